import type { FileId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { FeatureHandlers } from '../handlers.ts';
import { answerQuestions, decideBundle } from './answer-questions.ts';
import { bundleConflicts } from './bundle/import-bundle.ts';
import { openBundle } from './bundle/open-bundle.ts';
import { decideNearDuplicate } from './decide-near-duplicate.ts';
import { readPageSource } from './page-source.ts';
import { acceptPage } from './review/accept-page.ts';
import { arrangePage } from './review/arrange-page.ts';
import { reviewPage } from './review/review-page.ts';
import { startImport } from './start-import.ts';

export const importingHandlers: FeatureHandlers<'importing'> = {
  'importing.start': {
    run: 'async',
    handle({ files, unread, ...options }, services) {
      const given = files.map((fileId) => ({ fileId, accepts: [] }));
      return { jobId: startImport(services, given, options, unread) };
    },
  },
  'importing.startSample': {
    run: 'async',
    handle(_input, services) {
      const { files, samples } = services.ports;
      const given = samples().map(({ name, bytes }) => ({ fileId: files.put(name, bytes), accepts: [] }));
      return { jobId: startImport(services, given, { sameName: 'add', samePage: 'add', conflicts: 'ask' }) };
    },
  },
  'importing.files': {
    run: 'read',
    handle: (tx, { jobId, filter, offset, limit }) => ({
      counts: tx.batches.counts(jobId),
      ...tx.batches.files(jobId, filter, offset, limit),
    }),
  },
  'importing.exportReport': {
    run: 'async',
    async handle({ jobId, filter, format }, { ports }) {
      // Brings the texts of the interface with it.
      const { writeReport } = await import('./write-report.ts');
      const { fileId, name } = writeReport(ports, jobId, filter, format);
      return { fileId: fileId as FileId, name };
    },
  },
  'importing.answer': { run: 'async', handle: (input, services) => answerQuestions(services, input) },
  'importing.bundleConflicts': {
    run: 'read',
    handle(tx, { jobId, fileId }, ports) {
      const [asked] = tx.batches.asked(jobId, [fileId]);
      const bundle = asked === undefined ? null : openBundle(ports.files.read(fileId).bytes, ports);
      if (bundle === null) throw new AppError('not_found', { reason: 'file-missing', id: fileId });
      return { conflicts: bundleConflicts(tx, bundle) };
    },
  },
  'importing.decideBundle': { run: 'async', handle: (input, services) => decideBundle(services, input) },
  'importing.pageSource': { run: 'read', handle: readPageSource },
  'importing.reviewPage': { run: 'read', handle: reviewPage },
  'importing.arrangePage': { run: 'write', undoable: true, handle: arrangePage },
  'importing.acceptPage': { run: 'write', undoable: true, handle: acceptPage },
  'importing.remembered': {
    run: 'read',
    handle: (tx, { publicationId }) => ({ decisions: tx.remembered.ofPublication(publicationId) }),
  },
  'importing.forget': {
    run: 'write',
    undoable: true,
    handle(tx, { rememberedIds }, { emit }) {
      const forgotten = tx.remembered.forget(rememberedIds);
      if (forgotten === 0) throw new AppError('not_found', { reason: 'decision-missing' });
      emit({ type: 'library.changed' });
      return { forgotten };
    },
  },
  'importing.nearDuplicates': {
    run: 'read',
    handle: (tx, { limit }) => tx.pageLinks.nearDuplicates(limit),
  },
  'importing.decideNearDuplicate': { run: 'write', undoable: true, handle: decideNearDuplicate },
};

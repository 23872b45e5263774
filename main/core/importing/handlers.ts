import { AppError } from '../app-error.ts';
import type { FeatureHandlers } from '../handlers.ts';
import { importFiles } from './import-files.ts';
import { readPageSource } from './page-source.ts';
import { acceptPage } from './review/accept-page.ts';
import { arrangePage } from './review/arrange-page.ts';
import { reviewPage } from './review/review-page.ts';

export const importingHandlers: FeatureHandlers<'importing'> = {
  'importing.start': {
    run: 'async',
    handle({ files, ...options }, { ports, jobs }) {
      const jobId = jobs.start('import', files.length, (control) =>
        importFiles(ports, control, files, options),
      );
      return { jobId };
    },
  },
  'importing.startSample': {
    run: 'async',
    handle(_input, { ports, jobs }) {
      const files = ports.samples().map((sample) => ports.files.put(sample.name, sample.bytes));
      const jobId = jobs.start('import', files.length, (control) =>
        importFiles(ports, control, files, { sameName: 'add' }),
      );
      return { jobId };
    },
  },
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
};

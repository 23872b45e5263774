import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ImportAnswer } from '#shared/contract/import-batches.ts';
import type { AskedFile } from '../ports/batches.ts';
import { AppError } from '../app-error.ts';
import type { Services } from '../handlers.ts';
import type { ImportOptions } from './import-options.ts';
import { startImport } from './start-import.ts';

/** Files that are no longer kept were answered for already, and are passed over. */
export function answerQuestions(
  services: Services,
  { jobId, fileIds, answer }: ParsedInputOf<'importing.answer'>,
): OutputOf<'importing.answer'> {
  const { store, files } = services.ports;
  const { options, asked } = store.read((tx) => ({
    options: tx.jobs.find(jobId) && (tx.batches.options(jobId) as ImportOptions | null),
    asked: tx.batches.asked(jobId, fileIds),
  }));
  if (options === null) throw new AppError('not_found', { reason: 'job-missing', id: jobId });
  if (asked.length === 0) return { jobId: null };
  if (answer === 'leave') {
    letGo(services, jobId, asked);
    files.release(asked.map(({ fileId }) => fileId));
    return { jobId: null };
  }
  const accepted = asked.map(({ fileId, accepts, place, outcome }) => ({
    fileId,
    place,
    accepts: answer === 'theirs' ? accepts : [...accepts, ...answersOf(answer, outcome)],
  }));
  const next = startImport(
    services,
    accepted,
    answer === 'theirs' ? { ...options, conflicts: answer } : options,
  );
  letGo(services, jobId, asked);
  return { jobId: next };
}

/** Imports a bundle again, of whose conflicts some are decided for what it brings, all others for what is here. */
export function decideBundle(
  services: Services,
  { jobId, fileId, takes }: ParsedInputOf<'importing.decideBundle'>,
): OutputOf<'importing.decideBundle'> {
  if (takes.length === 0) return answerQuestions(services, { jobId, fileIds: [fileId], answer: 'leave' });
  const { options, asked } = services.ports.store.read((tx) => ({
    options: tx.batches.options(jobId) as ImportOptions | null,
    asked: tx.batches.asked(jobId, [fileId]).filter(({ outcome }) => outcome === 'conflicts'),
  }));
  if (options === null) throw new AppError('not_found', { reason: 'job-missing', id: jobId });
  if (asked.length === 0) return { jobId: null };
  const next = startImport(services, asked, { ...options, takes });
  letGo(services, jobId, asked);
  return { jobId: next };
}

function letGo({ ports }: Services, jobId: string, asked: readonly AskedFile[]): void {
  const command = { name: 'importing.answer', actor: '', at: ports.clock.now(), undoable: false };
  ports.store.write(command, (tx) =>
    tx.batches.letGo(
      jobId,
      asked.map(({ fileId }) => fileId),
    ),
  );
}

/** Whoever lets a file stand beside another of its name has not said yet that its page may stand there twice. */
function answersOf(answer: ImportAnswer, outcome: AskedFile['outcome']): ImportAnswer[] {
  return outcome === 'same-page' ? ['same-name', answer] : [answer];
}

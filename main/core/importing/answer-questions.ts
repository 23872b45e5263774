import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ImportAnswer } from '#shared/contract/import-batches.ts';
import { AppError } from '../app-error.ts';
import type { Services } from '../handlers.ts';
import type { ImportOptions } from './import-options.ts';
import { startImport } from './start-import.ts';

/** Files that are no longer kept were answered for already, and are passed over. */
export function answerQuestions(
  services: Services,
  { jobId, fileIds, answer }: ParsedInputOf<'importing.answer'>,
): OutputOf<'importing.answer'> {
  const { store, files, clock } = services.ports;
  const { options, asked } = store.read((tx) => ({
    options: tx.jobs.find(jobId) && (tx.batches.options(jobId) as ImportOptions | null),
    asked: tx.batches.asked(jobId, fileIds),
  }));
  if (options === null) throw new AppError('not_found', { reason: 'job-missing', id: jobId });
  const command = { name: 'importing.answer', actor: '', at: clock.now(), undoable: false };
  const letGo = (): void =>
    store.write(command, (tx) =>
      tx.batches.letGo(
        jobId,
        asked.map(({ fileId }) => fileId),
      ),
    );
  if (asked.length === 0) return { jobId: null };
  if (answer === 'leave') {
    letGo();
    files.release(asked.map(({ fileId }) => fileId));
    return { jobId: null };
  }
  const accepted = asked.map(({ fileId, accepts, outcome }) => ({
    fileId,
    accepts: [...accepts, ...answersOf(answer, outcome)],
  }));
  const next = startImport(services, accepted, options);
  letGo();
  return { jobId: next };
}

/** Whoever lets a file stand beside another of its name has not said yet that its page may stand there twice. */
function answersOf(answer: ImportAnswer, outcome: 'same-name' | 'same-page'): ImportAnswer[] {
  return outcome === 'same-page' ? ['same-name', answer] : [answer];
}

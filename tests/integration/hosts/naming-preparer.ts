import { setTimeout as pass } from 'node:timers/promises';
import { parentPort, threadId } from 'node:worker_threads';
import type { FromPreparer, ToPreparer } from '#hosts/preparing-protocol.ts';

const answerMs = 20;

// Takes its time for each file, and refuses it in its own name.
parentPort?.on('message', (message: ToPreparer) => void answer(message));

async function answer({ id }: ToPreparer): Promise<void> {
  await pass(answerMs);
  const refusal: FromPreparer = { type: 'refused', id, error: { code: 'invalid', details: { threadId } } };
  parentPort?.postMessage(refusal);
}

import { parentPort } from 'node:worker_threads';
import type { ToPreparer } from '#hosts/preparing-protocol.ts';

// Prepares files as the real thread does, and dies on one of a certain name.
await import('#hosts/serve-preparing.ts');
parentPort?.on('message', (message: ToPreparer) => {
  if (message.type === 'prepare' && message.file.name === 'deadly.txt') throw new Error('broken on purpose');
});

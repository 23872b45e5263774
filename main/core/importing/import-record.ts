import type { Clock } from '../ports/index.ts';

/** The command by which an import notes how far its files are: no step of the history, indexed and synchronised with the pages. */
export function importRecord(clock: Clock) {
  return {
    name: 'importing.start',
    actor: '',
    at: clock.now(),
    undoable: false,
    indexLater: true,
    syncLater: true,
  };
}

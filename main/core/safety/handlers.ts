import { AppError } from '../app-error.ts';
import type { FeatureHandlers } from '../handlers.ts';
import { checkLibrary } from './check-library.ts';
import { revertCommand } from './revert-command.ts';

export const safetyHandlers: FeatureHandlers<'safety'> = {
  'safety.history': {
    run: 'read',
    handle: (tx) => ({ undo: tx.history.top('done'), redo: tx.history.top('undone') }),
  },
  'safety.undo': {
    run: 'write',
    undoable: false,
    handle: (tx, _input, context) => ({ undone: revertCommand(tx, 'done', context) }),
  },
  'safety.redo': {
    run: 'write',
    undoable: false,
    handle: (tx, _input, context) => ({ redone: revertCommand(tx, 'undone', context) }),
  },
  'safety.check': { run: 'read', handle: checkLibrary },
  'safety.backup': {
    run: 'async',
    async handle({ path }, { ports }) {
      if (path !== undefined && !ports.files.mayWritePaths)
        throw new AppError('forbidden', { reason: 'paths-forbidden' });
      const target = path ?? ports.files.backupPath(ports.clock.now());
      ports.files.refuseExisting(target);
      const { bytes } = await ports.store.backup(target);
      return { path: target, bytes };
    },
  },
  'safety.settings': { run: 'read', handle: (tx) => tx.settings.all() },
  'safety.updateSettings': {
    run: 'write',
    undoable: false,
    handle(tx, change, { emit }) {
      const { view, ...rest } = change;
      tx.settings.set(view === undefined ? rest : { ...rest, view: { ...tx.settings.all().view, ...view } });
      emit({ type: 'settings.changed' });
      return tx.settings.all();
    },
  },
  'safety.activity': { run: 'read', handle: (tx, { limit }) => ({ entries: tx.activity.recent(limit) }) },
};

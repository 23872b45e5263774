import type { FeatureHandlers } from '../handlers.ts';
import { decideNearDuplicate } from './decide-near-duplicate.ts';
import { importFiles } from './import-files.ts';
import { readPageSource } from './page-source.ts';

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
  'importing.nearDuplicates': {
    run: 'read',
    handle: (tx, { limit }) => tx.pageLinks.nearDuplicates(limit),
  },
  'importing.decideNearDuplicate': { run: 'write', undoable: true, handle: decideNearDuplicate },
};

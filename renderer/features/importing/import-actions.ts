import { z } from 'zod';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import { fileId } from '#shared/domain/ids.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { NearDuplicatesDialog } from './NearDuplicatesDialog.tsx';
import { ImportReportDialog } from './ImportReportDialog.tsx';

/** The desktop hands over files that it has staged itself. */
const stagedFiles = z.object({ fileIds: z.array(fileId).min(1) });

export const importActions: readonly Action[] = [
  {
    id: 'importing.importFiles',
    label: 'importing:action.importFiles',
    group: 'file',
    shortcut: 'Mod+I',
    whileTyping: false,
    run({ openOverlay }, input) {
      const staged = stagedFiles.safeParse(input);
      openOverlay(ImportDialog, { files: [], stagedIds: staged.success ? staged.data.fileIds : [] });
    },
  },
  {
    id: 'importing.startSample',
    label: 'importing:action.startSample',
    group: 'file',
    async run({ client }) {
      await client.dispatch('importing.startSample', {});
    },
  },
  {
    id: 'importing.showNearDuplicates',
    label: 'importing:action.showNearDuplicates',
    group: 'file',
    run: ({ openOverlay }) => openOverlay(NearDuplicatesDialog, {}),
  },
  {
    id: 'importing.showReport',
    label: 'importing:action.showReport',
    group: 'file',
    canRun: ({ queryClient }) =>
      queryClient
        .getQueryData(procedureQuery('jobs.list', {}).queryKey)
        ?.jobs.some(({ kind, report }) => kind === 'import' && report !== null) === true,
    run({ queryClient, openOverlay }) {
      const jobs = queryClient.getQueryData(procedureQuery('jobs.list', {}).queryKey)?.jobs ?? [];
      const last = jobs
        .filter(({ kind, report }) => kind === 'import' && report !== null)
        .toSorted((one, other) => other.startedAt - one.startedAt)[0];
      if (last !== undefined) openOverlay(ImportReportDialog, { jobId: last.id });
    },
  },
];

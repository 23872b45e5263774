import { z } from 'zod';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Action } from '#renderer/workbench/feature.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { fileId, jobId } from '#shared/domain/ids.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { NearDuplicatesDialog } from './NearDuplicatesDialog.tsx';
import { ImportReportDialog } from './ImportReportDialog.tsx';

/** The desktop hands over files that it has staged itself. */
const stagedFiles = z.object({ fileIds: z.array(fileId).min(1) });

/** Which import's report is asked for; else that of the last one. */
const reportOf = z.object({ jobId });

function importIn(
  workbench: Pick<Workbench, 'queryClient'>,
  ...states: readonly Job['state'][]
): Job | undefined {
  return workbench.queryClient
    .getQueryData(procedureQuery('jobs.list', {}).queryKey)
    ?.jobs.find(({ kind, state }) => kind === 'import' && states.includes(state));
}

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
    id: 'importing.reviewWaiting',
    label: 'importing:action.reviewWaiting',
    group: 'go',
    canRun: ({ queryClient }) =>
      (queryClient.getQueryData(procedureQuery('library.overview', {}).queryKey)?.waiting ?? 0) > 0,
    async run({ client, navigate }) {
      const { firstPageId: pageId } = await client.dispatch('library.backlog', {});
      if (pageId !== null) navigate({ scope: { kind: 'page', pageId }, list: 'library', work: null });
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
    run({ queryClient, openOverlay }, input) {
      const asked = reportOf.safeParse(input);
      if (asked.success) {
        openOverlay(ImportReportDialog, { jobId: asked.data.jobId });
        return;
      }
      const jobs = queryClient.getQueryData(procedureQuery('jobs.list', {}).queryKey)?.jobs ?? [];
      const last = jobs
        .filter(({ kind, report }) => kind === 'import' && report !== null)
        .toSorted((one, other) => other.startedAt - one.startedAt)[0];
      if (last !== undefined) openOverlay(ImportReportDialog, { jobId: last.id });
    },
  },
  {
    id: 'importing.pauseImport',
    label: 'importing:action.pauseImport',
    group: 'file',
    notInMenus: true,
    canRun: (workbench) => importIn(workbench, 'running') !== undefined,
    async run(workbench) {
      const job = importIn(workbench, 'running');
      if (job !== undefined) await workbench.client.dispatch('jobs.pause', { jobId: job.id });
    },
  },
  {
    id: 'importing.resumeImport',
    label: 'importing:action.resumeImport',
    group: 'file',
    notInMenus: true,
    canRun: (workbench) => importIn(workbench, 'paused', 'interrupted') !== undefined,
    async run(workbench) {
      const job = importIn(workbench, 'paused', 'interrupted');
      if (job !== undefined) await workbench.client.dispatch('jobs.resume', { jobId: job.id });
    },
  },
];

import { useEffect } from 'react';
import { useWorkbench, type Workbench } from '#renderer/workbench/workbench.ts';
import { isJobOpen, type Job } from '#shared/contract/jobs.ts';
import { NearDuplicatesDialog } from './NearDuplicatesDialog.tsx';
import { importedPages } from './imported-pages.ts';

/** Tells after an import which of its pages have almost the same text as another, and leads to them. */
export function useNearDuplicateNotice(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const told = new Set<string>();
    return workbench.client.subscribe((event) => {
      if (event.type !== 'job.changed' || event.job.kind !== 'import') return;
      const { job } = event;
      if (isJobOpen(job.state) || told.has(job.id)) return;
      told.add(job.id);
      tell(workbench, job).catch(workbench.fail);
    });
  }, [workbench]);
}

async function tell({ client, i18n, notify, openOverlay }: Workbench, job: Job): Promise<void> {
  const pageIds = new Set(importedPages(job));
  if (pageIds.size === 0) return;
  const { pairs } = await client.dispatch('importing.nearDuplicates', { limit: 1000 });
  const own = pairs.filter(({ later }) => pageIds.has(later.pageId));
  const [first] = own;
  if (first === undefined) return;
  const count = new Set(own.map(({ later }) => later.pageId)).size;
  notify({
    topic: 'near-duplicates',
    title: i18n.t('importing:alike.found', { count }),
    action: {
      label: i18n.t('importing:alike.compare'),
      run: () => openOverlay(NearDuplicatesDialog, { first: first.id }),
    },
  });
}

import type { Workbench } from '#renderer/workbench/workbench.ts';
import { questionOf } from '#renderer/workbench/search-location.ts';
import { TagResultDialog } from './TagResultDialog.tsx';
import { downloadResult } from './download-result.ts';
import { searchViewOf } from './search-params.ts';

/** Asks which tag the whole result shall get or lose, however much of it is on the screen. */
export async function tagWholeResult({ client, location, openOverlay }: Workbench): Promise<void> {
  const question = questionOf(location());
  let found = await client.dispatch('searching.search', { ...question, limit: 1 });
  // What is broken off is taken to its end, for it will be when it is tagged.
  while (found.unfinished !== undefined)
    found = await client.dispatch('searching.search', { ...question, limit: 1, goOn: true });
  openOverlay(TagResultDialog, { question, total: found.total });
}

export function exportWholeResult({ selection, navigate }: Workbench): void {
  // The export screen takes what is selected first.
  selection.set([]);
  navigate({ work: { view: 'export', id: null }, params: { what: 'search', exported: '' } });
}

/** A table of the hits, or in the view of lines in context of the lines that are seen. */
export async function saveResultTable(workbench: Workbench, format: 'csv' | 'xlsx'): Promise<void> {
  const location = workbench.location();
  const rows = searchViewOf(location) === 'lines' ? 'lines' : 'hits';
  await downloadResult(workbench, questionOf(location), format, rows);
}

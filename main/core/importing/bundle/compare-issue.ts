import type { BundleConflict } from '#shared/contract/bundles.ts';
import type { BundledIssue } from '#core/exporting/bundle/bundle-records.ts';
import { canonicalJson } from '#core/exporting/bundle/canonical-json.ts';
import type { ReadTransaction } from '#core/ports/store.ts';
import { type BundleNames, translateTags } from './bundle-names.ts';

/** How an issue that is here under the same id differs; null where it does not, or is not here. */
export function compareIssue(
  tx: ReadTransaction,
  theirs: BundledIssue,
  names: BundleNames,
): BundleConflict | null {
  if (!tx.pageRecords.has('issue', theirs.id)) return null;
  const mine = tx.pageRecords.issue(theirs.id);
  const tagIds = (tags: BundledIssue['tags']): string =>
    canonicalJson(tags.map(({ tagId }) => tagId).toSorted());
  const differs = [
    ...(mine.date === theirs.date ? [] : ['date']),
    ...(mine.number === theirs.number ? [] : ['issueNumber']),
    ...(tagIds(mine.tags) === tagIds(translateTags(theirs.tags, names)) ? [] : ['tags']),
  ];
  if (differs.length === 0) return null;
  const { publication, date } = tx.library.issue(mine.id);
  const other = tx.library.findIssue(mine.publicationId, theirs.date);
  const side = { at: null, actor: null, revision: null, articles: null };
  return {
    id: `issue:${theirs.id}`,
    kind: 'issue',
    publication,
    date,
    page: null,
    pageId: null,
    articleId: null,
    mine: { ...side, headline: mine.number },
    theirs: { ...side, headline: theirs.number },
    newer: null,
    differs,
    barred: other !== null && other !== mine.id ? 'taken' : null,
  };
}

import type { BundleConflict } from '#shared/contract/bundles.ts';
import { isLocked } from '#shared/domain/article.ts';
import type { ArticleId, PageId } from '#shared/domain/ids.ts';
import type { ArticleRecord, BundledPage } from '#core/exporting/bundle/bundle-records.ts';
import { canonicalJson } from '#core/exporting/bundle/canonical-json.ts';
import type { ReadTransaction } from '#core/ports/store.ts';
import { relateHistories } from './merge-revisions.ts';

/** How a page of a bundle stands in the library; `page` names its sources as they are named here. */
export type PageStanding =
  | { is: 'new'; page: BundledPage; conflicts: BundleConflict[] }
  | { is: 'known'; page: BundledPage; mine: BundledPage; conflicts: BundleConflict[] };

type Place = Pick<BundleConflict, 'publication' | 'date' | 'page' | 'pageId'>;

/** Compares a page, translated for this library, with what is here. */
export function comparePage(
  tx: ReadTransaction,
  page: BundledPage,
  place: Omit<Place, 'pageId'>,
): PageStanding {
  const known = page.sources.map(({ sha256, part }) => tx.pageRecords.sourceOf(sha256, part));
  const homes = new Set(known.flatMap((source) => (source === null ? [] : [source.pageId])));
  const isKnown = tx.pageRecords.has('page', page.id);
  const home = isKnown ? page.id : homes.size === 1 ? [...homes][0] : undefined;
  if (home === undefined)
    return compareNew(tx, page, { ...place, pageId: ([...homes][0] ?? null) as PageId | null });
  const mine = tx.pageRecords.page(home);
  const named = page.sources.map((source, index) => ({
    ...source,
    id: known[index]?.pageId === home ? (known[index]?.sourceId ?? source.id) : source.id,
  }));
  const theirs = { ...page, id: home, sources: named };
  const isElsewhere = [...homes].some((id) => id !== home) || movesArticles(tx, theirs, home);
  const here = { ...place, pageId: home as PageId };
  if (!hasSameLayout(mine, theirs)) {
    const locked = mine.articles.some(({ status, trashedAt }) => isLocked(status) && trashedAt === null);
    const conflict: BundleConflict = {
      ...here,
      id: `page:${page.id}`,
      kind: isKnown ? 'layout' : 'same-source',
      articleId: null,
      mine: pageSide(mine),
      theirs: pageSide(theirs),
      newer: null,
      differs: ['layout'],
      barred: isElsewhere ? 'elsewhere' : locked ? 'locked' : null,
    };
    return { is: 'known', page: theirs, mine, conflicts: [conflict] };
  }
  const conflicts = theirs.articles.flatMap((article) => compareArticle(mine, article, here));
  const facts = pageDifferences(mine, theirs);
  if (facts.length > 0) {
    conflicts.unshift({
      ...here,
      id: `page:${page.id}`,
      kind: 'page',
      articleId: null,
      mine: pageSide(mine),
      theirs: pageSide(theirs),
      newer: null,
      differs: facts,
      barred: null,
    });
  }
  return { is: 'known', page: theirs, mine, conflicts };
}

/** A page that is not here may belong where another one stands, or bring articles that stand elsewhere by now. */
function compareNew(tx: ReadTransaction, page: BundledPage, place: Place): PageStanding {
  const isElsewhere = place.pageId !== null || movesArticles(tx, page, page.id);
  const there = pageAtPlace(tx, page);
  if (!isElsewhere && there === null) return { is: 'new', page, conflicts: [] };
  const conflict: BundleConflict = {
    ...place,
    pageId: (there ?? place.pageId) as PageId | null,
    id: `page:${page.id}`,
    kind: isElsewhere ? 'same-source' : 'same-place',
    articleId: null,
    mine: there === null ? nothing : pageSide(tx.pageRecords.page(there)),
    theirs: pageSide(page),
    newer: null,
    differs: [],
    barred: isElsewhere ? 'elsewhere' : null,
  };
  return { is: 'new', page, conflicts: [conflict] };
}

/** Only where the day is known for certain: pages of different days may else seem to be one. */
function pageAtPlace(tx: ReadTransaction, { issueId, number }: BundledPage): string | null {
  if (number === null || !tx.pageRecords.has('issue', issueId)) return null;
  const { date } = tx.library.issue(issueId);
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return tx.library.pagesAt(issueId, number).at(-1) ?? null;
}

function movesArticles(tx: ReadTransaction, { articles }: BundledPage, home: string): boolean {
  return articles.some(({ id }) => {
    const stands = tx.pageRecords.pageOf(id);
    return stands !== null && stands !== home;
  });
}

/** Blocks by what they cover, not by their ids: the same division may have been made twice. */
function hasSameLayout(mine: BundledPage, theirs: BundledPage): boolean {
  const known = new Set(theirs.articles.map(({ id }) => id));
  // What was put into the trash here, and is not in the bundle, has no part in it.
  const used = mine.articles.filter(({ id, trashedAt }) => trashedAt === null || known.has(id));
  return layoutOf({ ...mine, articles: used }) === layoutOf(theirs);
}

function layoutOf({ sources, articles }: BundledPage): string {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  return canonicalJson({
    sources: sources
      .map(({ id, blocks }) => ({ id, blocks: blocks.map(({ id: _, ...block }) => block) }))
      .toSorted(byId),
    articles: articles.map(({ id, position }) => ({ id, position })).toSorted(byId),
  });
}

const articleFields = ['kind', 'status', 'people', 'truncated'] as const;

function compareArticle(page: BundledPage, theirs: ArticleRecord, place: Place): BundleConflict[] {
  const mine = page.articles.find(({ id }) => id === theirs.id);
  if (mine === undefined) return [];
  const relation = relateHistories(mine.revisions, theirs.revisions);
  // What the bundle has of it was here before the latest changes.
  if (relation === 'mine-newer') return [];
  const differs: string[] = articleFields.filter(
    (field) => canonicalJson(mine[field]) !== canonicalJson(theirs[field]),
  );
  if (relation !== 'same') differs.unshift('text');
  if (tagsOf(mine) !== tagsOf(theirs)) differs.push('tags');
  if ((mine.trashedAt === null) !== (theirs.trashedAt === null)) differs.push('trash');
  if (differs.length === 0) return [];
  return [
    {
      ...place,
      id: `article:${theirs.id}`,
      kind: 'article',
      articleId: theirs.id as ArticleId,
      mine: articleSide(mine),
      theirs: articleSide(theirs),
      newer: relation === 'theirs-newer' ? 'theirs' : relation === 'diverged' ? 'both' : null,
      differs,
      barred: isLocked(mine.status) ? 'locked' : null,
    },
  ];
}

function pageDifferences(mine: BundledPage, theirs: BundledPage): string[] {
  return [
    ...(mine.number === theirs.number ? [] : ['number']),
    ...(mine.title === theirs.title ? [] : ['title']),
    ...(mine.issueId === theirs.issueId ? [] : ['issue']),
    // A page that has been reviewed here stays so.
    ...(mine.reviewed === null && theirs.reviewed !== null ? ['reviewed'] : []),
  ];
}

function tagsOf({ tags }: ArticleRecord): string {
  return tags
    .map(({ tagId }) => tagId)
    .toSorted()
    .join();
}

const nothing = { headline: null, at: null, actor: null, revision: null, articles: null };

function articleSide({ heads, revisions, updatedAt, revision }: ArticleRecord): BundleConflict['mine'] {
  const last = revisions.find(({ number }) => number === revision);
  const changed = Math.max(updatedAt, last?.at ?? 0);
  return { headline: heads.headline, at: changed, actor: last?.actor ?? null, revision, articles: null };
}

function pageSide({ title, articles, reviewed }: BundledPage): BundleConflict['mine'] {
  const used = articles.filter(({ trashedAt }) => trashedAt === null);
  const at = Math.max(reviewed?.at ?? 0, ...articles.map(({ updatedAt }) => updatedAt));
  return {
    headline: title,
    at: at === 0 ? null : at,
    actor: reviewed?.actor ?? null,
    revision: null,
    articles: used.length,
  };
}

import type { ArticleRecord, RevisionRecord } from '#core/exporting/bundle/bundle-records.ts';
import { canonicalJson } from '#core/exporting/bundle/canonical-json.ts';

export type HistoryRelation = 'same' | 'mine-newer' | 'theirs-newer' | 'diverged';

/** How the history of an article here stands to that of the same article in a bundle, whatever the numbers of revisions. */
export function relateHistories(
  mine: readonly RevisionRecord[],
  theirs: readonly RevisionRecord[],
): HistoryRelation {
  const mineHasAll = theirs.every((revision) => isIn(revision, mine));
  const theirsHasAll = mine.every((revision) => isIn(revision, theirs));
  if (mineHasAll) return theirsHasAll ? 'same' : 'mine-newer';
  return theirsHasAll ? 'theirs-newer' : 'diverged';
}

/**
 * Their article with both histories: revisions that are missing here come after those that are here, under the next free
 * numbers where theirs are taken, so that the text as it was here can be restored.
 */
export function mergeArticle(mine: ArticleRecord, theirs: ArticleRecord): ArticleRecord {
  const revisions = [...mine.revisions];
  let last = Math.max(mine.revision, ...mine.revisions.map(({ number }) => number));
  let current = mine.revision;
  for (const revision of theirs.revisions) {
    if (isIn(revision, mine.revisions)) continue;
    last = Math.max(last + 1, revision.number);
    revisions.push({ ...revision, number: last });
    current = last;
  }
  return { ...theirs, createdAt: mine.createdAt, revision: current, revisions };
}

function isIn(revision: RevisionRecord, revisions: readonly RevisionRecord[]): boolean {
  return revisions.some((other) => isSame(revision, other) || isWidened(revision, other));
}

function isSame(one: RevisionRecord, other: RevisionRecord): boolean {
  return (
    one.at === other.at &&
    one.actor === other.actor &&
    one.reason === other.reason &&
    canonicalJson(one.content) === canonicalJson(other.content)
  );
}

/** Autosaves of one sitting are one revision, which stands for the earlier states of that sitting, too. */
function isWidened(one: RevisionRecord, other: RevisionRecord): boolean {
  return (
    one.sitting !== null &&
    one.sitting === other.sitting &&
    one.begunAt === other.begunAt &&
    one.at < other.at
  );
}

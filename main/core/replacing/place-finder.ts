import type { Replacement } from '#shared/contract/replacing.ts';
import { type ArticleRun, articleRuns, isHeadPart } from '#shared/document/article-runs.ts';
import { createFinder, type TextMatch } from '#shared/text/find-matches.ts';
import { AppError } from '../app-error.ts';
import type { ArticleText } from '../ports/store.ts';
import type { TimeLimit } from '../ports/time-limit.ts';

/** The places of an article: by run, in the order of its runs. */
export type Places = { runs: readonly ArticleRun[]; matches: readonly (readonly TextMatch[])[] };

/**
 * Finds the places in each text. Setting the clock for a pattern costs more than most articles do, so all are tried together:
 * null where that took too long, and each is to be tried by itself; one text that took too long has no places.
 */
export type PlaceFinder = (texts: readonly ArticleText[]) => (Places | null)[] | null;

/** AppError `invalid` for a pattern that cannot be read. */
export function createPlaceFinder(
  timeLimit: TimeLimit,
  { text, by, caseSensitive, widthSensitive, isPattern, where }: Replacement,
  limitMs: number,
): PlaceFinder {
  const finder = createFinder({ text, caseSensitive, widthSensitive, isPattern });
  if (finder === null) throw new AppError('invalid', { reason: 'pattern-unreadable' });
  const isWanted = ({ part }: ArticleRun): boolean =>
    where === 'everywhere' || isHeadPart(part) === (where === 'heads');
  const find = (runs: readonly ArticleRun[]): Places => ({
    runs,
    matches: runs.map((run) => (isWanted(run) ? finder(run.text, by) : [])),
  });
  const within = <Result>(work: () => Result): Result | null =>
    isPattern ? (timeLimit.within(limitMs, work)?.value ?? null) : work();
  return (texts) => {
    const articles = texts.map(articleRuns);
    const found = within(() => articles.map(find));
    return found ?? (texts.length === 1 ? [null] : null);
  };
}

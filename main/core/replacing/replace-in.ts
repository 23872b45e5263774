import type { Replacement } from '#shared/contract/replacing.ts';
import { replaceMatches } from '#shared/document/replace-matches.ts';
import { shorten } from '#shared/text/shorten.ts';
import type { ArticleText, ReadTransaction } from '../ports/store.ts';
import { obstacleOf, stateAtHand } from './article-at-hand.ts';
import type { Change, ChangeOf, ListedArticle } from './change-articles.ts';
import type { PlaceFinder, Places } from './place-finder.ts';

const longestNote = 200;

/** Replaces the places of each article, but those that were taken out of the list. */
export function replaceIn(find: PlaceFinder, { text, by }: Replacement): ChangeOf {
  const note = shorten(`${text} → ${by}`, longestNote);
  return (tx, articles) => {
    const open = articles.map((article) => readOpen(tx, article));
    const found = find(open.flatMap((each) => (each.text === null ? [] : [each.text])));
    if (found === null) return null;
    let next = 0;
    return open.map((each, index): Change => {
      if (each.text === null) return { kind: 'left', obstacle: each.obstacle };
      const places = found[next] ?? null;
      next += 1;
      if (places === null) return { kind: 'left', obstacle: 'too-slow' };
      const { revision, except } = articles[index] as ListedArticle;
      return replaced(each.text, chosen(places, except), { revision, note });
    });
  };
}

type Open = { text: ArticleText } | { text: null; obstacle: NonNullable<ReturnType<typeof obstacleOf>> };

function readOpen(tx: ReadTransaction, { articleId, revision }: ListedArticle): Open {
  const obstacle = obstacleOf(stateAtHand(tx, articleId), revision);
  return obstacle === null ? { text: tx.articles.text(articleId) } : { text: null, obstacle };
}

/** The matches that are to be replaced by something else; places are numbered through the article. */
function chosen({ runs, matches }: Places, except: readonly number[]): Places['matches'] {
  const left = new Set(except);
  let number = 0;
  return matches.map((own, run) =>
    own.filter(({ start, end, replacement }) => {
      const isLeft = left.has(number);
      number += 1;
      return !isLeft && runs[run]?.text.slice(start, end) !== replacement;
    }),
  );
}

function replaced(
  text: ArticleText,
  matches: Places['matches'],
  { revision, note }: { revision: number; note: string },
): Change {
  const places = matches.reduce((sum, own) => sum + own.length, 0);
  if (places === 0) return { kind: 'none' };
  return { kind: 'text', revision, text: replaceMatches(text, matches), places, reason: 'replace', note };
}

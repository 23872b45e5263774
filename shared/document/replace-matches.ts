import type { TextMatch } from '../text/find-matches.ts';
import type { Inline, LinkInline, TextInline } from './article-document.ts';
import { mapRuns } from './article-runs.ts';
import { joinInlines } from './slice-inlines.ts';

type Child = LinkInline['children'][number];

/** The article with the matches replaced that each of its runs has, in the order of `articleRuns`. */
export function replaceMatches<Article extends Parameters<typeof mapRuns>[0]>(
  article: Article,
  matchesOfRuns: readonly (readonly TextMatch[])[],
): ReturnType<typeof mapRuns> {
  let run = 0;
  return mapRuns(article, (_part, inlines) => {
    const matches = matchesOfRuns[run] ?? [];
    run += 1;
    return matches.length === 0 ? inlines : replaceInInlines(inlines, matches);
  });
}

/**
 * Puts replacements in the place of matches, as the editor does: each in the marks, comments and link of its first
 * character. A line break that a match takes in goes with it, unless the replacement has one.
 */
export function replaceInInlines(inlines: readonly Inline[], matches: readonly TextMatch[]): Inline[] {
  const walk: Walk = { matches, at: 0, next: 0, isPlaced: false };
  return joinInlines([inlines.flatMap((item) => replaceInItem(item, walk))]);
}

/** How far the text has been gone through: `next` is the match that ends behind `at`. */
type Walk = { readonly matches: readonly TextMatch[]; at: number; next: number; isPlaced: boolean };

function replaceInItem(item: Inline, walk: Walk): Inline[] {
  switch (item.type) {
    case 'text':
      return replaceInText(item, walk);
    case 'break':
      return replaceInBreak(item, walk);
    case 'link': {
      const children = joinInlines([item.children.flatMap((child) => replaceInItem(child, walk))]) as Child[];
      return children.length === 0 && item.children.length > 0 ? [] : [{ ...item, children }];
    }
  }
}

function replaceInText({ text, ...dress }: TextInline, walk: Walk): Inline[] {
  const start = walk.at;
  const end = start + text.length;
  const pieces: Inline[] = [];
  const keepUpTo = (to: number): void => {
    if (to > walk.at) pieces.push({ ...dress, text: text.slice(walk.at - start, to - start) });
    walk.at = Math.max(walk.at, to);
  };
  for (let match = walk.matches[walk.next]; match && match.start < end; match = walk.matches[walk.next]) {
    keepUpTo(Math.min(match.start, end));
    if (!walk.isPlaced) pieces.push(...dressed(match.replacement, dress));
    walk.isPlaced = true;
    walk.at = Math.min(match.end, end);
    if (match.end > end) break;
    walk.next += 1;
    walk.isPlaced = false;
  }
  keepUpTo(end);
  return pieces;
}

function replaceInBreak(item: Extract<Inline, { type: 'break' }>, walk: Walk): Inline[] {
  const match = walk.matches[walk.next];
  walk.at += 1;
  if (!match || match.start >= walk.at) return [item];
  if (match.end > walk.at) return [];
  const pieces = walk.isPlaced ? [] : dressed(match.replacement, { type: 'text' });
  walk.next += 1;
  walk.isPlaced = false;
  return pieces;
}

/** A line feed, which a pattern may have caught, is a break. */
function dressed(replacement: string, dress: Omit<TextInline, 'text'>): Inline[] {
  return replacement
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [{ ...dress, text: line }]),
    ]);
}

import { signal } from '@lexical/extension';
import type { ReadonlySignal } from '@lexical/extension';
import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { articleParts } from '#renderer/editor/head-slots.ts';
import type { ArticlePart } from '#renderer/editor/head-slots.ts';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import { createFinder } from '#shared/text/find-matches.ts';
import type { FindQuery } from '#shared/text/find-matches.ts';
import { clearHighlights, paintHighlights, rangeOf } from './highlights.ts';
import { $replaceMatch } from './replace-matches.ts';
import type { ReplacePiece } from './replace-matches.ts';
import { $textRuns, piecesBetween } from './text-runs.ts';

type Match = { part: ArticlePart; pieces: ReplacePiece[]; replacement: string };

export type FindState = {
  total: number;
  /** From 1; 0 when nothing is found. */
  current: number;
  isPatternBroken: boolean;
};

/** Find and replace over all parts of one article. */
export type ArticleFind = {
  readonly state: ReadonlySignal<FindState>;
  search(query: FindQuery): void;
  go(towards: 'next' | 'previous'): void;
  /** Replaces the current match and goes on to the next; false while an input method is at work. */
  replace(replacement: string): boolean;
  /** Replaces every match as one step of the history; gives how many. */
  replaceAll(replacement: string): number;
  /** Selects the current match, so that one can type over it, and puts the focus there. */
  select(): void;
  close(): void;
};

const nothing: FindState = { total: 0, current: 0, isPatternBroken: false };

export function createArticleFind(article: ArticleEditors): ArticleFind {
  const state = signal<FindState>(nothing);
  let query: FindQuery | null = null;
  let matches: Match[] = [];
  let current = 0;
  let frame = 0;

  function findAll(replacement: string): Match[] | null {
    const finder = query === null ? null : createFinder(query);
    if (finder === null) return null;
    return articleParts.flatMap((part) =>
      article.editors[part].read('latest', $textRuns).flatMap((run) =>
        finder(run.text, replacement).map((match) => ({
          part,
          pieces: piecesBetween(run, match.start, match.end),
          replacement: match.replacement,
        })),
      ),
    );
  }

  function rangeAt(match: Match | undefined): Range | null {
    return match === undefined ? null : rangeOf(article.editors[match.part], match.pieces);
  }

  function paint(): void {
    const ranges = matches.map(rangeAt).filter((range) => range !== null);
    paintHighlights(ranges, rangeAt(matches[current]));
  }

  function refresh(): void {
    const found = findAll('');
    matches = found ?? [];
    current = Math.max(0, Math.min(current, matches.length - 1));
    state.value = {
      total: matches.length,
      current: matches.length === 0 ? 0 : current + 1,
      isPatternBroken: found === null,
    };
    paint();
  }

  function reveal(): void {
    state.value = { ...state.peek(), current: matches.length === 0 ? 0 : current + 1 };
    paint();
    rangeAt(matches[current])?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  const forget = article.onTextChange(() => {
    if (query === null || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (query !== null) refresh();
    });
  });

  /** The caret stays where it is, in the field of the replacement: in the text, the next Enter would break a line. */
  function change(part: ArticlePart, edit: () => void): void {
    article.editors[part].update(edit, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
  }

  return {
    state,
    search(next) {
      query = next;
      refresh();
      if (matches.length > 0) reveal();
    },
    go(towards) {
      if (matches.length === 0) return;
      current = (current + (towards === 'next' ? 1 : matches.length - 1)) % matches.length;
      reveal();
    },
    replace(replacement) {
      if (article.isComposing()) return false;
      const match = findAll(replacement)?.[current];
      if (match === undefined) return true;
      change(match.part, () => $replaceMatch(match.pieces, match.replacement));
      refresh();
      reveal();
      return true;
    },
    replaceAll(replacement) {
      if (article.isComposing()) return 0;
      const all = findAll(replacement) ?? [];
      article.history.asOneStep(() => {
        for (const part of articleParts) {
          const own = all.filter((match) => match.part === part).toReversed();
          if (own.length === 0) continue;
          change(part, () => {
            for (const match of own) $replaceMatch(match.pieces, match.replacement);
          });
        }
      });
      refresh();
      return all.length;
    },
    select() {
      const match = matches[current];
      const first = match?.pieces.at(0);
      const last = match?.pieces.at(-1);
      if (match === undefined || first === undefined || last === undefined) return;
      const editor = article.editors[match.part];
      editor.update(() => {
        if (!$isTextNode($getNodeByKey(first.key)) || !$isTextNode($getNodeByKey(last.key))) return;
        const selection = $createRangeSelection();
        selection.anchor.set(first.key, first.from, 'text');
        selection.focus.set(last.key, last.to, 'text');
        $setSelection(selection);
      });
      editor.focus();
    },
    close() {
      cancelAnimationFrame(frame);
      forget();
      query = null;
      matches = [];
      clearHighlights();
    },
  };
}

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
import type { FindQuery, TextMatch } from '#shared/text/find-matches.ts';
import { clearHighlights, paintHighlights, rangeOf } from './highlights.ts';
import { createPatternLine } from './pattern-line.ts';
import type { PatternFound } from './pattern-line.ts';
import { $replaceMatch } from './replace-matches.ts';
import type { ReplacePiece } from './replace-matches.ts';
import { $textRuns, piecesBetween } from './text-runs.ts';
import type { TextRun } from './text-runs.ts';

type Match = { part: ArticlePart; pieces: ReplacePiece[]; replacement: string };

export type FindState = {
  total: number;
  /** From 1; 0 when nothing is found. */
  current: number;
  /** Why a pattern finds nothing: it cannot be read, or takes too long in this text. */
  patternFault: 'unreadable' | 'too-slow' | null;
};

/** Find and replace over all parts of one article; what is sought as a pattern is found a moment later. */
export type ArticleFind = {
  readonly state: ReadonlySignal<FindState>;
  search(query: FindQuery): void;
  go(towards: 'next' | 'previous'): void;
  /** Replaces the current match and goes on to the next; not while an input method is at work. */
  replace(replacement: string): void;
  /** Replaces every match as one step of the history, and tells how many; none while an input method is at work. */
  replaceAll(replacement: string, onReplaced: (count: number) => void): void;
  /** Selects the current match, so that one can type over it, and puts the focus there. */
  select(): void;
  close(): void;
};

function matchesIn(part: ArticlePart, run: TextRun, found: readonly TextMatch[]): Match[] {
  return found.map(({ start, end, replacement }) => ({
    part,
    pieces: piecesBetween(run, start, end),
    replacement,
  }));
}

const nothing: FindState = { total: 0, current: 0, patternFault: null };

export function createArticleFind(article: ArticleEditors): ArticleFind {
  const state = signal<FindState>(nothing);
  let query: FindQuery | null = null;
  let matches: Match[] = [];
  let current = 0;
  let frame = 0;
  let edits = 0;
  const patterns = createPatternLine();

  /** Gives the matches at once, of a pattern as soon as they are found; never when something else was asked meanwhile. */
  function findAll(replacement: string, handle: (found: Match[] | FindState['patternFault']) => void): void {
    if (query === null) return;
    const runs = articleParts.flatMap((part) =>
      article.editors[part].read('latest', $textRuns).map((run) => ({ part, run })),
    );
    const texts = runs.map(({ run }) => run.text);
    const give = (found: PatternFound): void => {
      if (found === null) handle('unreadable');
      else if (found === 'too-slow') handle(found);
      else handle(runs.flatMap(({ part, run }, at) => matchesIn(part, run, found[at] ?? [])));
    };
    if (query.isPattern && query.text !== '') {
      patterns.ask({ query, texts, replacement }, give);
    } else {
      patterns.close();
      const finder = createFinder(query);
      give(finder && texts.map((text) => finder(text, replacement)));
    }
  }

  function rangeAt(match: Match | undefined): Range | null {
    return match === undefined ? null : rangeOf(article.editors[match.part], match.pieces);
  }

  function paint(): void {
    const ranges = matches.map(rangeAt).filter((range) => range !== null);
    paintHighlights(ranges, rangeAt(matches[current]));
  }

  function refresh(then?: () => void): void {
    findAll('', (found) => {
      matches = Array.isArray(found) ? found : [];
      current = Math.max(0, Math.min(current, matches.length - 1));
      state.value = {
        total: matches.length,
        current: matches.length === 0 ? 0 : current + 1,
        patternFault: Array.isArray(found) ? null : found,
      };
      paint();
      then?.();
    });
  }

  function reveal(): void {
    state.value = { ...state.peek(), current: matches.length === 0 ? 0 : current + 1 };
    paint();
    rangeAt(matches[current])?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  const forget = article.onTextChange(() => {
    edits += 1;
    if (query === null || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      // What was too slow once would be so at every key; what is sought has to change first.
      if (query !== null && state.peek().patternFault === null) refresh();
    });
  });

  /** The caret stays where it is, in the field of the replacement: in the text, the next Enter would break a line. */
  function change(part: ArticlePart, edit: () => void): void {
    article.editors[part].update(edit, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
  }

  /** Not while an input method is at work, nor where the text has changed since it was looked through. */
  function findToChange(replacement: string, handle: (found: Match[]) => void): void {
    const asked = edits;
    if (article.isComposing()) return;
    findAll(replacement, (found) => {
      if (Array.isArray(found) && edits === asked && !article.isComposing()) handle(found);
    });
  }

  return {
    state,
    search(next) {
      query = next;
      refresh(() => {
        if (matches.length > 0) reveal();
      });
    },
    go(towards) {
      if (matches.length === 0) return;
      current = (current + (towards === 'next' ? 1 : matches.length - 1)) % matches.length;
      reveal();
    },
    replace(replacement) {
      findToChange(replacement, (found) => {
        const match = found[current];
        if (match === undefined) return;
        change(match.part, () => $replaceMatch(match.pieces, match.replacement));
        refresh(reveal);
      });
    },
    replaceAll(replacement, onReplaced) {
      findToChange(replacement, (found) => {
        article.history.asOneStep(() => {
          for (const part of articleParts) {
            const own = found.filter((match) => match.part === part).toReversed();
            if (own.length === 0) continue;
            change(part, () => {
              for (const match of own) $replaceMatch(match.pieces, match.replacement);
            });
          }
        });
        refresh();
        onReplaced(found.length);
      });
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
      patterns.close();
      forget();
      query = null;
      matches = [];
      clearHighlights();
    },
  };
}

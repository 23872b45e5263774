import { diffArrays, diffChars } from 'diff';
import type { Comparison } from '../contract/editing.ts';
import type { ArticleHeads } from '../domain/article.ts';
import type { ArticleDocument } from './article-document.ts';
import { documentParagraphs } from './plain-text.ts';

type ComparedText = { heads: ArticleHeads; authorNote: string | null; body: ArticleDocument };

type Part = Comparison['parts'][number];
type Run = Part['runs'][number];

/** Beyond so many edits a paragraph counts as rewritten: the old one whole, then the new one. */
const longestEdit = 4000;

/** Character by character, paragraphs paired first so that the cost grows with what changed. */
export function compareTexts(from: ComparedText, to: ComparedText): Comparison {
  const heads = (['column', 'kicker', 'headline', 'deck', 'byline'] as const).map((part): Part => {
    return { part, runs: compareStrings(from.heads[part] ?? '', to.heads[part] ?? '') };
  });
  const note: Part = { part: 'authorNote', runs: compareStrings(from.authorNote ?? '', to.authorNote ?? '') };
  return { parts: [...heads, ...compareBodies(from, to), note].filter((part) => part.runs.length > 0) };
}

function compareBodies(from: ComparedText, to: ComparedText): Part[] {
  const before = documentParagraphs(from.body).map((paragraph) => paragraph.text);
  const after = documentParagraphs(to.body).map((paragraph) => paragraph.text);
  const parts: Part[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      parts.push({ part: 'body', runs: compareStrings(removed[at] ?? '', added[at] ?? '') });
    }
    removed = [];
    added = [];
  };
  for (const change of diffArrays(before, after)) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      settle();
      for (const text of change.value) parts.push({ part: 'body', runs: compareStrings(text, text) });
    }
  }
  settle();
  return parts;
}

/** Two strings, character by character; a string that was rewritten counts as removed and added whole. */
export function compareStrings(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ change: 'kept', text: before }];
  const changes =
    fewestEdits(before, after) > longestEdit
      ? undefined
      : diffChars(before, after, { maxEditLength: longestEdit });
  if (!changes) {
    const rewritten: Run[] = [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
    return rewritten.filter((run) => run.text !== '');
  }
  return changes.map((change) => ({
    change: change.added ? 'added' : change.removed ? 'removed' : 'kept',
    text: change.value,
  }));
}

/** No fewer characters have to be taken out and put in than there are more of each on one side: told without a comparison. */
function fewestEdits(before: string, after: string): number {
  if (before.length + after.length <= longestEdit) return 0;
  const surplus = new Map<string, number>();
  for (const character of before) surplus.set(character, (surplus.get(character) ?? 0) + 1);
  for (const character of after) surplus.set(character, (surplus.get(character) ?? 0) - 1);
  let edits = 0;
  for (const count of surplus.values()) edits += Math.abs(count);
  return edits;
}

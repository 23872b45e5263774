import type { Inline, LinkInline } from './article-document.ts';
import { inlineText } from './plain-text.ts';
import { haveSameDress } from './same-dress.ts';

type Child = LinkInline['children'][number];

/** The inlines between two UTF-16 offsets of their plain text (a line break counts one); marks and links stay. */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const kept: Inline[] = [];
  let at = 0;
  for (const item of inlines) {
    const length = inlineText([item]).length;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    if (item.type === 'text') kept.push({ ...item, text: item.text.slice(from, to) });
    else if (item.type === 'break') kept.push(item);
    else kept.push({ ...item, children: sliceInlines(item.children, from, to) as Child[] });
  }
  return kept;
}

/** Without the white space at both ends. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const text = inlineText(inlines);
  const start = text.length - text.trimStart().length;
  return sliceInlines(inlines, start, Math.max(start, text.trimEnd().length));
}

/** Puts runs together; texts that meet with the same marks and comments become one. */
export function joinInlines(runs: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const item of runs.flat()) {
    const last = joined.at(-1);
    if (last?.type === 'text' && item.type === 'text' && haveSameDress(last, item))
      joined[joined.length - 1] = { ...last, text: last.text + item.text };
    else joined.push(item);
  }
  return joined;
}

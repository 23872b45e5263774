import { linkUrl, textMarks } from '#shared/document/article-document.ts';
import { haveSameDress } from '#shared/document/same-dress.ts';
import type { Inline, LinkInline, TextInline, TextMark } from '#shared/document/article-document.ts';

type PlainInline = LinkInline['children'][number];

function orderedMarks(marks: readonly TextMark[] | undefined): TextMark[] {
  return marks === undefined ? [] : textMarks.filter((mark) => marks.includes(mark));
}

/** A text inline in normal form: marks in their fixed order, comments by their ids, none when there are none. */
function textOf(text: string, { marks, comments = [] }: Pick<TextInline, 'marks' | 'comments'>): TextInline {
  const ordered = orderedMarks(marks);
  const ids = [...new Set(comments)].sort();
  return {
    type: 'text',
    text,
    ...(ordered.length > 0 && { marks: ordered }),
    ...(ids.length > 0 && { comments: ids }),
  };
}

function* plainInlines(inlines: readonly PlainInline[]): Generator<PlainInline> {
  for (const item of inlines) {
    if (item.type === 'break') {
      yield { type: 'break' };
      continue;
    }
    for (const [index, line] of item.text.split('\n').entries()) {
      if (index > 0) yield { type: 'break' };
      if (line !== '') yield textOf(line, item);
    }
  }
}

function pushPlain<Item extends Inline>(into: Item[], item: Item): void {
  const last = into.at(-1);
  if (last?.type === 'text' && item.type === 'text' && haveSameDress(last, item)) {
    into[into.length - 1] = { ...last, text: last.text + item.text };
    return;
  }
  into.push(item);
}

function normalPlain(inlines: readonly PlainInline[]): PlainInline[] {
  const normal: PlainInline[] = [];
  for (const item of plainInlines(inlines)) pushPlain(normal, item);
  return normal;
}

function pushLink(into: Inline[], url: string, children: PlainInline[]): void {
  const last = into.at(-1);
  if (last?.type === 'link' && last.url === url) {
    into[into.length - 1] = { ...last, children: normalPlain([...last.children, ...children]) };
    return;
  }
  into.push({ type: 'link', url, children });
}

/** Inlines in normal form: no empty runs, neighbours that are alike joined, unusable links dissolved. */
export function normalInlines(inlines: readonly Inline[]): Inline[] {
  const normal: Inline[] = [];
  for (const item of inlines) {
    if (item.type === 'link') {
      const children = normalPlain(item.children);
      if (children.length === 0) continue;
      if (linkUrl.safeParse(item.url).success) pushLink(normal, item.url, children);
      else for (const child of children) pushPlain<Inline>(normal, child);
      continue;
    }
    for (const plain of plainInlines([item])) pushPlain<Inline>(normal, plain);
  }
  return normal;
}

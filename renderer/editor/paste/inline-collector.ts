import { linkUrl } from '#shared/document/article-document.ts';
import type { Inline, LinkInline, TextMark } from '#shared/document/article-document.ts';
import { normalInlines } from '#renderer/editor/conversion/normal-inlines.ts';
import { type Shift, shiftedText } from './shifted-text.ts';

export type InlineContext = {
  marks: readonly TextMark[];
  url: string | null;
  isPreformatted: boolean;
  shift: Shift | null;
};

export type InlineCollector = {
  text(text: string, context: InlineContext): void;
  lineBreak(context: InlineContext): void;
  /** Hands over what was collected, white space as a browser would show it, and starts afresh. */
  take(): Inline[];
};

const htmlSpace = /[ \t\n\f\r]+/g;
// OCR and word processors put the two characters of indentation into the text; here the style gives it.
const leadingSpace = /^[ \t\n\f\r\u00a0\u3000]+/;
const trailingSpace = /[ \t\n\f\r\u00a0]+$/;

function trimmed(inlines: Inline[]): Inline[] {
  const trimAt = (index: number, space: RegExp): void => {
    const item = inlines.at(index);
    if (item?.type === 'text') item.text = item.text.replace(space, '');
  };
  while (inlines.at(-1)?.type === 'break') inlines.pop();
  while (inlines.at(0)?.type === 'break') inlines.shift();
  trimAt(0, leadingSpace);
  trimAt(-1, trailingSpace);
  return normalInlines(inlines);
}

/** Gathers runs of HTML text into the inlines of one block. */
export function createInlineCollector(): InlineCollector {
  let inlines: Inline[] = [];
  let endsWithSpace = true;

  function push(item: LinkInline['children'][number], url: string | null): void {
    if (url === null || !linkUrl.safeParse(url).success) {
      inlines.push(item);
      return;
    }
    const last = inlines.at(-1);
    if (last?.type === 'link' && last.url === url) last.children.push(item);
    else inlines.push({ type: 'link', url, children: [item] });
  }

  return {
    text(raw, { marks, url, isPreformatted, shift }) {
      let text = raw;
      if (!isPreformatted) {
        text = raw.replaceAll(htmlSpace, ' ');
        if (endsWithSpace) text = text.replace(/^ /, '');
      }
      if (text === '') return;
      if (shift !== null) text = shiftedText(text, shift);
      endsWithSpace = text.endsWith(' ');
      push({ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) }, url);
    },
    lineBreak({ url }) {
      endsWithSpace = true;
      push({ type: 'break' }, url);
    },
    take() {
      const taken = trimmed(inlines);
      inlines = [];
      endsWithSpace = true;
      return taken;
    },
  };
}

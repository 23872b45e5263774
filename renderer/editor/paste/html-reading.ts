import { textMarks } from '#shared/document/article-document.ts';
import type { TextMark } from '#shared/document/article-document.ts';
import { styleAttribute } from './inert-markup.ts';
import type { Shift } from './shifted-text.ts';

const unseen = new Set(
  'SCRIPT STYLE NOFRAMES HEAD TITLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED META LINK'.split(' '),
);

function styleOf(element: Element): string {
  return (element.getAttribute(styleAttribute) ?? '').toLowerCase();
}

/** Whether a browser would not show what is inside; also the bullets and numbers that Word writes as text. */
export function isHiddenElement(element: Element): boolean {
  if (unseen.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  return /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/.test(styleOf(element));
}

const marksOfTag: Readonly<Record<string, TextMark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  CITE: 'italic',
  U: 'underline',
  INS: 'underline',
};

/** The marks of text inside the element: its tag's, as its own style corrects them. */
export function marksWith(element: Element, outer: readonly TextMark[]): readonly TextMark[] {
  const marks = new Set(outer);
  const own = marksOfTag[element.tagName];
  if (own !== undefined) marks.add(own);
  const style = styleOf(element);
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  if (weight !== undefined) {
    if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) marks.add('bold');
    else if (weight !== 'inherit') marks.delete('bold');
  }
  const slant = /font-style:\s*([a-z]+)/.exec(style)?.[1];
  if (slant === 'italic' || slant === 'oblique') marks.add('italic');
  else if (slant === 'normal') marks.delete('italic');
  if (/text-decoration[a-z-]*:[^;]*underline/.test(style)) marks.add('underline');
  return textMarks.filter((mark) => marks.has(mark));
}

/** Whether the text inside is raised or lowered, by the element or as outside of it. */
export function shiftWith(element: Element, outer: Shift | null): Shift | null {
  const shift = /vertical-align:\s*([a-z]+)/.exec(styleOf(element))?.[1];
  if (shift === 'super' || shift === 'sub') return shift;
  if (shift === 'baseline') return null;
  if (element.tagName === 'SUP') return 'super';
  return element.tagName === 'SUB' ? 'sub' : outer;
}

/** Whether what is inside is struck through, as something that is no longer to be read. */
export function isStruck(element: Element): boolean {
  return (
    /^(?:S|STRIKE|DEL)$/.test(element.tagName) ||
    /text-decoration[a-z-]*:[^;]*line-through/.test(styleOf(element))
  );
}

/** Word writes items as paragraphs; the list is only in their style. */
export function wordListItem(element: Element): { ordered: boolean; depth: number } | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(styleOf(element))?.[1];
  if (level === undefined) return null;
  const marker = [...element.querySelectorAll(`[${styleAttribute}]`)].find((part) =>
    /mso-list:\s*ignore/.test(styleOf(part)),
  );
  return {
    ordered: /[0-9a-z一二三四五六七八九十]/iu.test(marker?.textContent ?? ''),
    depth: Number(level) - 1,
  };
}

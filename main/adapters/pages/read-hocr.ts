import type { Box } from '#core/ports/page-reader.ts';
import { boxAround, readBox } from './layout/boxes.ts';
import { joinWords, type Word } from './layout/join-words.ts';
import type { RawLine, RawPage } from './layout/raw-page.ts';
import { parseMarkup } from './parse-markup.ts';

const LINES = new Set([
  'ocr_line',
  'ocrx_line',
  'ocr_textfloat',
  'ocr_caption',
  'ocr_header',
  'ocr_footer',
  'ocr_pageno',
]);
const BLOCKS = new Set(['ocr_carea', 'ocrx_block', 'ocr_par', 'ocr_title', 'ocr_chapter', 'ocr_section']);
const PICTURES = new Set(['ocr_photo', 'ocr_image', 'ocr_float', 'ocr_linedrawing']);
const ROLES: Record<string, RawLine['role']> = {
  ocr_caption: 'caption',
  ocr_header: 'furniture',
  ocr_footer: 'furniture',
  ocr_pageno: 'furniture',
  ocr_title: 'heading',
  ocr_chapter: 'heading',
  ocr_section: 'heading',
};

type Line = { box: Box | null; size: number | null; words: Word[]; loose: string; role: RawLine['role'] };
type Element = { kind: string; block: string | null };

/** Reads hOCR: pages, areas, paragraphs, lines and words with the boxes and sizes that their titles hold. */
export function readHocr(text: string): RawPage[] {
  const pages: RawPage[] = [];
  const elements: Element[] = [];
  let blocks = 0;
  let line: Line | null = null;
  let word: Word | null = null;

  const open = (_name: string, attributes: Readonly<Record<string, string>>): void => {
    const kind = kindOf(attributes['class']);
    const properties = readProperties(attributes['title'] ?? '');
    elements.push({ kind, block: BLOCKS.has(kind) ? `block ${(blocks += 1)}` : null });
    if (kind === 'ocr_page') {
      const { box } = properties;
      const size = { width: box ? box[0] + box[2] : null, height: box ? box[1] + box[3] : null };
      pages.push({ lines: [], ordered: false, ...size, pictures: [] });
    } else if (LINES.has(kind) && line === null) {
      const declared = elements.findLast((element) => ROLES[element.kind] !== undefined)?.kind ?? '';
      line = {
        box: properties.box,
        size: properties.size,
        words: [],
        loose: '',
        role: ROLES[declared] ?? null,
      };
    } else if (kind === 'ocrx_word' && line !== null) {
      word = { text: '', box: properties.box, blank: line.words.length > 0 && /\s$/.test(line.loose) };
      line.words.push(word);
    } else if (PICTURES.has(kind) && properties.box) pages.at(-1)?.pictures.push(properties.box);
  };
  const close = (): void => {
    const element = elements.pop();
    if (element?.kind === 'ocrx_word') word = null;
    if (line === null || element === undefined || !LINES.has(element.kind)) return;
    const { words, loose, box, role, size } = line;
    // Without words, the line holds its text itself.
    const text = words.length > 0 ? joinWords(words) : loose.replace(/\s+/g, ' ');
    const block = elements.findLast((above) => above.block !== null)?.block ?? null;
    const boxes = words.flatMap((one) => (one.box ? [one.box] : []));
    pages.at(-1)?.lines.push({ text, block, box: box ?? boxAround(boxes), fontHeight: size, role, level: 0 });
    line = null;
  };
  const read = (data: string): void => {
    if (word) word.text += data.trim();
    else if (line) line.loose = line.words.length > 0 ? data : line.loose + data;
  };
  parseMarkup(text, 'html', { open, close, text: read });
  return pages.map((page) =>
    page.lines.every((one) => one.fontHeight !== null)
      ? page
      : { ...page, lines: page.lines.map((one) => ({ ...one, fontHeight: null })) },
  );
}

function kindOf(classes: string | undefined): string {
  return classes?.split(/\s+/).find((name) => name.startsWith('ocr')) ?? '';
}

/** What the title of an element says: `bbox 10 20 30 40; x_size 12`. */
function readProperties(title: string): { box: Box | null; size: number | null } {
  const box = /\bbbox\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)/.exec(title);
  const size = Number(/\bx_f?size\s+([\d.]+)/.exec(title)?.[1]);
  const [left, top, right, bottom] = (box ?? []).slice(1).map(Number) as [number, number, number, number];
  return {
    box: box ? readBox(left, top, right - left, bottom - top) : null,
    size: size > 0 ? size : null,
  };
}

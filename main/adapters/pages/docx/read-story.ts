import type { RawLine } from '../layout/raw-page.ts';
import { parseMarkup } from '../parse-markup.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { ListNumbers } from './list-numbers.ts';
import { newParagraph, outlineLevel, type Paragraph, readProperty } from './paragraph.ts';

/** What was met beside the text; characters are counted without white space. */
export type StoryTally = {
  insertions: number;
  inserted: number;
  deletions: number;
  deleted: number;
  comments: number;
  pictures: number;
};

/** Elements whose text is none of the document's own. */
const LEFT_OUT = new Set([
  'instrText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
]);

/**
 * Reads one story of a document (its body, its notes): what Word shows once all changes are accepted. Insertions are
 * kept, deletions are left out, and both are counted.
 */
export function readStory(
  xml: string,
  styles: DocxStyles,
  numbers: ListNumbers,
  tally: StoryTally,
): RawLine[] {
  const lines: RawLine[] = [];
  const paragraphs: Paragraph[] = [];
  const cells: string[][] = [];
  let block = 0;
  let left = 0;
  let deleting = 0;
  let inserting = 0;
  let inText = false;
  let inRun = false;
  let inMark = false;
  let runSize: number | null = null;
  let carried = '';

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || left > 0) return;
    const count = text.replace(/\s+/g, '').length;
    if (deleting > 0) {
      tally.deleted += count;
      return;
    }
    if (inserting > 0) tally.inserted += count;
    paragraph.text += text;
    if (count > 0) paragraph.halfPoints = Math.max(paragraph.halfPoints ?? 0, runSize ?? 0) || null;
  };
  const put = (line: RawLine): void => {
    const around = paragraphs.at(-1);
    const row = cells.at(-1);
    if (around) around.boxes.push(line);
    else if (row && row.length > 0) row[row.length - 1] = joinCell(row.at(-1) ?? '', line.text);
    else lines.push(line);
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const text = carried + paragraph.text;
    carried = '';
    if (paragraph.markDeleted && paragraphs.length === 0) {
      carried = text;
      lines.push(...paragraph.boxes);
      return;
    }
    const style = styles.of(paragraph.style);
    const numId = paragraph.numId ?? style.numId;
    const number =
      text.trim() === '' || numId === null ? '' : numbers.next(numId, paragraph.numLevel ?? style.numLevel);
    const ownLevel = paragraph.outline === null ? style.level : outlineLevel(paragraph.outline);
    // A paragraph may hold several lines; Word breaks them where a head wants it.
    for (const row of `${number}${text}`.split('\n')) {
      if (row.trim() === '') block += 1;
      else {
        put({
          text: row,
          block: String(ownLevel > 0 ? (block += 1) : block),
          box: null,
          fontHeight: paragraph.halfPoints ?? style.halfPoints,
          role: style.role,
          level: ownLevel,
        });
        if (ownLevel > 0) block += 1;
      }
    }
    for (const line of paragraph.boxes) put(line);
    if (paragraph.boxes.length > 0) block += 1;
  };

  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (LEFT_OUT.has(name)) left += 1;
      if (left > 0) return;
      const paragraph = paragraphs.at(-1);
      switch (name) {
        case 'p':
          paragraphs.push(newParagraph());
          return;
        case 'r':
          inRun = true;
          runSize = null;
          return;
        case 'rPr':
          inMark = !inRun;
          return;
        case 'sz':
          if (inRun && Number(attributes['val']) > 0) runSize = Number(attributes['val']);
          return;
        case 't':
        case 'delText':
          inText = true;
          return;
        case 'tab':
          if (inRun) add('\t');
          return;
        case 'br':
        case 'cr':
          if (attributes['type'] === undefined || attributes['type'] === 'textWrapping') add('\n');
          return;
        case 'noBreakHyphen':
          add('-');
          return;
        case 'sym':
          add(symbol(attributes['char']));
          return;
        case 'ins':
        case 'moveTo':
          if (inMark) return;
          tally.insertions += 1;
          inserting += 1;
          return;
        case 'del':
        case 'moveFrom':
          tally.deletions += 1;
          if (inMark) {
            if (paragraph) paragraph.markDeleted = true;
          } else deleting += 1;
          return;
        case 'commentReference':
          tally.comments += 1;
          return;
        case 'blip':
        case 'imagedata':
          tally.pictures += 1;
          return;
        case 'tr':
          cells.push([]);
          return;
        case 'tc':
          cells.at(-1)?.push('');
          return;
        default:
          if (paragraph) readProperty(paragraph, name, attributes['val']);
      }
    },
    close(name) {
      if (LEFT_OUT.has(name)) left -= 1;
      if (left > 0) return;
      switch (name) {
        case 'p':
          endParagraph();
          return;
        case 'r':
          inRun = false;
          return;
        case 'rPr':
          inMark = false;
          return;
        case 't':
        case 'delText':
          inText = false;
          return;
        case 'ins':
        case 'moveTo':
          if (!inMark && inserting > 0) inserting -= 1;
          return;
        case 'del':
        case 'moveFrom':
          if (!inMark && deleting > 0) deleting -= 1;
          return;
        case 'tr': {
          const row = cells.pop() ?? [];
          const text = row.join('\t');
          if (text.trim() !== '') {
            put({ text, block: `table ${block}`, box: null, fontHeight: null, role: null, level: 0 });
          }
          return;
        }
        case 'tbl':
        case 'footnote':
        case 'endnote':
          block += 1;
          return;
        default:
      }
    },
    text(data) {
      if (inText) add(data);
    },
  });
  if (carried.trim() !== '') {
    lines.push({ text: carried, block: String(block), box: null, fontHeight: null, role: null, level: 0 });
  }
  return lines;
}

function joinCell(cell: string, text: string): string {
  return cell === '' ? text : `${cell} ${text}`;
}

/** Word writes symbols into the private range that its symbol fonts lie in. */
function symbol(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16);
  return number > 0 && number <= 0xffff ? String.fromCharCode(number) : '';
}

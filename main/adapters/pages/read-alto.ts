import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { Box } from '#core/ports/page-reader.ts';
import { declaredRole } from './declared-role.ts';
import { boxAround, readBox } from './layout/boxes.ts';
import { joinWords, type Word } from './layout/join-words.ts';
import type { RawLine, RawPage } from './layout/raw-page.ts';
import { parseMarkup } from './parse-markup.ts';
import { orderedPages } from './reading-order.ts';

type Attributes = Readonly<Record<string, string>>;
type Block = { id: string; next: string | undefined; label: string | undefined; lines: RawLine[] };
type Page = { width: number | null; height: number | null; blocks: Block[]; pictures: Box[] };

/** Reads ALTO, versions 1 to 4: strings with their boxes, text styles, tags, and both ways of giving an order. */
export function readAlto(text: string): { pages: RawPage[]; notices: FileNotice[] } {
  const pages: Page[] = [];
  const sizes = new Map<string, number>();
  const labels = new Map<string, string>();
  const refs: string[] = [];
  const composed: (string | undefined)[] = [];
  let margin: string | undefined;
  let line: { attributes: Attributes; words: Word[]; size: number | null } | null = null;
  let blank = false;

  const sizeOf = (attributes: Attributes): number | null => {
    for (const id of (attributes['STYLEREFS'] ?? '').split(/\s+/)) {
      const size = sizes.get(id);
      if (size !== undefined) return size;
    }
    return null;
  };
  const open = (name: string, attributes: Attributes): void => {
    const page = pages.at(-1);
    switch (name) {
      case 'TextStyle':
        if (Number(attributes['FONTSIZE']) > 0)
          sizes.set(attributes['ID'] ?? '', Number(attributes['FONTSIZE']));
        return;
      case 'LayoutTag':
      case 'StructureTag':
      case 'RoleTag':
      case 'OtherTag':
        labels.set(attributes['ID'] ?? '', attributes['LABEL'] ?? attributes['TYPE'] ?? '');
        return;
      case 'ElementRef':
        refs.push(attributes['REF'] ?? '');
        return;
      case 'Page':
        pages.push({
          width: size(attributes['WIDTH']),
          height: size(attributes['HEIGHT']),
          blocks: [],
          pictures: [],
        });
        return;
      case 'TopMargin':
        margin = 'header';
        return;
      case 'BottomMargin':
        margin = 'footer';
        return;
      case 'ComposedBlock':
        composed.push(attributes['TYPE'] ?? labelOf(attributes, labels));
        return;
      case 'TextBlock': {
        const label = labelOf(attributes, labels) ?? attributes['TYPE'] ?? composed.at(-1) ?? margin;
        const id = attributes['ID'] ?? `block ${page?.blocks.length}`;
        page?.blocks.push({ id, next: attributes['IDNEXT'], label, lines: [] });
        return;
      }
      case 'Illustration': {
        const box = boxOf(attributes);
        if (box) page?.pictures.push(box);
        return;
      }
      case 'TextLine':
        line = { attributes, words: [], size: sizeOf(attributes) };
        blank = false;
        return;
      case 'SP':
        blank = true;
        return;
      case 'String':
      case 'HYP':
        if (line === null) return;
        line.words.push({ text: attributes['CONTENT'] ?? '', box: boxOf(attributes), blank });
        line.size ??= sizeOf(attributes);
        blank = false;
        return;
      default:
    }
  };
  const close = (name: string): void => {
    if (name === 'TopMargin' || name === 'BottomMargin') margin = undefined;
    if (name === 'ComposedBlock') composed.pop();
    if (name !== 'TextLine' || line === null) return;
    const block = pages.at(-1)?.blocks.at(-1);
    const { attributes, words, size: fontSize } = line;
    const boxes = words.map((word) => word.box).filter((box) => box !== null);
    block?.lines.push({
      text: joinWords(words),
      block: block.id,
      box: boxOf(attributes) ?? boxAround(boxes),
      // Sizes of type are in points whatever the page is measured in, so they only compare with each other.
      fontHeight: fontSize,
      role: declaredRole(block.label),
      level: 0,
    });
    line = null;
  };
  parseMarkup(text, 'xml', { open, close });
  return orderedPages(pages, refs, (blocks) => sameMeasure(blocks.flatMap(({ lines }) => lines)));
}

/** Sizes in points only where every line has one; otherwise lines with and without would not compare. */
function sameMeasure(lines: RawLine[]): RawLine[] {
  if (lines.every((line) => line.fontHeight !== null)) {
    const scale = pointsToUnits(lines);
    return lines.map((line) => ({ ...line, fontHeight: (line.fontHeight ?? 0) * scale }));
  }
  return lines.map((line) => ({ ...line, fontHeight: null }));
}

/** Units of the page a point, guessed from the heights of the lines. */
function pointsToUnits(lines: readonly RawLine[]): number {
  const scales = lines
    .flatMap(({ box, fontHeight }) => (box && fontHeight ? [Math.min(box[2], box[3]) / fontHeight] : []))
    .toSorted((one, other) => one - other);
  return scales[Math.floor(scales.length / 2)] ?? 1;
}

function labelOf(attributes: Attributes, labels: ReadonlyMap<string, string>): string | undefined {
  for (const id of (attributes['TAGREFS'] ?? '').split(/\s+/)) {
    const label = labels.get(id);
    if (label !== undefined && declaredRole(label)) return label;
  }
  return undefined;
}

function boxOf(attributes: Attributes): Box | null {
  return readBox(attributes['HPOS'], attributes['VPOS'], attributes['WIDTH'], attributes['HEIGHT']);
}

function size(value: string | undefined): number | null {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : null;
}

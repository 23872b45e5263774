import type { Box } from '#core/ports/page-reader.ts';
import type { FileNotice } from '#shared/contract/file-notice.ts';
import { declaredRole } from './declared-role.ts';
import { boxAround, readBox } from './layout/boxes.ts';
import { joinWords, type Word } from './layout/join-words.ts';
import type { RawLine, RawPage } from './layout/raw-page.ts';
import { parseMarkup } from './parse-markup.ts';
import { orderedPages } from './reading-order.ts';

type Attributes = Readonly<Record<string, string>>;
type Region = { id: string; role: RawLine['role']; lines: RawLine[]; text: string | null; box: Box | null };
type Page = { width: number | null; height: number | null; regions: Region[]; pictures: Box[] };
/** A group of the reading order, or a region that it names. */
type Entry = { index: number; ref: string | null; entries: Entry[]; isOrdered: boolean };
/** An element that holds text: the best of its TextEquivs, its box, and the size of its type. */
type Holder = {
  name: string;
  region: Region | null;
  text: string | null;
  rank: number;
  box: Box | null;
  size: number | null;
  words: Word[];
};

const HOLDERS = new Set(['TextRegion', 'TextLine', 'Word', 'Glyph']);
const PICTURES = new Set(['ImageRegion', 'GraphicRegion', 'LineDrawingRegion', 'ChartRegion']);

/** Reads PAGE (2013 to 2019): regions with their types, lines, words, and nested groups of the reading order. */
export function readPageXml(text: string): { pages: RawPage[]; notices: FileNotice[] } {
  const pages: Page[] = [];
  const holders: Holder[] = [];
  const root: Entry = { index: 0, ref: null, entries: [], isOrdered: true };
  const groups: Entry[] = [root];
  let equivRank = -1;
  let unicode: string | null = null;
  let picture = false;

  const region = (): Region | null => holders.findLast((holder) => holder.region !== null)?.region ?? null;
  const open = (name: string, attributes: Attributes): void => {
    const page = pages.at(-1);
    if (HOLDERS.has(name)) {
      const made = name === 'TextRegion' ? makeRegion(attributes, page) : null;
      holders.push({ name, region: made, text: null, rank: Infinity, box: null, size: null, words: [] });
    } else if (name === 'Page') {
      const [width, height] = [attributes['imageWidth'], attributes['imageHeight']];
      pages.push({ width: Number(width) || null, height: Number(height) || null, regions: [], pictures: [] });
    } else if (name === 'Coords') {
      const box = pointsBox(attributes['points'] ?? '');
      const holder = holders.at(-1);
      if (picture && box) page?.pictures.push(box);
      else if (holder) holder.box ??= box;
    } else if (name === 'TextStyle') {
      const holder = holders.at(-1);
      const size = Number(attributes['fontSize']);
      if (holder && size > 0) holder.size = size;
    } else if (name === 'TextEquiv') {
      equivRank = Number(attributes['index'] ?? 0) || 0;
    } else if (name === 'Unicode') unicode = '';
    else if (PICTURES.has(name)) picture = true;
    else if (name.startsWith('RegionRef')) {
      groups.at(-1)?.entries.push(entryOf(attributes, attributes['regionRef'] ?? ''));
    } else if (/^(?:Un)?[oO]rderedGroup/.test(name)) {
      const group = { ...entryOf(attributes, null), isOrdered: name.startsWith('Ordered') };
      groups.at(-1)?.entries.push(group);
      groups.push(group);
    }
  };
  const close = (name: string): void => {
    if (HOLDERS.has(name)) closeHolder(holders, region);
    else if (name === 'Unicode') {
      const holder = holders.at(-1);
      if (holder && unicode !== null && equivRank < holder.rank) {
        holder.text = unicode;
        holder.rank = equivRank;
      }
      unicode = null;
    } else if (PICTURES.has(name)) picture = false;
    else if (/^(?:Un)?[oO]rderedGroup/.test(name) && groups.length > 1) groups.pop();
  };
  parseMarkup(text, 'xml', { open, close, text: (data) => void (unicode === null || (unicode += data)) });
  return orderedPages(
    pages.map(({ regions: blocks, ...page }) => ({ ...page, blocks })),
    flatten(root),
    (regions) => sameMeasure(regions.flatMap(linesOf)),
  );
}

function makeRegion(attributes: Attributes, page: Page | undefined): Region {
  const id = attributes['id'] ?? `region ${page?.regions.length}`;
  const region = { id, role: declaredRole(attributes['type']), lines: [], text: null, box: null };
  page?.regions.push(region);
  return region;
}

/** Hands on what an element holds: a glyph is part of its word, a word of its line, a line of its region. */
function closeHolder(holders: Holder[], region: () => Region | null): void {
  const holder = holders.pop();
  if (holder === undefined) return;
  const text = holder.text ?? (holder.words.length > 0 ? joinWords(holder.words) : null);
  const above = holders.at(-1);
  if (holder.region) {
    holder.region.text = holder.text;
    holder.region.box = holder.box;
  } else if (holder.name === 'TextLine') {
    const own = region();
    if (own === null || text === null) return;
    const box = holder.box ?? boxAround(holder.words.flatMap((word) => (word.box ? [word.box] : [])));
    own.lines.push({ text, block: own.id, box, fontHeight: holder.size, role: own.role, level: 0 });
  } else if (above && text !== null) {
    if (holder.name === 'Glyph') {
      if (above.rank === Infinity) above.text = (above.text ?? '') + text;
    } else above.words.push({ text, box: holder.box, blank: above.words.length > 0 });
  }
}

/** Sizes only where every line has one; otherwise lines with and without would not compare. */
function sameMeasure(lines: RawLine[]): RawLine[] {
  const isSized = lines.every((line) => line.fontHeight !== null);
  return isSized ? lines : lines.map((line) => ({ ...line, fontHeight: null }));
}

/** A region without lines may hold its text itself, line by line. */
function linesOf(region: Region): RawLine[] {
  if (region.lines.length > 0 || region.text === null) return region.lines;
  const rows = region.text.split(/\r?\n/).filter((row) => row.trim() !== '');
  const height = (region.box?.[3] ?? 0) / Math.max(1, rows.length);
  return rows.map((text, at) => ({
    text,
    block: region.id,
    box: region.box && [region.box[0], region.box[1] + at * height, region.box[2], height],
    fontHeight: null,
    role: region.role,
    level: 0,
  }));
}

function entryOf(attributes: Attributes, ref: string | null): Entry {
  return { index: Number(attributes['index'] ?? 0) || 0, ref, entries: [], isOrdered: false };
}

/** The regions that the reading order names, groups within groups laid out in a row. */
function flatten(root: Entry): string[] {
  const refs: string[] = [];
  const waiting = [root];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.ref !== null) refs.push(entry.ref);
    const entries = entry.isOrdered
      ? entry.entries.toSorted((one, other) => one.index - other.index)
      : entry.entries;
    waiting.push(...entries.toReversed());
  }
  return refs;
}

/** The box around a polygon that is written as "x,y x,y …". */
function pointsBox(points: string): Box | null {
  const corners = points
    .trim()
    .split(/\s+/)
    .map((point) => point.split(',').map(Number))
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([x, y]): Box => [x ?? 0, y ?? 0, 0, 0]);
  const box = boxAround(corners);
  return box && readBox(...box);
}

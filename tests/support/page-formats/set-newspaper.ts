import type { RawLine, RawPage } from '#adapters/pages/layout/raw-page.ts';
import type { GoldArticle, GoldPage } from '#tests/accuracy/score-page.ts';
import type { Material } from '#tests/accuracy/recompose.ts';
import { widthOf, wrap } from './wrap-rows.ts';

type Box = [x: number, y: number, width: number, height: number];
/** A page being set: what stands on it so far, in units of which the text is ten high. */
type Sheet = { lines: RawLine[]; pictures: Box[]; golds: GoldArticle[] };

const BODY = 10;
const LEADING = 14;
const GUTTER = 14;
const SMALLEST_HEAD = 16;

/** How the page is divided: columns of so many characters. */
type Grid = { columns: number; measure: number };
/** Where an article stands: columns from and to (end exclusive), and its height from the page's top. */
type Place = { from: number; to: number; top: number };

type HeadStyle = {
  /** Rows into which the headline is broken. */
  rows: number;
  size: number;
  /** Over how many columns of its place it is set; all where nothing is said. */
  over?: number;
  align?: 'left' | 'middle';
};

/** Layouts of newspaper pages, each of which makes one thing hard to read. */
export const LAYOUTS = [
  'plain columns',
  'box of two columns',
  'box of narrow columns',
  'photo over three columns',
  'caption amid two columns',
  'vertical side headline',
  'pull quote',
  'heads of three rows',
  'vertical page',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Takes the next article that has so many characters. */
type Take = (least: number, most: number) => Material;

/** Sets a page of one layout from the articles, the same for the same seed. */
export function setNewspaper(
  layout: Layout,
  materials: readonly Material[],
  random: { shuffle<T>(items: readonly T[]): T[] },
): { gold: GoldPage; raw: RawPage } {
  const left = random.shuffle(materials);
  const take: Take = (least, most) => {
    const at = left.findIndex(({ paragraphs }) => {
      const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
      return length >= least && length <= most;
    });
    return left.splice(at, 1)[0] as Material;
  };
  const sheet: Sheet = { lines: [], pictures: [], golds: [] };
  SETTINGS[layout](sheet, take);
  if (layout === 'vertical page') for (const line of sheet.lines) line.box = turn(line.box as Box);
  return {
    gold: { articles: sheet.golds, separate_photos_allowed: true },
    raw: { lines: sheet.lines, ordered: false, width: null, height: null, pictures: sheet.pictures },
  };
}

const SETTINGS: Record<Layout, (sheet: Sheet, take: Take) => void> = {
  'plain columns': (sheet, take) => {
    const grid = { columns: 5, measure: 16 };
    const top = folio(sheet, grid);
    const next = article(
      sheet,
      grid,
      take(700, 1800),
      { from: 0, to: 5, top },
      { head: { rows: 1, size: 34 } },
    );
    pair(sheet, grid, take, { split: 3, top: next });
  },
  'box of two columns': (sheet, take) => boxed(sheet, take, 1),
  'box of narrow columns': (sheet, take) => boxed(sheet, take, 3),
  'photo over three columns': (sheet, take) => {
    const grid = { columns: 4, measure: 15 };
    const top = folio(sheet, grid);
    const head = headOf(sheet, grid, take(700, 1600), { from: 0, to: 4, top }, { rows: 1, size: 34 });
    const hole = photo(sheet, grid, { from: 0, to: 3, top: head.top, height: 150 });
    const next = flow(sheet, grid, head.material, { ...head.place, top: head.top }, [hole]);
    pair(sheet, grid, take, { split: 2, top: next + 24 });
  },
  'caption amid two columns': (sheet, take) => {
    const grid = { columns: 5, measure: 14 };
    const top = folio(sheet, grid);
    const head = headOf(sheet, grid, take(1100, 2400), { from: 0, to: 5, top }, { rows: 1, size: 32 });
    const hole = photo(sheet, grid, { from: 1, to: 3, top: head.top + 84, height: 90 });
    const next = flow(sheet, grid, head.material, { ...head.place, top: head.top }, [hole]);
    pair(sheet, grid, take, { split: 3, top: next + 24 });
  },
  'vertical side headline': (sheet, take) => {
    const grid = { columns: 5, measure: 14 };
    const top = folio(sheet, grid);
    const side = take(500, 1200);
    const size = 26;
    const characters = [...(side.headline[0] as string)].slice(0, 40);
    const perLine = 14;
    characters.forEach((character, at) => {
      // Lines of a vertical head follow each other from right to left.
      const row = Math.floor(at / perLine);
      const rows = Math.ceil(characters.length / perLine);
      const x = (rows - 1 - row) * size * 1.2;
      sheet.lines.push(line(character, x, top + (at % perLine) * size * 1.1, size));
    });
    const shift = Math.ceil(characters.length / perLine) * size * 1.2 + GUTTER;
    sheet.golds.push(goldOf({ ...side, headline: [characters.join('')] }));
    const narrow = { columns: 4, measure: 14 };
    const below = flow(sheet, narrow, side, { from: 0, to: 4, top }, [], shift);
    const next = Math.max(below, top + Math.min(perLine, characters.length) * size * 1.1) + 24;
    pair(sheet, grid, take, { split: 3, top: next });
  },
  'pull quote': (sheet, take) => {
    const grid = { columns: 3, measure: 20 };
    const top = folio(sheet, grid);
    const head = headOf(sheet, grid, take(1000, 2400), { from: 0, to: 3, top }, { rows: 1, size: 30 });
    const [x, , width] = across(grid, { from: 1, to: 2, top });
    const said = head.material.paragraphs
      .flatMap(({ text }) => text.match(/[^。！？“”]{14,40}。/gu) ?? [])
      .at(0);
    const holes: Box[] = [];
    if (said) {
      const quoteTop = head.top + 98;
      const rows = wrap(said, Math.floor(width / 14));
      rows.forEach((text, at) => sheet.lines.push(line(text, x, quoteTop + 20 + at * 20, 14)));
      holes.push([x, quoteTop, width, rows.length * 20 + 34]);
    }
    const next = flow(sheet, grid, head.material, { ...head.place, top: head.top }, holes);
    pair(sheet, grid, take, { split: 2, top: next + 24 });
  },
  'heads of three rows': (sheet, take) => {
    const grid = { columns: 6, measure: 13 };
    const top = folio(sheet, grid);
    const bottoms = [
      article(sheet, grid, take(400, 900), { from: 0, to: 2, top }, { head: { rows: 3, size: 26 } }),
      article(sheet, grid, take(400, 900), { from: 2, to: 4, top }, { head: { rows: 2, size: 26 } }),
      article(sheet, grid, take(400, 900), { from: 4, to: 6, top }, { head: { rows: 3, size: 22 } }),
    ];
    pair(sheet, grid, take, { split: 3, top: Math.max(...bottoms) });
  },
  'vertical page': (sheet, take) => SETTINGS['plain columns'](sheet, take),
};

/** An article around a box over two of its columns, in which another one is set in so many columns of its own. */
function boxed(sheet: Sheet, take: Take, columns: number): void {
  const grid = { columns: 6, measure: 13 };
  const top = folio(sheet, grid);
  const inside = take(200, 450);
  const [x, , width] = across(grid, { from: 2, to: 4, top });
  const room = Math.floor((width - 2 * BODY - (columns - 1) * GUTTER) / BODY);
  const inner = { columns, measure: Math.floor(room / columns) };
  const boxTop = top + 130;
  const bottom = article(
    sheet,
    inner,
    inside,
    { from: 0, to: columns, top: boxTop + BODY },
    {
      head: { rows: 1, size: 18 },
      offset: x + BODY,
    },
  );
  const hole: Box = [x - BODY, boxTop - BODY / 2, width + 2 * BODY, bottom - boxTop + BODY];
  const next = article(
    sheet,
    grid,
    take(1200, 2600),
    { from: 0, to: 6, top },
    {
      head: { rows: 1, size: 36 },
      holes: [hole],
    },
  );
  pair(sheet, grid, take, { split: 2, top: Math.max(next, hole[1] + hole[3] + 20) });
}

/** Two articles side by side. */
function pair(sheet: Sheet, grid: Grid, take: Take, { split, top }: { split: number; top: number }): void {
  article(sheet, grid, take(300, 900), { from: 0, to: split, top }, { head: { rows: 1, size: 22 } });
  article(
    sheet,
    grid,
    take(300, 900),
    { from: split, to: grid.columns, top },
    { head: { rows: 1, size: 22 } },
  );
}

/** The running head of the page, in small type; gives the height below it. */
function folio(sheet: Sheet, grid: Grid): number {
  const [, , width] = across(grid, { from: 0, to: grid.columns, top: 0 });
  sheet.lines.push(line('03', 0, 0, 16));
  sheet.lines.push(line('江城日报', width / 2 - 20, 3, 9));
  sheet.lines.push(line('2021年5月6日 星期四', width - 160, 0, 8));
  sheet.lines.push(line('责任编辑：张红 校对：李明', width - 160, 11, 8));
  return 44;
}

type ArticleStyle = { head: HeadStyle; holes?: readonly Box[]; offset?: number };

/** Sets head and text; gives the height below them with the room to the next article. */
function article(
  sheet: Sheet,
  grid: Grid,
  material: Material,
  place: Place,
  { head: style, holes = [], offset = 0 }: ArticleStyle,
): number {
  const head = headOf(sheet, grid, material, place, style, offset);
  return flow(sheet, grid, head.material, { ...place, top: head.top }, holes, offset) + 24;
}

function headOf(
  sheet: Sheet,
  grid: Grid,
  material: Material,
  place: Place,
  { rows, size }: HeadStyle,
  offset = 0,
): { material: Material; place: Place; top: number } {
  sheet.golds.push(goldOf(material));
  const [x, , width] = across(grid, place, offset);
  let top = place.top;
  const put = (text: string, type: number): void => {
    const measure = Math.max(4, Math.floor(width / type));
    for (const row of wrap(text, measure)) {
      const length = widthOf(row) * type;
      sheet.lines.push(line(row, x + (width - length) / 2, top, type));
      top += type * 1.3;
    }
  };
  for (const text of material.kicker) put(text, 14);
  const headline = material.headline[0] as string;
  const fitting = Math.max(
    SMALLEST_HEAD,
    Math.min(size, Math.floor(width / Math.ceil(widthOf(headline) / rows))),
  );
  const needed = Math.ceil(widthOf(headline) / Math.floor(width / fitting));
  for (const row of wrap(headline, Math.ceil(widthOf(headline) / Math.max(rows, needed)))) {
    const length = widthOf(row) * fitting;
    sheet.lines.push(line(row, x + (width - length) / 2, top, fitting));
    top += fitting * 1.3;
  }
  for (const text of material.deck) put(text, 14);
  top += 4;
  for (const text of material.byline) {
    sheet.lines.push(line(text, x + (width - widthOf(text) * BODY) / 2, top, BODY));
    top += LEADING + 2;
  }
  return { material, place, top: top + 4 };
}

/** A picture with its caption of two rows below it; gives the room that both take. */
function photo(sheet: Sheet, grid: Grid, { height, ...place }: Place & { height: number }): Box {
  const [x, , width] = across(grid, place);
  sheet.pictures.push([x, place.top + 4, width, height]);
  const size = 8.5;
  const caption =
    '图为五月五日，江城机械厂的青年职工在新落成的培训车间里学习操作数控机床，这批设备将在下月投入使用。本报记者 陈立 摄';
  let top = place.top + height + 8;
  for (const row of wrap(caption, Math.floor(width / size))) {
    sheet.lines.push(line(row, x, top, size));
    top += 11;
  }
  return [x, place.top, width, top - place.top + 6];
}

/** Sets a text in columns of like height around the holes; gives the height below it. */
function flow(
  sheet: Sheet,
  grid: Grid,
  material: Material,
  place: Place,
  holes: readonly Box[],
  offset = 0,
): number {
  const rows = material.paragraphs.flatMap(({ text, subhead }) =>
    wrap(text, grid.measure, subhead ? 0 : 2).map((row, at) => ({ row, subhead, opens: at === 0 })),
  );
  let height = Math.ceil(rows.length / (place.to - place.from));
  let slots = slotsOf(grid, place, holes, height, offset);
  while (slots.length < rows.length) slots = slotsOf(grid, place, holes, (height += 1), offset);
  rows.forEach(({ row, subhead, opens }, at) => {
    const [x, y] = slots[at] as [number, number];
    const indent = subhead ? (grid.measure * BODY - widthOf(row) * BODY) / 2 : opens ? 2 * BODY : 0;
    sheet.lines.push(line(row, x + indent, y, BODY));
  });
  return Math.max(...slots.slice(0, rows.length).map(([, y]) => y)) + LEADING;
}

function slotsOf(
  grid: Grid,
  place: Place,
  holes: readonly Box[],
  height: number,
  offset: number,
): [number, number][] {
  const slots: [number, number][] = [];
  for (let column = place.from; column < place.to; column += 1) {
    const x = offset + column * (grid.measure * BODY + GUTTER);
    for (let row = 0; row < height; row += 1) {
      const y = place.top + row * LEADING;
      const inHole = holes.some(
        ([left, top, width, high]) =>
          x < left + width && x + grid.measure * BODY > left && y < top + high && y + BODY > top,
      );
      if (!inHole) slots.push([x, y]);
    }
  }
  return slots;
}

function across(grid: Grid, { from, to, top }: Place, offset = 0): Box {
  const step = grid.measure * BODY + GUTTER;
  return [offset + from * step, top, (to - from) * step - GUTTER, 0];
}

function line(text: string, x: number, y: number, size: number): RawLine {
  return {
    text,
    block: null,
    box: [x, y, widthOf(text) * size, size],
    fontHeight: size,
    role: null,
    level: 0,
  };
}

function turn([x, y, width, height]: Box): Box {
  return [-(y + height), x, height, width];
}

function goldOf({ gold, headline, paragraphs }: Material): GoldArticle {
  return { ...gold, headline: headline[0] ?? null, reading_text: paragraphs.map(({ text }) => text) };
}

import type { Layout, PageStyle } from './page-style.ts';
import { piece, tear } from './piece.ts';
import type { Flow, Piece } from './piece.ts';
import type { Random } from './random.ts';

/** One line of the source (before wrapping): as a rule one piece, several where columns were read across. */
export type Row = Piece[];

/** The rows of a run of body pieces, with the picture in its place. */
function bodyRows(flow: Flow, from: number, to: number, picture: Piece[] = []): Row[] {
  const rows = flow.body.slice(from, to).map((part) => [part]);
  const at = rows.length > 1 ? Math.ceil(rows.length / 2) : rows.length;
  return [...rows.slice(0, at), ...picture.map((part) => [part]), ...rows.slice(at)];
}

interface Sides {
  heads: Row[];
  body: Row[];
  /** Picture, where it stands elsewhere than among the words. */
  far: Row[];
}

/** An article as heads and body, its picture placed as the style says. */
function sides(flow: Flow, style: PageStyle): Sides {
  const place = flow.body.length === 0 ? 'end' : (style.caption ?? 'end');
  const heads = flow.heads.map((part) => [part]);
  const pictures = flow.picture.map((part) => [part]);
  const note = flow.note ? [[flow.note]] : [];
  const body = bodyRows(flow, 0, flow.body.length, place === 'middle' ? flow.picture : []);
  if (place === 'head') return { heads: [...heads, ...pictures], body: [...body, ...note], far: [] };
  if (place === 'end') return { heads, body: [...body, ...note, ...pictures], far: [] };
  return { heads, body: [...body, ...note], far: place === 'far' ? pictures : [] };
}

/** The body piece best torn: the longest of those after the first, or the first. */
function tornPlace(flow: Flow): number {
  let best = 0;
  flow.body.forEach((part, at) => {
    const longest = flow.body[best]!;
    if (part.role === 'body' && (longest.role !== 'body' || part.text.length > longest.text.length))
      best = at;
  });
  return best;
}

/** Cuts an article at a column foot; null where no paragraph is long enough. */
function cutInTwo(
  flow: Flow,
  style: PageStyle,
  random: Random,
): { first: Row[]; second: Row[]; far: Row[] } | null {
  const at = tornPlace(flow);
  const halves = tear(flow, at, random);
  if (!halves) return null;
  const { heads, body, far } = sides(flow, style);
  const cut = body.findIndex((row) => row[0] === halves[1]);
  // A picture between the halves belongs to the foot of the first column.
  return { first: [...heads, ...body.slice(0, cut)], second: body.slice(cut), far };
}

type Arrange = (flows: Flow[], style: PageStyle, random: Random) => Row[];

const plain: Arrange = (flows, style) => {
  const rows: Row[] = [];
  let far: Row[] = [];
  for (const flow of flows) {
    const own = sides(flow, style);
    rows.push(...own.heads, ...own.body, ...far);
    far = own.far;
  }
  return [...rows, ...far];
};

const torn: Arrange = (flows, style, random) => {
  const rows: Row[] = [];
  for (let at = 0; at < flows.length; at += 2) {
    const [left, right] = [flows[at]!, flows[at + 1]];
    const halves = right ? cutInTwo(left, style, random) : null;
    if (halves && right)
      rows.push(...halves.first, ...plain([right], style, random), ...halves.second, ...halves.far);
    else rows.push(...plain(right ? [left, right] : [left], style, random));
  }
  return rows;
};

const woven: Arrange = (flows, style, random) => {
  const rows: Row[] = [];
  for (let at = 0; at < flows.length; at += 2) {
    const pair = flows.slice(at, at + 2);
    const halves = pair.map((flow) => cutInTwo(flow, style, random));
    const [left, right] = halves;
    if (left && right)
      rows.push(...left.first, ...right.first, ...left.second, ...left.far, ...right.second, ...right.far);
    else rows.push(...plain(pair, style, random));
  }
  return rows;
};

const bodyFirst: Arrange = (flows, style, random) =>
  flows.flatMap((flow, at) => {
    if (at !== 1) return plain([flow], style, random);
    const own = sides(flow, style);
    return [...own.body, ...own.far, ...own.heads];
  });

const stacked: Arrange = (flows, style, random) => {
  const isStandalone = (flow: Flow): boolean => flow.heads.some((part) => part.role === 'byline');
  const top = flows.slice(0, flows.length > 4 ? 3 : 2).filter((flow) => !isStandalone(flow));
  const rest = flows.filter((flow) => !top.includes(flow));
  const rows = top.flatMap((flow) => sides(flow, style).heads);
  top.forEach((flow, at) => {
    const own = sides(flow, style);
    rows.push(...own.body, ...own.far);
    const next = rest[at];
    if (next) rows.push(...plain([next], style, random));
  });
  return [...rows, ...plain(rest.slice(top.length), style, random)];
};

const headInside: Arrange = (flows, style, random) =>
  flows.flatMap((flow, at) => {
    if (at > 0) return plain([flow], style, random);
    const own = sides(flow, style);
    const isByline = (row: Row): boolean => row[0]?.role === 'byline';
    const cut = Math.max(1, Math.floor(own.body.length / 2));
    return [
      ...own.heads.filter(isByline),
      ...own.body.slice(0, cut),
      ...own.heads.filter((row) => !isByline(row)),
      ...own.body.slice(cut),
      ...own.far,
    ];
  });

const thirds: Arrange = (flows, style, random) => {
  const rows: Row[] = [];
  for (let at = 0; at < flows.length; at += 3) {
    const group = flows.slice(at, at + 3).map((flow) => ({ flow, halves: cutInTwo(flow, style, random) }));
    for (const { flow, halves } of group) rows.push(...(halves?.first ?? plain([flow], style, random)));
    for (const { halves } of group) rows.push(...(halves ? [...halves.second, ...halves.far] : []));
  }
  return rows;
};

const cutTwice: Arrange = (flows, style, random) => {
  const longest = flows.reduce((best, flow) => (lengthOf(flow) > lengthOf(best) ? flow : best));
  const others = flows.filter((flow) => flow !== longest);
  const long = longest.body.filter((part) => part.role === 'body' && Array.from(part.text).length > 60);
  const cuts = [long[0], long.at(-1)]
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .flatMap((part) => tear(longest, longest.body.indexOf(part!), random)?.[1] ?? []);
  const rows: Row[] = [];
  for (const row of plain([longest], style, random)) {
    const next = cuts.includes(row[0]!) ? others.shift() : undefined;
    if (next) rows.push(...plain([next], style, random));
    rows.push(row);
  }
  return [...rows, ...plain(others, style, random)];
};

const tailFirst: Arrange = (flows, style, random) =>
  flows.flatMap((flow, at) => {
    const halves = at === 1 ? cutInTwo(flow, style, random) : null;
    return halves ? [...halves.second, ...halves.first, ...halves.far] : plain([flow], style, random);
  });

/** Takes the last printed row of a body piece off as a piece of its own. */
function takeFoot(flow: Flow, at: number, width: number): Piece | null {
  const whole = flow.body[at];
  if (!whole || whole.role !== 'body') return null;
  const characters = Array.from(whole.text);
  if (characters.length < width * 3) return null;
  const cut = Math.max(whole.guarded[0] + width, characters.length - (characters.length % width || width));
  const foot = piece('body', characters.slice(cut).join(''), [0, whole.guarded[1]]);
  flow.body.splice(at, 1, piece('body', characters.slice(0, cut).join(''), [whole.guarded[0], 0]), foot);
  return foot;
}

const crossed: Arrange = (flows, style, random) => {
  const longest = flows.reduce((best, flow) => (lengthOf(flow) > lengthOf(best) ? flow : best));
  const width = style.wrap?.width ?? 16;
  const long = longest.body.filter(
    (part) => part.role === 'body' && Array.from(part.text).length >= width * 5,
  );
  const columns = Math.min(3, long.length);
  const feet: Piece[] = [];
  for (let column = 0; column < columns; column += 1) {
    const at = longest.body.indexOf(long[Math.floor((column * long.length) / columns)]!);
    if (!tear(longest, at, random, width * 3 + 2)) continue;
    const foot = takeFoot(longest, at, width);
    if (foot) feet.push(foot);
  }
  return flows.flatMap((flow) => {
    const rows = plain([flow], style, random);
    if (flow !== longest || feet.length < 2) return rows;
    return rows.flatMap((row) => {
      const foot = row[0];
      if (!foot || !feet.includes(foot)) return [row];
      return foot === feet.at(-1) ? [feet] : [];
    });
  });
};

function lengthOf(flow: Flow): number {
  return flow.body.reduce((sum, part) => sum + part.text.length, 0);
}

export const LAYOUTS: Record<Layout, Arrange> = {
  plain,
  torn,
  woven,
  'body-first': bodyFirst,
  thirds,
  'cut-twice': cutTwice,
  'tail-first': tailFirst,
  stacked,
  'head-inside': headInside,
  crossed,
};

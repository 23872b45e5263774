import { createDice } from './recompose.ts';
import type { GoldPage } from './score-page.ts';
import type { Material } from './recompose.ts';

/** In which order the pieces into which column feet cut the articles are met. */
export const SCATTERINGS = ['in-turn', 'inserted', 'woven', 'tail-first', 'shuffled'] as const;

export type Scattering = (typeof SCATTERINGS)[number];

export interface ScatteredPage {
  source: string;
  gold: GoldPage;
  /** Where a sentence was cut: the code point past its first piece's end, and its second piece's first. */
  seams: [end: number, start: number][];
}

/** A line of the page, and whether the next line of its piece's successor completes its sentence. */
interface Line {
  text: string;
  /** Number of the cut that this line ends before, and of the one that it begins behind. */
  cutAfter?: number;
  cutBefore?: number;
}

interface Piece {
  article: number;
  lines: Line[];
}

/** Cuts articles at column feet and lays the pieces out in another order; some ends are lost altogether. */
export function scatterPage(
  materials: readonly Material[],
  seed: number,
  scattering: Scattering,
): ScatteredPage {
  const dice = createDice(seed * 104_729 + SCATTERINGS.indexOf(scattering) * 31);
  const below = (limit: number): number => Math.floor(dice() * limit);
  const chosen: Material[] = [];
  const left = [...materials];
  const count = 3 + below(5);
  while (chosen.length < count && left.length > 0)
    chosen.push(left.splice(below(left.length), 1)[0] as Material);
  const blank = dice() < 0.6 ? '\n\n' : '\n';
  let cuts = 0;
  const losses = new Map<number, string>();
  const articles = chosen.map((material, article): Piece[] => {
    const heads = [...material.kicker, ...material.headline, ...material.deck, ...material.byline].map(
      (text): Line => ({ text }),
    );
    const pieces: Piece[] = [{ article, lines: heads }];
    const long = material.paragraphs.filter(({ text, subhead }) => !subhead && text.length >= 60).length;
    let wanted = long === 0 || dice() < 0.25 ? 0 : 1 + below(Math.min(3, long));
    material.paragraphs.forEach(({ text }, at) => {
      const piece = pieces.at(-1) as Piece;
      const halves = wanted > 0 && dice() < 0.6 ? cutText(text, dice) : null;
      if (!halves) {
        piece.lines.push({ text });
        return;
      }
      wanted -= 1;
      if (at === material.paragraphs.length - 1 && dice() < 0.2) {
        piece.lines.push({ text: halves[0] });
        losses.set(article, halves[0]);
        return;
      }
      cuts += 1;
      piece.lines.push({ text: halves[0], cutAfter: cuts });
      pieces.push({ article, lines: [{ text: halves[1], cutBefore: cuts }] });
    });
    return pieces;
  });
  const lines = ORDERS[scattering](articles, dice).flatMap((piece) => piece.lines);
  const ends = new Map<number, number>();
  const starts = new Map<number, number>();
  let place = 0;
  for (const line of lines) {
    const length = Array.from(line.text).length;
    if (line.cutBefore) starts.set(line.cutBefore, place);
    if (line.cutAfter) ends.set(line.cutAfter, place + length);
    place += length + blank.length;
  }
  return {
    source: lines.map(({ text }) => text).join(blank),
    gold: {
      articles: chosen.map(({ gold, paragraphs }, at) => {
        const { reading_text_coarse: _, ...rest } = gold;
        const texts = paragraphs.map(({ text }) => text);
        const lost = losses.get(at);
        return { ...rest, reading_text: lost === undefined ? texts : [...texts.slice(0, -1), lost] };
      }),
      separate_photos_allowed: true,
    },
    seams: [...ends].map(([cut, end]): [number, number] => [end, starts.get(cut) ?? -1]),
  };
}

const ORDERS: Record<Scattering, (articles: Piece[][], dice: () => number) => Piece[]> = {
  'in-turn': (articles) => articles.flat(),
  /** Whole other articles stand between the pieces of one. */
  inserted(articles, dice) {
    const order: Piece[] = [];
    let held: Piece[] = [];
    for (const pieces of articles) {
      order.push(...pieces.slice(0, 1));
      const rest = pieces.slice(1);
      if (held.length > 0) {
        order.push(...rest, ...held);
        held = [];
      } else if (dice() < 0.6) held = rest;
      else order.push(...rest);
    }
    return [...order, ...held];
  },
  /** Neighbouring articles' columns are read row by row. */
  woven(articles, dice) {
    const order: Piece[] = [];
    for (let at = 0; at < articles.length;) {
      const group = articles.slice(at, at + 2 + Math.floor(dice() * 2));
      const most = Math.max(...group.map((pieces) => pieces.length));
      for (let row = 0; row < most; row += 1)
        for (const pieces of group) order.push(...pieces.slice(row, row + 1));
      at += group.length;
    }
    return order;
  },
  /** A last column stands before its own headline. */
  'tail-first': (articles, dice) =>
    articles.flatMap((pieces, at) =>
      at > 0 && pieces.length > 1 && dice() < 0.6 ? [...pieces.slice(-1), ...pieces.slice(0, -1)] : pieces,
    ),
  /** One piece of each of several articles has strayed somewhere else. */
  shuffled(articles, dice) {
    const order = articles.flat();
    for (let turn = 0; turn < 2; turn += 1) {
      const from = order.findIndex((piece, at) => at > 0 && piece.lines[0]?.cutBefore && dice() < 0.5);
      if (from < 0) continue;
      const [piece] = order.splice(from, 1);
      const places = order.flatMap((other, at) => (at > 0 && other.article !== piece?.article ? [at] : []));
      order.splice(places[Math.floor(dice() * places.length)] ?? order.length, 0, piece as Piece);
    }
    return order;
  },
};

/** Cuts a paragraph in two as a column's foot does: anywhere but before a mark that cannot begin a line. */
function cutText(text: string, dice: () => number): [string, string] | null {
  const characters = Array.from(text);
  if (characters.length < 60) return null;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const at = 25 + Math.floor(dice() * (characters.length - 45));
    const before = characters[at - 1] ?? '';
    const after = characters[at] ?? '';
    if (/[。！？!?.;；：:”"）)\s]/.test(before) || !/[\u4e00-\u9fa5“《A-Za-z0-9]/.test(after)) continue;
    if (/[A-Za-z0-9“《（("]/.test(before) || /["\s]/.test(after)) continue;
    return [characters.slice(0, at).join(''), characters.slice(at).join('')];
  }
  return null;
}

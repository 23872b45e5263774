import type { Piece } from './lay-out-page.ts';

type Gold = { blocks: { start: number; end: number; role: string }[] };

const ranks: Record<string, Piece['rank']> = {
  headline: 'headline',
  kicker: 'deck',
  deck: 'deck',
  subhead: 'subhead',
};

/** The lines of a seed as pieces to set, heads as heads; the marks of its markup are left out, as print has none. */
export function goldPieces(source: string, gold: Gold): Piece[] {
  let start = 0;
  return source.split('\n').flatMap((row): Piece[] => {
    const end = start + [...row].length;
    const own = gold.blocks.filter((block) => block.start < end && block.end > start);
    start = end + 1;
    const text = row
      .replace(/^[#>\s]+|\*\*/g, '')
      .replaceAll('\r', '')
      .trim();
    if (text === '') return [];
    const longest = own.toSorted((one, other) => other.end - other.start - one.end + one.start)[0];
    const main = longest?.role ?? 'body';
    const rank = ranks[main] ?? 'body';
    return [{ text, rank: [...text].length > 60 ? 'body' : rank }];
  });
}

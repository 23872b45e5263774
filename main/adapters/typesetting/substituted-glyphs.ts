import type { FontRole } from '#shared/domain/font-roles.ts';
import { firstMissing } from './font-coverage.ts';
import type { FontSet } from './font-set.ts';
import type { JobData } from './job-data.ts';
import { printedText } from './printed-text.ts';

/** Characters that a font of the newsroom's own lacks, and that ours prints in its place. */
export type SubstitutedGlyphs = { family: string; characters: string; articleIndex: number | null };

const mostNamed = 20;
/** The face in which the templates set a place; the rest is text. */
const faces: Readonly<Record<string, FontRole>> = {
  headline: 'headline',
  column: 'hei',
  subhead: 'hei',
  caption: 'hei',
  credit: 'hei',
  image: 'hei',
  table: 'hei',
  kicker: 'kai',
  deck: 'kai',
  byline: 'kai',
  quote: 'kai',
  note: 'fangsong',
};

export function substitutedGlyphs(data: JobData, { own }: FontSet): SubstitutedGlyphs[] {
  if (own.size === 0) return [];
  const found = new Map<string, { articleIndex: number | null; characters: Set<string> }>();
  for (const { text, place, articleIndex } of printedText(data)) {
    const font = own.get(faces[place] ?? 'song');
    if (!font || firstMissing(text, font.coverage) === null) continue;
    const entry = found.get(font.family) ?? { articleIndex, characters: new Set<string>() };
    found.set(font.family, entry);
    for (const character of text)
      if (firstMissing(character, font.coverage) !== null) entry.characters.add(character);
  }
  return [...found].map(([family, { articleIndex, characters }]) => ({
    family,
    articleIndex,
    characters: [...characters].slice(0, mostNamed).join(''),
  }));
}

import { documentText } from '#shared/document/plain-text.ts';
import type { ArticleHeads } from '#shared/domain/article.ts';
import type { ArticleText } from '../ports/store.ts';
import { type Correction, findCorrections } from '#shared/document/find-corrections.ts';

/**
 * So many places more than before where `one`, the lesser in code units, became `other`, less those where it went the
 * other way. One that teaches nothing new only takes back what was learned.
 */
export type Lesson = {
  readonly one: string;
  readonly other: string;
  readonly places: number;
  readonly teaches: boolean;
};

/** Of a save that corrects more different pairs than a person does by hand, the first ones are taken. */
const mostLessons = 64;
/** After so many paragraphs that were rewritten the rest counts as rewritten, too. */
const mostRewritten = 4;

/**
 * What a save teaches about look-alikes. `base` is the text as the sitting found it: who deletes a character and types
 * another one pauses between, and the autosaves of both are one correction. Each save therefore tells by how much the
 * corrections since the base have changed; over a sitting the lessons add up to those from the base to its last text.
 * Only paragraphs that this save changed are compared.
 */
export function learnLookAlikes(before: ArticleText, after: ArticleText, base: () => ArticleText): Lesson[] {
  const pairs = changedParagraphs(before, after, base);
  const changes = new Map<string, Correction & { more: number }>();
  let rewritten = 0;
  for (const [original, earlier, now] of pairs) {
    const [taken, made] = [findCorrections(original, earlier), findCorrections(original, now)];
    if (made === null) rewritten += 1;
    if (rewritten === mostRewritten) break;
    count(changes, taken ?? [], -1);
    count(changes, made ?? [], 1);
  }
  return toLessons([...changes.values()]).slice(0, mostLessons);
}

function count(
  changes: Map<string, Correction & { more: number }>,
  corrections: readonly Correction[],
  by: 1 | -1,
): void {
  for (const correction of corrections) {
    const key = `${correction.misread} ${correction.meant}`;
    changes.set(key, { ...correction, more: (changes.get(key)?.more ?? 0) + by });
  }
}

/** Both directions of a pair are one lesson. */
function toLessons(changes: readonly (Correction & { more: number })[]): Lesson[] {
  const lessons = new Map<string, Lesson>();
  for (const { misread, meant, more } of changes) {
    const isInOrder = misread < meant;
    const [one, other] = isInOrder ? [misread, meant] : [meant, misread];
    const key = `${one} ${other}`;
    const known = lessons.get(key) ?? { places: 0, teaches: false };
    const places = known.places + (isInOrder ? more : -more);
    lessons.set(key, { one, other, places, teaches: known.teaches || more > 0 });
  }
  return [...lessons.values()].filter(({ places }) => places !== 0);
}

type Paragraphs = [original: string, earlier: string, now: string];

function changedParagraphs(before: ArticleText, after: ArticleText, base: () => ArticleText): Paragraphs[] {
  const [earlier, now] = [single(before), single(after)];
  const changedHeads = now.flatMap((text, index) => (text === earlier[index] ? [] : [index]));
  const [earlierBody, nowBody] = [documentText(before.body), documentText(after.body)];
  if (changedHeads.length === 0 && earlierBody === nowBody) return [];
  const original = base();
  const heads = single(original);
  return [
    ...changedHeads.map((at): Paragraphs => [heads[at] as string, earlier[at] as string, now[at] as string]),
    ...(earlierBody === nowBody ? [] : changedLines(documentText(original.body), earlierBody, nowBody)),
  ];
}

const headNames = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
] as const satisfies (keyof ArticleHeads)[];

function single({ heads, authorNote }: ArticleText): string[] {
  return [...headNames.map((name) => heads[name] ?? ''), authorNote ?? ''];
}

/**
 * Lines that a save changed, each with what the base has in its place: at the same number from the start, or from the end
 * where earlier saves have split or joined some. None where this save itself did.
 */
function changedLines(base: string, before: string, after: string): Paragraphs[] {
  const [original, earlier, now] = [base.split('\n'), before.split('\n'), after.split('\n')];
  if (earlier.length !== now.length) return [];
  const shift = original.length - now.length;
  const standsAt = (line: number, by: number): boolean =>
    (line > 0 && original[line + by - 1] === now[line - 1]) ||
    (line + 1 < now.length && original[line + by + 1] === now[line + 1]);
  return now.flatMap((text, line): Paragraphs[] => {
    const own = earlier[line] as string;
    if (own === text) return [];
    const place = shift === 0 || standsAt(line, 0) ? line : standsAt(line, shift) ? line + shift : -1;
    const from = original[place];
    return from === undefined ? [] : [[from, own, text]];
  });
}

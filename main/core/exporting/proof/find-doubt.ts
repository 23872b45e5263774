import type { RecordedDoubt } from './proof-record.ts';

/** A place between two characters of a paragraph. */
export type TextPlace = { paragraph: number; at: number };

/** Doubts about an article, not about a place in its body. */
const ofTheArticle: ReadonlySet<string> = new Set([
  'body-missing',
  'headline-missing',
  'headline-doubtful',
  'headline-stacked',
  'head-elsewhere',
  'names-doubtful',
  'kind-doubtful',
]);
/** Fewer letters on one side of a place are found anywhere. */
const leastKnown = 6;
const mostKnown = 12;

/**
 * Where in the paragraphs a doubt of the import stands, by the words around it; null for what is about the article, or where
 * an editor has changed those words. Blanks and signs are not looked at: they are put right first.
 */
export function findDoubt(
  { code, before, after }: RecordedDoubt,
  paragraphs: readonly string[],
): TextPlace | null {
  if (ofTheArticle.has(code)) return null;
  const known = {
    before: lettersOf(before).text.slice(-mostKnown),
    after: lettersOf(after).text.slice(0, mostKnown),
  };
  const read = paragraphs.map(lettersOf);
  const end = read.findIndex(({ text }) => isLong(known.before) && text.endsWith(known.before));
  const start = read.findIndex(({ text }) => isLong(known.after) && text.startsWith(known.after));
  const atEnd = end === -1 ? null : { paragraph: end, at: paragraphs[end]?.length ?? 0 };
  const atStart = start === -1 ? null : { paragraph: start, at: 0 };
  // A seam and a gap are behind what is there; the other doubts before what they are about.
  const isBehind = code === 'seam-doubtful' || code === 'text-missing';
  return (isBehind ? (atEnd ?? atStart) : (atStart ?? atEnd)) ?? within(read, known);
}

type Letters = { text: string; offsets: number[] };

function within(read: readonly Letters[], known: { before: string; after: string }): TextPlace | null {
  for (const [paragraph, { text, offsets }] of read.entries()) {
    const behind = isLong(known.before) ? text.indexOf(known.before) : -1;
    if (behind >= 0) return { paragraph, at: (offsets[behind + known.before.length - 1] ?? 0) + 1 };
    const ahead = isLong(known.after) ? text.indexOf(known.after) : -1;
    if (ahead >= 0) return { paragraph, at: offsets[ahead] ?? 0 };
  }
  return null;
}

function isLong(letters: string): boolean {
  return letters.length >= leastKnown;
}

/** Letters and figures alone, and where each stands. */
function lettersOf(text: string): Letters {
  const offsets: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter;
    for (let unit = 0; unit < letter.length; unit += 1) offsets.push(index + unit);
  }
  return { text: letters, offsets };
}

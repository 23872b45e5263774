import { diffArrays } from 'diff';
import { foldSearch } from '../text/fold-search.ts';
import { commonLookAlikes } from '../text/look-alikes.ts';

/** A misreading that was put right in place. */
export type Correction = { readonly misread: string; readonly meant: string };

/** Beyond so many edits a paragraph counts as rewritten. */
const longestEdit = 40;
/** So many characters on each side must have stayed: where less did, a passage was rewritten. */
const leastKept = 2;

/**
 * The places of a paragraph where one character, or one for two, or two for one, was replaced between others that stayed.
 * Letters, digits and Han characters only; what searching takes for equal in any case, or takes for look-alikes from the
 * beginning, tells nothing new. Null where the paragraph was rewritten. Line ends are not expected.
 */
export function findCorrections(before: string, after: string): Correction[] | null {
  if (before === after) return [];
  if (Math.abs(before.length - after.length) > 2 * longestEdit) return null;
  const changes = diffArrays(Array.from(before), Array.from(after), { maxEditLength: longestEdit });
  if (!changes) return null;
  return changes.flatMap((change, index) => {
    const next = changes[index + 1];
    if (!change.removed || !next?.added) return [];
    const [left, right] = [changes[index - 1], changes[index + 2]];
    const isBetweenKept = [left, right].every(
      (side) => side !== undefined && !side.added && !side.removed && side.value.length >= leastKept,
    );
    const correction = { misread: change.value.join(''), meant: next.value.join('') };
    const isSmall = change.value.length + next.value.length <= 3;
    return isBetweenKept && isSmall && isConfusion(correction) ? [correction] : [];
  });
}

const known = new Set(commonLookAlikes.map(({ one, other }) => pairKey(one, other)));

function isConfusion({ misread, meant }: Correction): boolean {
  return (
    isWritten(misread) &&
    isWritten(meant) &&
    foldSearch(misread) !== foldSearch(meant) &&
    !known.has(pairKey(misread, meant))
  );
}

function isWritten(text: string): boolean {
  return /^[\p{L}\p{Nd}]+$/u.test(text) && foldSearch(text) !== '';
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

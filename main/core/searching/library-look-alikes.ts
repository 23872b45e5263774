import type { LearnedLookAlike } from '#shared/contract/look-alikes.ts';
import { commonLookAlikes, type LookAlike } from '#shared/text/look-alikes.ts';
import type { LookAlikeReader } from '../ports/look-alikes.ts';

/** The latest pairs that a library goes by, however much was corrected in it. */
export const mostLearned = 500;
/** So many learned partners has a text: a query of n characters looks up the product of two neighbours' partners n times. */
const mostPartners = 8;
/** Somebody has corrected it, more than once: as likely as what manuals list second. */
const weight = 0.7;

/**
 * The learned pairs that searching goes by. From two articles on: a single replacement may be a change of wording (本 for
 * 该) or of a fact, which comes back far less often in another text than what a scanner or a typeface confuses.
 */
export function learnedInUse(lookAlikes: LookAlikeReader): LearnedLookAlike[] {
  const partners = new Map<string, number>();
  return lookAlikes.learned(mostLearned).filter(({ one, other }) => {
    const [first, second] = [partners.get(one) ?? 0, partners.get(other) ?? 0];
    if (first >= mostPartners || second >= mostPartners) return false;
    partners.set(one, first + 1).set(other, second + 1);
    return true;
  });
}

/** The common confusions and those that the library has learned. */
export function withLearned(learned: readonly Pick<LookAlike, 'one' | 'other'>[]): readonly LookAlike[] {
  if (learned.length === 0) return commonLookAlikes;
  return [...commonLookAlikes, ...learned.map(({ one, other }) => ({ one, other, weight }))];
}

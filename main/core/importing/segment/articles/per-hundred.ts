/** More of a sign in a hundred characters says no more. */
const MOST = 4;

/** How often a sign (a pattern with the flag `g`) stands in a hundred characters of a text, which counts as a hundred at least; from 0 to 4. */
export function perHundred(text: string, sign: RegExp): number {
  return Math.min(MOST, (text.match(sign)?.length ?? 0) / Math.max(1, text.length / 100));
}

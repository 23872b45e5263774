/** Levels stand for natural logarithms of shares, in steps of a fifth, from 0 down; none of them needs an escape in a string. */
const STEP = 5;
const LEVELS = Array.from({ length: 127 - 40 }, (_, at) => String.fromCharCode(40 + at))
  .filter((mark) => mark !== '\\' && mark !== '`')
  .join('');

/** The share that each character stands for, by its unit. */
const SHARES = new Float64Array(128);
for (let level = 0; level < LEVELS.length; level += 1)
  SHARES[LEVELS.charCodeAt(level)] = Math.exp(-level / STEP);

/** A share from 0 to 1 as one character; 0 becomes the least that can be written, some 10^-8. */
export function writeLevel(share: number): string {
  const level = share > 0 ? Math.round(-Math.log(share) * STEP) : LEVELS.length - 1;
  return LEVELS.charAt(Math.min(LEVELS.length - 1, level));
}

/** The share that a level's UTF-16 unit stands for. */
export function readLevel(unit: number): number {
  return SHARES[unit] as number;
}

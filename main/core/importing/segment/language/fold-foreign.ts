/** Stand for any number and any word in Latin letters. */
export const NUMBER = '0';
export const LATIN = 'A';

/** The last units of a text, with one sign for each number and for each word in Latin letters. */
export function foldLast(key: string, count: number): string {
  const last = Math.max(0, key.length - count);
  if (isPlain(key, last, key.length)) return key.slice(last);
  let folded = '';
  let at = key.length;
  while (at > 0 && folded.length < count) {
    let from = at - 1;
    if (isForeign(key.charCodeAt(from))) {
      while (from > 0 && isForeign(key.charCodeAt(from - 1))) from -= 1;
      folded = foldForeign(key.slice(from, at)) + folded;
    } else folded = key.charAt(from) + folded;
    at = from;
  }
  return folded.slice(-count);
}

/** The first units of a text, folded in the same way. */
export function foldFirst(key: string, count: number): string {
  if (isPlain(key, 0, Math.min(count, key.length))) return key.slice(0, count);
  let folded = '';
  let at = 0;
  while (at < key.length && folded.length < count) {
    let to = at + 1;
    if (isForeign(key.charCodeAt(at))) {
      while (to < key.length && isForeign(key.charCodeAt(to))) to += 1;
      folded += foldForeign(key.slice(at, to));
    } else folded += key.charAt(at);
    at = to;
  }
  return folded.slice(0, count);
}

/** Most texts have nothing to fold at their edges. */
function isPlain(key: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isForeign(key.charCodeAt(at))) return false;
  return true;
}

function foldForeign(text: string): string {
  return text.replace(/\d+(?:[.%]+\d*)*/g, NUMBER).replace(/[A-Za-z]+/g, LATIN);
}

/** Whether a unit may stand in a number or in a word in Latin letters. */
function isForeign(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === PERCENT ||
    unit === POINT
  );
}

const PERCENT = 0x25;
const POINT = 0x2e;

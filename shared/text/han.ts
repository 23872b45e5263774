/** Whether the UTF-16 unit is a Han character of the basic planes' common blocks (or half of one beyond). */
export function isHanUnit(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd87f) ||
    unit === 0x3007
  );
}

/** Whether the text holds any Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

const LATIN_WORD_OR_HAN =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.'’-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*|[\p{P}\p{S}]/gu;

/** 字数 as a newsroom counts: each Han character and each mark is one, a Latin word or a number is one, blanks are none. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(LATIN_WORD_OR_HAN)) count += 1;
  return count;
}

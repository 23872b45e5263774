const digits = '零一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';
const units = ['', '十', '百', '千'];
const formalUnits = ['', '拾', '佰', '仟'];
const values = new Map<string, number>([
  ...Array.from(digits, (character, value) => [character, value] as const),
  ...Array.from(formal, (character, value) => [character, value] as const),
  ['〇', 0],
  ['两', 2],
]);
const unitValues = new Map(
  [...[...units, ...formalUnits].entries()]
    .slice(1)
    .flatMap(([index, unit]) => (unit === '' ? [] : [[unit, 10 ** (index % 4)] as const])),
);
/** Longer runs are telephone numbers and the like, which nobody spells. */
const longest = 8;

/** Runs of Arabic digits, or of Chinese numerals; for `split`, which keeps what it captures. */
export const numberRun = /([0-9]+|[〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟]+)/u;

/** The ways in which newspapers spell a run of numerals, itself first: 25, 二十五, 贰拾伍, 二五. */
export function numberSpellings(run: string): string[] {
  const number = readNumber(run);
  if (number === null || number.length > longest) return [run];
  const spellings = new Set([run, number, positional(number, '〇'), positional(number, '零')]);
  if (number === String(Number(number)) && number.length <= 4) {
    const counted = withUnits(number, digits, units);
    spellings.add(counted);
    if (counted.startsWith('一十')) spellings.add(counted.slice(1));
    spellings.add(withUnits(number, formal, formalUnits));
  }
  return [...spellings];
}

/** Its digits; null where it is no number (千百). */
function readNumber(run: string): string | null {
  if (/^[0-9]+$/.test(run)) return run;
  const characters = Array.from(run);
  if (characters.every((character) => values.has(character)))
    return characters.map((character) => values.get(character)).join('');
  let sum = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const [index, character] of characters.entries()) {
    const unit = unitValues.get(character);
    if (unit === undefined) {
      const value = values.get(character) as number;
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    if (unit >= lastUnit || (digit === null && (index > 0 || unit !== 10)) || digit === 0) return null;
    sum += (digit ?? 1) * unit;
    digit = null;
    lastUnit = unit;
  }
  return String(sum + (digit ?? 0));
}

function positional(number: string, zero: string): string {
  return Array.from(number, (digit) => (digit === '0' ? zero : digits.charAt(Number(digit)))).join('');
}

function withUnits(number: string, names: string, unitNames: readonly string[]): string {
  let text = '';
  let hasGap = false;
  for (const [index, digit] of Array.from(number).entries()) {
    if (digit === '0') {
      hasGap = true;
      continue;
    }
    if (hasGap) text += names.charAt(0);
    hasGap = false;
    text += names.charAt(Number(digit)) + (unitNames[number.length - 1 - index] ?? '');
  }
  return text === '' ? names.charAt(0) : text;
}

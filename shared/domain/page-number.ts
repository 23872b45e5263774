const DIGITS = '〇一二三四五六七八九';

/** A page number in one spelling, for comparing: 三, 03, ３ and 第3版 are 3, A03 and a３ are A3, 头 is 1; null: no page number. */
export function pageNumberKey(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s第版]/g, '')
    .replaceAll('零', '〇');
  if (plain === '头') return '1';
  const [, letter = '', number = ''] = /^([A-Z]?)(\d{1,4}|[〇一二三四五六七八九十]{1,3})$/.exec(plain) ?? [];
  if (number === '') return null;
  const value = /\d/.test(number) ? Number(number) : chineseNumber(number);
  return value === null || value === 0 ? null : `${letter}${value}`;
}

/** 十 is 10, 十二 12, 二十 20, 二十一 21, 一〇 10. */
function chineseNumber(number: string): number | null {
  const digit = (character: string): number => DIGITS.indexOf(character);
  if (!number.includes('十')) return Number([...number].map(digit).join(''));
  const [tens = '', ones = ''] = number.split('十');
  if (number.split('十').length > 2 || tens.length > 1 || ones.length > 1) return null;
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

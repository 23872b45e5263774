import { parseMarkup } from '../parse-markup.ts';

type Level = { format: string; text: string; start: number };
export type ListNumbers = {
  /** What Word prints before the next paragraph of a list, without the blank after it; '' for none. */
  next(numId: string, level: number): string;
};

/** Reads numbering.xml and counts: the numbers of lists stand nowhere in the text, though everybody reads them. */
export function readListNumbers(xml: string | null): ListNumbers {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract: Map<number, Level> | null = null;
  let list: { abstract: string; starts: Map<number, number> } | null = null;
  let level: Level | null = null;
  let place = 0;
  if (xml !== null) {
    parseMarkup(xml, 'xml', {
      open(name, attributes) {
        const value = attributes['val'] ?? '';
        if (name === 'abstractNum') abstracts.set(attributes['abstractNumId'] ?? '', (abstract = new Map()));
        else if (name === 'num')
          lists.set(attributes['numId'] ?? '', (list = { abstract: '', starts: new Map() }));
        else if (name === 'abstractNumId' && list) list.abstract = value;
        else if (name === 'lvlOverride') place = Number(attributes['ilvl']) || 0;
        else if (name === 'startOverride' && list) list.starts.set(place, Number(value) || 0);
        else if (name === 'lvl' && abstract) {
          level = { format: 'decimal', text: '', start: 1 };
          abstract.set(Number(attributes['ilvl']) || 0, level);
        } else if (level && name === 'numFmt') level.format = value;
        else if (level && name === 'lvlText') level.text = value;
        else if (level && name === 'start') level.start = Number(value) || 0;
      },
      close(name) {
        if (name === 'abstractNum') abstract = null;
        if (name === 'num') list = null;
        if (name === 'lvl') level = null;
      },
    });
  }
  const counts = new Map<string, number[]>();
  return {
    next(numId, at) {
      const found = lists.get(numId);
      const levels = found && abstracts.get(found.abstract);
      const own = levels?.get(at);
      if (!found || !levels || !own) return '';
      const startOf = (which: number): number => found.starts.get(which) ?? levels.get(which)?.start ?? 1;
      const numbers = counts.get(numId) ?? [];
      counts.set(numId, numbers);
      numbers.length = Math.min(numbers.length, at + 1);
      for (let which = 0; which < at; which += 1) numbers[which] ??= startOf(which);
      numbers[at] = numbers[at] === undefined ? startOf(at) : numbers[at] + 1;
      if (own.format === 'bullet') return '•';
      if (own.format === 'none') return '';
      return own.text.replace(/%([1-9])/g, (_, which: string) =>
        writeNumber(numbers[Number(which) - 1] ?? 1, levels.get(Number(which) - 1)?.format ?? 'decimal'),
      );
    },
  };
}

const DIGITS = '零一二三四五六七八九';

/** A number as a format of WordprocessingML writes it; formats that no newspaper uses come as figures. */
export function writeNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseNumber(number);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[number - 1] ?? String(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(
        Math.min(9, Math.ceil(number / 26)),
      );
      return format === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
      return romanNumber(number).toLowerCase();
    case 'upperRoman':
      return romanNumber(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Up to 9999, as lists are numbered: 十二, 一百零三. */
function chineseNumber(number: number): string {
  if (number < 0 || number > 9999) return String(number);
  if (number < 10) return DIGITS.charAt(number);
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${name}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}

function romanNumber(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const names = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  let text = '';
  let rest = number;
  for (const [at, value] of values.entries()) {
    for (; rest >= value; rest -= value) text += names[at] ?? '';
  }
  return text;
}

import type { GoldPage } from './score-page.ts';

/** Names such as newspapers give to columns; none is in a list of the splitter's. */
const COLUMNS = [
  '南窗夜雨',
  '灯下漫笔',
  '人间烟火',
  '百味人生',
  '市井百态',
  '岁月留痕',
  '银发世界',
  '艺苑撷英',
  '田园牧歌',
];

/** A page's text with a column's name set above or below every second headline. */
export function nameColumns(text: string, gold: GoldPage, place: 'above' | 'below'): string {
  const headlines = new Set(gold.articles.map(({ headline }) => headline));
  const apart = /\n\n/.test(text) ? '\n\n' : '\n';
  let told = 0;
  let ends = true;
  const lines = text.split('\n').map((line) => {
    const isOwn = ends && headlines.has(line.replace(/^#+ /, '').trim());
    if (line.trim() !== '') ends = /[。！？”]$/.test(line.trim());
    if (!isOwn || (told += 1) % 2 === 0) return line;
    const name = COLUMNS[told % COLUMNS.length] as string;
    return place === 'above' ? `${name}${apart}${line}` : `${line}${apart}${name}`;
  });
  return lines.join('\n');
}

import type { ExportArticle } from './export-article.ts';
import { mapArticleText } from './map-article-text.ts';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** What Chinese text stands around: ideographs and full-width marks. */
const chinese = '[\\p{sc=Han}\\u3001-\\u3011\\uff01\\uff08-\\uff0c\\uff1a\\uff1b\\uff1f“”‘’…—]';
const isChinese = new RegExp(chinese, 'u');
const marks = new RegExp(`(?<=${chinese}) ?[,;:?!] ?|[,;:?!](?=${chinese})`, 'gu');
const brackets = /\(([^()\n]*)\)/gu;

/** Half-width marks beside Chinese as full-width ones, which print evenly; those inside Latin, numbers and times stay. */
export function fullWidthPunctuation(text: string): string {
  return pairedQuotes(text)
    .replace(brackets, (bracketed, inside: string, at: number) => {
      const neighbours = text.slice(Math.max(0, at - 1), at) + text.charAt(at + bracketed.length) + inside;
      return isChinese.test(neighbours) ? `（${inside}）` : bracketed;
    })
    .replace(marks, (mark) => wide[mark.trim()] ?? mark);
}

/** The article as it prints with full-width punctuation; addresses of links stay. */
export function withFullWidthPunctuation(article: ExportArticle): ExportArticle {
  return mapArticleText(article, fullWidthPunctuation, (url) => url);
}

const straightQuotes = [
  { open: '“', close: '”', marks: /["“”]/gu },
  // No apostrophes and no minutes of an angle: beside letters and figures a mark is none.
  { open: '‘', close: '’', marks: /[‘’]|(?<![A-Za-z0-9])'(?![A-Za-z0-9])/gu },
] as const;

/** Straight quotes around Chinese as pairs. A text in which they do not pair, curly ones counted, stays: which one lacks is not known. */
function pairedQuotes(text: string): string {
  return straightQuotes.reduce((before, { open, close, marks }) => {
    const found = [...before.matchAll(marks)].map(({ 0: mark, index }) => ({ mark, index }));
    const isStraight = ({ mark }: { mark: string }) => mark !== open && mark !== close;
    const pairs = found.every((each, at) => isStraight(each) || each.mark === (at % 2 === 0 ? open : close));
    if (!pairs || found.length % 2 === 1 || !found.some(isStraight)) return before;
    const characters = before.split('');
    for (let at = 0; at + 1 < found.length; at += 2) {
      const [start, end] = [found[at]?.index ?? 0, found[at + 1]?.index ?? 0];
      if (!isChinese.test(before.slice(Math.max(0, start - 1), end + 2))) continue;
      characters[start] = open;
      characters[end] = close;
    }
    return characters.join('');
  }, text);
}

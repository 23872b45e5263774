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
  return text
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

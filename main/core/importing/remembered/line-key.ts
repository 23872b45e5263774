import { foldWidth } from '#shared/text/width.ts';

/** A line as it is compared with those of other pages: without blanks and marks of markup, every number a `#`. */
export function lineKey(raw: string): string {
  return foldWidth(raw)
    .replace(/^[\s#>*_]+|[*_]+$/gmu, '')
    .replace(/\s+/gu, '')
    .replace(/\d+|[〇零一二三四五六七八九十]+(?=[版期年月日])/gu, '#')
    .toLowerCase();
}

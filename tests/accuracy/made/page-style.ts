import type { TestEncoding } from '#tests/support/encode-text.ts';
import type { BYLINES } from './bylines.ts';
import type { Damage } from './damage.ts';

/** In which order the pieces of the articles are met. */
export type Layout =
  /** One article after the other. */
  | 'plain'
  /** A column foot cuts a sentence of every other article; the next article stands between the halves. */
  | 'torn'
  /** Two articles stand side by side and both are cut: first halves, then second halves. */
  | 'woven'
  /** The words of the second article come before its headline. */
  | 'body-first'
  /** The headlines of the first articles stand together at the top, the words follow. */
  | 'stacked'
  /** Three columns: three articles are cut, first halves, then second halves. */
  | 'thirds'
  /** The longest article is cut twice; other articles stand at each cut. */
  | 'cut-twice'
  /** The second half of an article comes before its headline and first half. */
  | 'tail-first'
  /** The byline and the first paragraphs come before headline and deck. */
  | 'head-inside'
  /** The last printed rows of the longest article's columns are read across as one line. */
  | 'crossed';

export interface Wrap {
  width: number;
  /** What stands at the end of a printed row. */
  by: 'line' | 'blank';
  isIndented?: boolean;
}

export type PaperName =
  | 'daily'
  | 'evening'
  | 'trade'
  | 'works'
  | 'school'
  | 'county'
  | 'taiwan'
  | 'hongkong'
  | 'none';

/** What a page is made of, and what has happened to it. */
export interface PageStyle {
  name: string;
  /** Under which name the report takes means. */
  style: string;
  paper: PaperName;
  articles: string[];
  layout: Layout;
  byline: keyof typeof BYLINES;
  blank?: 'all' | 'none' | 'articles';
  wrap?: Wrap;
  isMarkdown?: boolean;
  /** Headlines stand on two lines. */
  isBroken?: boolean;
  caption?: 'head' | 'middle' | 'end' | 'far';
  furniture?: ('top' | 'middle' | 'foot')[];
  damage?: Damage;
  /** Articles whose last words are lost. */
  cut?: string[];
  /** Lines such as 图片新闻 or 简讯 before the article named. */
  labels?: Record<string, string>;
  lineEnd?: '\n' | '\r\n' | '\r';
  encoding?: TestEncoding;
  /** A mark before every headline, such as ▲. */
  bullet?: string;
  /** The small notices of an article run on in one line, parted by a mark. */
  isRunOn?: boolean;
}

import type { PageStyle } from './page-style.ts';

/** What goes wrong between the printed page and the order in which recognition met its blocks. */
export type Mishap =
  /** The headlines of two or three articles stand together at the top. */
  | 'stacked'
  /** Heads come after the last column of their article. */
  | 'late-head'
  /** Heads come between the columns of their article. */
  | 'head-inside'
  /** The columns of two or three neighbours take turns. */
  | 'interleaved'
  /** One column stands far from its article. */
  | 'moved'
  /** Two columns of an article have changed places. */
  | 'swapped'
  /** The last column comes before the heads. */
  | 'tail-first'
  /** The top rows of neighbouring columns are read across as one line. */
  | 'spliced'
  /** The last or a middle column was never recognised. */
  | 'dropped'
  /** Nor were the heads. */
  | 'lost-head'
  /** The deck stands before the headline, or after the first column. */
  | 'deck-apart'
  /** The byline stands before the headline. */
  | 'byline-first'
  /** Pictures fall between columns of any article. */
  | 'captions-in'
  /** Two paragraphs, or a salutation and a paragraph, were glued. */
  | 'glued'
  /** A few characters inside a line were swallowed. */
  | 'swallowed';

/** A page of the exam: several are made of one definition, each with its own accidents. */
export interface ExamStyle extends Omit<PageStyle, 'layout' | 'caption' | 'cut' | 'labels'> {
  /** How many pages are made of it; one where not told. */
  count?: number;
  /** How many characters a printed column holds, from and to. */
  column: [number, number];
  mishaps: Mishap[];
  /** Captions that belong to no article in particular. */
  pictures?: string[];
  /** A slogan or a column's name that stands somewhere on the page. */
  banner?: string;
  /** How many lone marks and scraps are strewn over the page. */
  scraps?: number;
  /** Recognition's own headings and bold marks, unevenly given. */
  hasMarks?: boolean;
  /** Share of commas followed by a stray blank. */
  strayBlanks?: number;
  /** Articles are picked from the list at random, this many to a page. */
  take?: number;
}

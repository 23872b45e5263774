import { firstWord } from '../language/words.ts';
import { isSignature } from './article-ends.ts';
import { openingOf } from '../roles/text-openings.ts';
import { seamScore, startsInsideWord } from './seam.ts';
import type { DraftParagraph } from '../articles/draft.ts';
import type { PageModel } from '../page-model.ts';
import type { Part } from '../roles/roles.ts';

/** A paragraph of an article's text, with what its edges tell. */
export interface Leaf {
  paragraph: DraftParagraph;
  /** Number of the article in which it stands on the page, and its place among all paragraphs of the page. */
  article: number;
  place: number;
  first: Part;
  last: Part;
  /** Stops inside a sentence. */
  open: boolean;
  /** From 0 (a sentence may begin so) to 1 (no sentence begins so). */
  odd: number;
  /** Its article is over with it. */
  final: boolean;
  /** Begins as only a text does: a notice, a letter, a column's first words. */
  opens: boolean;
  /** Nothing but who signs or when: no sentence goes on in it. */
  signs: boolean;
}

/** How well a page hangs together, in natural logarithms of odds; paragraphs are compared by pairs. */
export interface Links {
  /** How well one paragraph reads behind another in an article, wherever they stand; null stands for its head or its end. */
  fit(before: Leaf | null, after: Leaf | null): number;
  /** The same, and how near to each other they stand on the page. */
  link(before: Leaf | null, after: Leaf | null): number;
  /** What speaks for one sentence, where the first one stops inside a sentence; null where it does not. */
  seam(before: Leaf, after: Leaf): number | null;
}

/** Standing next to each other on the page. */
export const NEXT = 0.7;
const NEAR = 1;
/** In the order of the page, with something between. */
const LATER = 0.5;
/** Somewhere else on the page, or further up in the same article. */
const JUMP = 2;
/** In the article before or behind, where a sentence stops: columns of neighbours are the ones that are read in turn. */
const JUMP_NEXT = 1;
const BACK = 1.5;
/** A sentence that is never completed: at the end of its article, or before a paragraph that begins afresh. */
const CUT = 1.8;
const BROKEN = 1.6;
/** A paragraph that begins inside a sentence which nothing begins. */
const ODD = 1.4;
/** A sentence that ends where a paragraph does, and a next one that begins as one does. */
const SETTLED = 1.5;
const FOREIGN_LEAD = 6;
/** What is still to come of an article that is signed. */
const AFTER_END = 2;

export function createLinks(model: PageModel): Links {
  const seams = new Map<number, number>();
  const seam = (before: Leaf, after: Leaf): number | null => {
    if (!before.open || after.signs) return null;
    if (before.paragraph.role !== 'body' || after.paragraph.role !== 'body') return null;
    const key = before.place * 65_536 + after.place;
    const known = seams.get(key);
    if (known !== undefined) return known;
    const made = seamScore(before.last, after.first, model);
    seams.set(key, made);
    return made;
  };
  const fit = (before: Leaf | null, after: Leaf | null): number => {
    if (before === null) return after === null ? 0 : -ODD * after.odd;
    if (after === null) return before.open ? -CUT : SETTLED;
    if (after.first.lead > 0) return -FOREIGN_LEAD;
    const late = before.final ? AFTER_END : 0;
    const joined = seam(before, after);
    const odd = before.paragraph.role === 'subhead' && !after.first.openStart ? 0 : after.odd;
    if (!before.open) return SETTLED * (1 - odd) - ODD * odd - late;
    return Math.max(joined ?? Number.NEGATIVE_INFINITY, -BROKEN - ODD * after.odd) - late;
  };
  return {
    fit,
    seam,
    link(before, after) {
      const isOrdered = before !== null && after !== null && after.first.lead === 0;
      return fit(before, after) + (isOrdered ? orderOf(before, after) : 0);
    },
  };
}

/** Whether a paragraph may belong elsewhere than behind the one before it: it is no beginning of a text and no signature. */
export function standsFree(before: Leaf | undefined, leaf: Leaf): boolean {
  return (
    leaf.first.lead === 0 &&
    !leaf.opens &&
    !leaf.signs &&
    leaf.paragraph.role === 'body' &&
    !isSalutation(before)
  );
}

/** 编辑同志: what comes behind it is the letter. */
function isSalutation(leaf: Leaf | undefined): boolean {
  return leaf?.opens === true && leaf.last.key.endsWith(':');
}

function orderOf(before: Leaf, after: Leaf): number {
  if (before.article !== after.article)
    return before.open && Math.abs(before.article - after.article) === 1 ? -JUMP_NEXT : -JUMP;
  if (after.place < before.place) return -BACK;
  return after.place === before.place + 1 ? NEAR : LATER;
}

export function readLeaf(paragraph: DraftParagraph, article: number, place: number, final = false): Leaf {
  const first = paragraph.parts[0] as Part;
  const last = paragraph.parts.at(-1) as Part;
  const body = paragraph.role === 'body';
  const signs = body && first === last && isSignature(first);
  return {
    paragraph,
    article,
    place,
    first,
    last,
    open: body && last.openEnd,
    odd: body && first.lead === 0 && !signs ? oddness(first) : 0,
    final,
    opens: body && first.lead === 0 && !first.openStart && openingOf(first.key) !== '',
    signs,
  };
}

/** A first character that begins no word of the vocabulary may begin one that it does not have. */
const UNKNOWN_WORD = 0.35;
const TORN_CLAUSE = 0.7;

/** How little a text begins as sentences do, from 0 to 1. */
function oddness({ key, openStart }: Part): number {
  if (openStart) return 1;
  if (opensWithTornClause(key)) return TORN_CLAUSE;
  return startsInsideWord(key) ? UNKNOWN_WORD : 0;
}

/** A first clause of one to three characters that is no word of its own. */
function opensWithTornClause(key: string): boolean {
  const clause = /^([^，,。；;、：:]{1,3})[，,。；;、]/.exec(key)?.[1];
  return clause !== undefined && firstWord(clause) !== clause;
}

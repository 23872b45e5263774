import { sourceText } from './source-text.ts';
import type { Ports } from '../ports/index.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { proposeContinuations } from '../library/propose-continuations.ts';
import { type ContinuationMark, findContinuationMarks } from './continuation-marks.ts';
import { pageBands } from './page-bands.ts';
import { createKnownPrints, type KnownPrints } from './known-prints.ts';
import type { PagePrint } from './page-print.ts';
import { sharedShingles } from './page-shingles.ts';

/**
 * From this share of common shingles on two pages count as read from the same print. One character in twenty misread
 * leaves 0.63, one in thirteen 0.5; two pages with half their text in common (an advertisement, a table) have 0.33.
 */
const alikeFrom = 0.5;
/** Pages of different days are rather a form that comes again (programmes, prices, notices): more has to be the same. */
const alikeOnOtherDayFrom = 0.8;
/** A page that is alike more pages than these is a form; more pairs tell nothing more. */
const mostPairs = 3;
/** Shorter pages (some 60 characters) are alike by chance: a masthead and nothing else. */
const fewestShingles = 60;
/** So many candidates are compared with the page. */
const mostCandidates = 8;

type Context = { at: number; newId(): string };
type Decoder = Pick<Ports, 'decoder'>;

/**
 * Reads the text of a stored page for what ties it to others: keeps its fingerprint and its marks of continuation, adds
 * the pages that are almost the same as pairs, and proposes the continuations of its issue. Who notes many pages remembers
 * their prints from one to the next.
 */
export function notePage(
  tx: WriteTransaction,
  ports: Decoder,
  pageId: string,
  context: Context,
  prints = createKnownPrints(),
): void {
  const texts = sourceTexts(tx, ports, pageId);
  const shingles = prints.shinglesOf(keyOf(tx, pageId), () => joinTexts(texts));
  const marks = texts.flatMap(({ sourceId, text }) =>
    findContinuationMarks(text).map((mark) => ({ ...mark, sourceId })),
  );
  tiePage(tx, ports, { pageId, shingles, bands: pageBands(shingles), marks }, context, prints);
}

/** The same for a page that has this one source, whose text has been read before. */
export function noteNewPage(
  tx: WriteTransaction,
  ports: Decoder,
  { pageId, sourceId, print }: { pageId: string; sourceId: string; print: PagePrint },
  context: Context,
  prints: KnownPrints,
): void {
  const { shingles, bands } = print;
  prints.know(keyOf(tx, pageId), shingles);
  const marks = print.marks.map((mark) => ({ ...mark, sourceId }));
  tiePage(tx, ports, { pageId, shingles, bands, marks }, context, prints);
}

type NotedPage = {
  pageId: string;
  shingles: Uint32Array;
  bands: readonly number[];
  marks: readonly (ContinuationMark & { sourceId: string })[];
};

function tiePage(
  tx: WriteTransaction,
  ports: Decoder,
  page: NotedPage,
  context: Context,
  prints: KnownPrints,
): void {
  const { pageId, shingles, bands, marks } = page;
  const shinglesOf = (other: string): Uint32Array =>
    prints.shinglesOf(keyOf(tx, other), () => joinTexts(sourceTexts(tx, ports, other)));
  if (shingles.length >= fewestShingles) addNearDuplicates(tx, page, shinglesOf, context);
  tx.pageLinks.notePage(pageId, { shingles: shingles.length, bands, marks });
  proposeContinuations(tx, tx.library.page(pageId).issueId, context);
}

/** Names the text of a page: its sources never change. */
function keyOf(tx: WriteTransaction, pageId: string): string {
  return tx.sources.idsOfPage(pageId).join(' ');
}

function addNearDuplicates(
  tx: WriteTransaction,
  page: Pick<NotedPage, 'pageId' | 'shingles' | 'bands'>,
  shinglesOf: (pageId: string) => Uint32Array,
  context: Context,
): void {
  const dateOf = (pageId: string): string | null => tx.library.page(pageId).date;
  const isAlike = (candidate: string, similarity: number): boolean =>
    similarity >= alikeOnOtherDayFrom ||
    (similarity >= alikeFrom && !isOtherDay(dateOf(page.pageId), dateOf(candidate)));
  const found = tx.pageLinks
    .alikePages(page.bands, mostCandidates)
    .filter((candidate) => candidate !== page.pageId)
    .map((candidate) => ({
      candidate,
      similarity: sharedShingles(page.shingles, shinglesOf(candidate)),
    }))
    .filter(({ candidate, similarity }) => isAlike(candidate, similarity))
    .toSorted((one, other) => other.similarity - one.similarity)
    .slice(0, mostPairs);
  for (const { candidate, similarity } of found) {
    tx.pageLinks.addNearDuplicate({
      id: context.newId(),
      earlierPageId: candidate,
      laterPageId: page.pageId,
      similarity,
      at: context.at,
    });
  }
}

function isOtherDay(one: string | null, other: string | null): boolean {
  const isDay = (date: string | null): boolean => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isDay(one) && isDay(other) && one !== other;
}

function sourceTexts(
  tx: WriteTransaction,
  { decoder }: Decoder,
  pageId: string,
): { sourceId: string; text: string }[] {
  return tx.sources.ofPage(pageId).map((source) => ({
    sourceId: source.id,
    text: sourceText(tx, source, { decoder }),
  }));
}

function joinTexts(texts: readonly { text: string }[]): string {
  return texts.map(({ text }) => text).join('\n');
}

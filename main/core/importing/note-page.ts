import type { Ports } from '../ports/index.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { proposeContinuations } from '../library/propose-continuations.ts';
import { findContinuationMarks } from './continuation-marks.ts';
import { pageBands } from './page-bands.ts';
import { pageShingles, sharedShingles } from './page-shingles.ts';

/**
 * From this share of common shingles on two pages count as read from the same print. One character in twenty misread
 * leaves 0.63, one in thirteen 0.5; two pages with half their text in common (an advertisement, a table) have 0.33.
 */
const alikeFrom = 0.5;
/** Shorter pages (some 60 characters) are alike by chance: a masthead and nothing else. */
const fewestShingles = 60;
/** So many candidates are compared with the page. */
const mostCandidates = 8;

type Context = { at: number; newId(): string };
type Decoder = Pick<Ports, 'decoder'>;

/**
 * Reads the text of a stored page for what ties it to others: keeps its fingerprint and its marks of continuation, adds
 * the pages that are almost the same as pairs, and proposes the continuations of its issue.
 */
export function notePage(tx: WriteTransaction, ports: Decoder, pageId: string, context: Context): void {
  const texts = sourceTexts(tx, ports, pageId);
  const shingles = shinglesOf(texts);
  const bands = pageBands(shingles);
  if (shingles.size >= fewestShingles) addNearDuplicates(tx, ports, { pageId, shingles, bands }, context);
  const marks = texts.flatMap(({ sourceId, text }) =>
    findContinuationMarks(text).map((mark) => ({ ...mark, sourceId })),
  );
  tx.pageLinks.notePage(pageId, { shingles: shingles.size, bands, marks });
  proposeContinuations(tx, tx.library.page(pageId).issueId, context);
}

function addNearDuplicates(
  tx: WriteTransaction,
  ports: Decoder,
  page: { pageId: string; shingles: ReadonlySet<number>; bands: readonly number[] },
  context: Context,
): void {
  for (const candidate of tx.pageLinks.alikePages(page.bands, mostCandidates)) {
    if (candidate === page.pageId) continue;
    const similarity = sharedShingles(page.shingles, shinglesOf(sourceTexts(tx, ports, candidate)));
    if (similarity < alikeFrom) continue;
    tx.pageLinks.addNearDuplicate({
      id: context.newId(),
      earlierPageId: candidate,
      laterPageId: page.pageId,
      similarity,
      at: context.at,
    });
  }
}

function sourceTexts(
  tx: WriteTransaction,
  { decoder }: Decoder,
  pageId: string,
): { sourceId: string; text: string }[] {
  return tx.sources.ofPage(pageId).map((source) => ({
    sourceId: source.id,
    text: decoder.decode(tx.sources.bytes(source.id), source.encoding).text,
  }));
}

function shinglesOf(texts: readonly { text: string }[]): Set<number> {
  return pageShingles(texts.map(({ text }) => text).join('\n'));
}

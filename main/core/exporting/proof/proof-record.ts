import type { ArticleText, ReadTransaction } from '#core/ports/store.ts';
import type { Ports } from '#core/ports/index.ts';
import { sourceText } from '#core/importing/source-text.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { createCodePointSlicer } from '#shared/text/code-point-slicer.ts';

/** A doubt of the import, with the words of the source before and behind it, by which its place is found in a text that was edited. */
export type RecordedDoubt = { code: string; message: string; before: string; after: string };

/** What a proof sheet tells of an article beside its text. */
export type ProofRecord = {
  doubts: readonly RecordedDoubt[];
  /** What is misread in this library, by what has been put right. */
  lookAlikes: readonly { one: string; other: string }[];
  /** The article as it was imported; null where it has not been changed since. */
  imported: ArticleText | null;
};

/** Enough to know a place by, few enough to stay within a line that was read well. */
const contextLength = 40;
/** The latest ones. */
const mostLearned = 1000;

export function loadProofRecord(
  tx: ReadTransaction,
  article: ArticleDetail,
  ports: Pick<Ports, 'decoder'>,
): ProofRecord {
  return {
    doubts: doubtsOf(tx, article, ports),
    lookAlikes: tx.lookAlikes.learned(mostLearned).map(({ one, other }) => ({ one, other })),
    imported: importedText(tx, article),
  };
}

function doubtsOf(
  tx: ReadTransaction,
  { doubts, pageId, source }: ArticleDetail,
  ports: Pick<Ports, 'decoder'>,
): RecordedDoubt[] {
  if (doubts.length === 0) return [];
  const record = tx.sources.ofPage(pageId).find(({ id }) => id === source?.id);
  const slice = record && createCodePointSlicer(sourceText(tx, record, ports));
  return doubts.map(({ code, message, at }) => ({
    code,
    message,
    before: at === null || !slice ? '' : slice(Math.max(0, at - contextLength), at),
    after: at === null || !slice ? '' : slice(at, at + contextLength),
  }));
}

function importedText(tx: ReadTransaction, { id, revision }: ArticleDetail): ArticleText | null {
  const first = tx.articles
    .revisions(id)
    .reduce<number | null>((least, { number }) => (least === null || number < least ? number : least), null);
  if (first === null || first === revision) return null;
  const { heads, authorNote, body } = tx.articles.revision(id, first);
  return { heads, authorNote, body };
}

import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SourceId } from '#shared/domain/ids.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { sourceText } from './source-text.ts';

/** The untouched text of a page with the blocks that its articles are made of, and the ledger of its characters. */
export function readPageSource(
  tx: ReadTransaction,
  { pageId }: ParsedInputOf<'importing.pageSource'>,
  ports: Ports,
): OutputOf<'importing.pageSource'> {
  const blocks = tx.sources.blocks(pageId);
  const ledger = { source: 0, articles: 0, furniture: 0, lost: 0 };
  const sources = tx.sources.ofPage(pageId).map(({ pageId: _, ...source }) => {
    const text = sourceText(tx, source, ports);
    countLedger(
      text,
      blocks.filter((block) => block.sourceId === source.id),
      ledger,
    );
    return { ...source, id: source.id as SourceId, text };
  });
  return { pageId, sources, blocks, ledger };
}

/** Every character that is not white space is in an article, in furniture, or — which must not be — lost. */
export function countLedger(
  text: string,
  blocks: OutputOf<'importing.pageSource'>['blocks'],
  ledger: OutputOf<'importing.pageSource'>['ledger'],
): void {
  let at = 0;
  let next = 0;
  for (const character of text) {
    while (blocks[next] && (blocks[next]?.end ?? 0) <= at) next += 1;
    if (!/\s/u.test(character)) {
      const block = blocks[next];
      ledger.source += 1;
      if (!block || block.start > at) ledger.lost += 1;
      else if (block.articleId === null) ledger.furniture += 1;
      else ledger.articles += 1;
    }
    at += 1;
  }
}

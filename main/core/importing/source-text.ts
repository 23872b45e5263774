import type { SourceEncoding } from '#shared/contract/sources.ts';
import type { Ports } from '../ports/index.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { unpackExtract } from './page-extract.ts';

/** The text that a source's blocks refer to: as it was read out of its file, or its bytes decoded. Throws AppError `invalid`. */
export function sourceText(
  tx: ReadTransaction,
  source: { id: string; encoding: SourceEncoding },
  { decoder }: Pick<Ports, 'decoder'>,
): string {
  const extract = tx.sources.extract(source.id);
  if (extract === null) return decoder.decode(tx.sources.bytes(source.id), source.encoding).text;
  return unpackExtract(decoder.decode(extract, 'utf-8').text).text;
}

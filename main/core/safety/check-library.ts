import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Ports } from '../ports/index.ts';
import { sourceText } from '../importing/source-text.ts';
import type { SourceRecord } from '../ports/sources.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { countUncovered } from './uncovered.ts';

type Problems = OutputOf<'safety.check'>['problems'];

/** Integrity, references, contents and index; and that every character of every source lies in exactly one block. */
export function checkLibrary(
  tx: ReadTransaction,
  _input: ParsedInputOf<'safety.check'>,
  ports: Ports,
): OutputOf<'safety.check'> {
  const problems = tx.integrity.problems();
  for (const source of tx.sources.all()) problems.push(...coverageProblems(tx, source, ports));
  return { ok: problems.length === 0, problems };
}

function coverageProblems(tx: ReadTransaction, source: SourceRecord, ports: Ports): Problems {
  let text: string;
  try {
    text = sourceText(tx, source, ports);
  } catch (error) {
    return [{ check: 'source', message: `${source.name}: ${(error as Error).message}` }];
  }
  const blocks = tx.sources.blocks(source.pageId).filter(({ sourceId }) => sourceId === source.id);
  const lost = countUncovered(text, source.codePoints, blocks);
  return lost === 0 ? [] : [{ check: 'span-coverage', message: `${source.name}: ${lost}` }];
}

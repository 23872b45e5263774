import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Ports } from '../ports/index.ts';
import { sourceText } from '../importing/source-text.ts';
import type { SourceRecord } from '../ports/sources.ts';
import type { ReadTransaction } from '../ports/store.ts';

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
  const seen = new Uint8Array(source.codePoints);
  for (const block of tx.sources.blocks(source.pageId)) {
    if (block.sourceId !== source.id) continue;
    for (let at = block.start; at < block.end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
  }
  let lost = 0;
  let at = 0;
  for (const character of text) {
    if (seen[at] !== 1 && !/\s/u.test(character)) lost += 1;
    at += 1;
  }
  return lost === 0 ? [] : [{ check: 'span-coverage', message: `${source.name}: ${lost}` }];
}

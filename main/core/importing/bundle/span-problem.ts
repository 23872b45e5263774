import type { BundledPage } from '#core/exporting/bundle/bundle-records.ts';
import type { Ports } from '#core/ports/index.ts';
import { countUncovered } from '#core/safety/uncovered.ts';
import { unpackExtract } from '../page-extract.ts';

/** Id of the first source whose blocks do not cover each of its characters exactly once; null where all do. */
export function spanProblem(
  page: BundledPage,
  content: (sha256: string) => Uint8Array,
  { decoder }: Pick<Ports, 'decoder'>,
): string | null {
  for (const { id, sha256, extractSha256, encoding, codePoints, blocks } of page.sources) {
    const text =
      extractSha256 === null
        ? decoder.decode(content(sha256), encoding).text
        : unpackExtract(decoder.decode(content(extractSha256), 'utf-8').text).text;
    if (blocks.some(({ start, end }) => end <= start || end > codePoints)) return id;
    if (countUncovered(text, codePoints, blocks) > 0) return id;
  }
  return null;
}

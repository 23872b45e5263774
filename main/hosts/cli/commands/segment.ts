import { createHash } from 'node:crypto';
import path from 'node:path';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { sourceEncodings } from '#shared/contract/importing.ts';
import { countCodePoints } from '#shared/text/code-points.ts';
import { defineCommand } from '../command.ts';
import { readChoice } from '../read-number.ts';
import { readSource } from '../read-source.ts';
import { formatTable } from '../table.ts';

/** Splits one page without any library. */
export const segmentCommand = defineCommand({
  name: 'segment',
  usage: 'FILE [--encoding NAME] [--json]',
  options: { encoding: { type: 'string', value: sourceEncodings.join('|') } },
  arguments: { least: 1, most: 1 },
  examples: ['baoku segment seeds/000_2e8366b1d8aa42a8.txt', 'baoku segment --json page.txt > page.json'],
  async run({ terminal, values, positionals, print }) {
    const file = positionals[0] ?? '';
    const bytes = await readSource(file, terminal.cwd);
    const { encoding, text } = textDecoder.decode(
      bytes,
      readChoice('encoding', values.encoding, sourceEncodings),
    );
    const name = path.basename(file);
    const split = segmentPage(text, { name });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { name, sha256, encoding, codePoints: countCodePoints(text) };
    print({ source, page: split.page, articles: split.articles, unplaced: split.unplaced }, () =>
      summary(split),
    );
    return 0;
  },
});

function summary(split: PageSplit): string {
  return formatTable(
    split.articles.map((article) => [
      article.kind,
      article.confidence.toFixed(2),
      article.headline ?? '—',
      article.byline ?? '',
    ]),
  );
}

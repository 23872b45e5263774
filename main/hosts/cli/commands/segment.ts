import { createHash } from 'node:crypto';
import path from 'node:path';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { explainPage } from '#core/importing/segment/explain-stages.ts';
import type { ExplainedStage } from '#core/importing/segment/explain-stages.ts';
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
  usage: 'FILE [--encoding NAME] [--explain] [--json]',
  options: {
    encoding: { type: 'string', value: sourceEncodings.join('|') },
    explain: { type: 'boolean' },
  },
  arguments: { least: 1, most: 1 },
  examples: [
    'baoku segment seeds/000_2e8366b1d8aa42a8.txt',
    'baoku segment --explain page.txt',
    'baoku segment --json page.txt > page.json',
  ],
  async run({ terminal, values, positionals, print }) {
    const file = positionals[0] ?? '';
    const bytes = await readSource(file, terminal.cwd);
    const { encoding, text } = textDecoder.decode(
      bytes,
      readChoice('encoding', values.encoding, sourceEncodings),
    );
    const name = path.basename(file);
    const { split, stages } = values.explain
      ? explainPage(text, { name })
      : { split: segmentPage(text, { name }), stages: null };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { name, sha256, encoding, codePoints: countCodePoints(text) };
    const result = { source, page: split.page, articles: split.articles, unplaced: split.unplaced };
    print(stages ? { ...result, stages } : result, () =>
      stages ? explanation(source, stages) : summary(split),
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

/** Every stage under its name; of each line where it begins, the article it was given to, what it was taken for, its text. */
function explanation(
  source: { encoding: string; codePoints: number },
  stages: readonly ExplainedStage[],
): string {
  return [
    `== decode\n${source.encoding}  ${source.codePoints}`,
    ...stages.map(
      ({ stage, entries }) =>
        `== ${stage}\n${formatTable(
          entries.map(({ at, article, label, text }) => [
            at === null ? '' : String(at),
            article === null ? '' : `[${article}]`,
            label,
            shorten(text),
          ]),
        )}`,
    ),
  ].join('\n\n');
}

const SHOWN = 30;

/** The two ends of a long text, where the seams are. */
function shorten(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length <= 2 * SHOWN
    ? characters.join('')
    : `${characters.slice(0, SHOWN).join('')} … ${characters.slice(-SHOWN).join('')}`;
}

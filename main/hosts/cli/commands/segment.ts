import { createHash } from 'node:crypto';
import path from 'node:path';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { explainPage } from '#core/importing/segment/explain-stages.ts';
import type { ExplainedStage } from '#core/importing/segment/explain-stages.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';
import { hintsOf, splitPage } from '#core/importing/split-page.ts';
import { sourceEncodings } from '#shared/contract/sources.ts';
import { describeNotice } from '#shared/i18n/describe-notice.ts';
import { countCodePoints } from '#shared/text/code-points.ts';
import { defineCommand } from '../command.ts';
import { CommandFailure } from '../failures.ts';
import { readChoice, readNumber } from '../read-number.ts';
import { readSource } from '../read-source.ts';
import { formatTable } from '../table.ts';

/** Splits one page without any library. */
export const segmentCommand = defineCommand({
  name: 'segment',
  usage: 'FILE [--encoding NAME] [--part NUMBER] [--explain] [--json]',
  options: {
    encoding: { type: 'string', value: sourceEncodings.join('|') },
    part: { type: 'string', value: 'NUMBER' },
    explain: { type: 'boolean' },
  },
  arguments: { least: 1, most: 1 },
  examples: [
    'baoku segment seeds/000_2e8366b1d8aa42a8.txt',
    'baoku segment --explain page.txt',
    'baoku segment --json page.txt > page.json',
  ],
  async run({ terminal, translator, values, positionals, print }) {
    const file = positionals[0] ?? '';
    const bytes = await readSource(file, terminal.cwd);
    const name = path.basename(file);
    const { format, encoding, pages, notices } = await createPageReader(textDecoder).read(
      { name, bytes },
      { encoding: readChoice('encoding', values.encoding, sourceEncodings) },
    );
    const part = readNumber('part', values.part, { least: 1, most: 10_000 }) ?? pages[0]?.part;
    const page = pages.find((one) => one.part === part);
    if (!page)
      throw new CommandFailure('noPart', {
        part: String(part ?? 1),
        parts: pages.map((one) => one.part).join(', '),
      });
    const { split, stages } = values.explain
      ? explainPage(page.text, { name, hints: hintsOf(page) })
      : { split: splitPage(page, name), stages: null };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const isText = format === 'text' || format === 'markdown';
    const source = {
      name,
      sha256,
      encoding,
      codePoints: countCodePoints(page.text),
      format,
      ...(pages.length > 1 && { part: page.part, parts: pages.map((one) => one.part) }),
      ...(notices.length > 0 && { notices }),
      // Offsets refer to this text where it is not that of the file itself.
      ...(!isText && { text: page.text }),
    };
    for (const notice of notices) terminal.err(`baoku: ${file}: ${describeNotice(translator, notice)}\n`);
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

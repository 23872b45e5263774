import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '#core/importing/segment/paragraphs/build-blocks.ts';
import { readSourceLines } from '#core/importing/segment/paragraphs/source-lines.ts';
import { makeExam } from './made/make-exam.ts';
import { makePages } from './made/make-pages.ts';
import { sequenceRatio } from './sequence-ratio.ts';
import { WEAVINGS, weaveRows, wrapRows } from './weave-rows.ts';
import type { Block } from '#core/importing/segment/paragraphs/block.ts';
import type { GoldPage } from './score-page.ts';
import type { Weaving } from './weave-rows.ts';

/** What was reached when rows were first taken apart, less .02. */
const LEAST: Record<Weaving, number> = { 'in-turn': 0.92, few: 0.79 };
const TURNS = 3;
const LONG = 70;
const WIDTHS = [12, 14, 16, 18];

const folders = ['plain', 'pages'].map((name) => new URL(`${name}/`, import.meta.url));

function blocksOf(source: string): Block[] {
  return buildBlocks(source, readSourceLines(source));
}

/** The long paragraphs of each article, by page. */
function readMaterials(): string[][][] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .map((file) => {
        const { articles } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as GoldPage;
        return articles
          .map(({ reading_text: texts }) => texts.filter((text) => text.length > LONG))
          .filter((texts) => texts.length > 0);
      }),
  );
}

interface Woven {
  before: number;
  after: number;
}

/** How like the two columns one after the other the text of the line is, as it came and as it was taken apart. */
function scoreWoven(articles: readonly string[][], turn: number, weaving: Weaving, seed: string): Woven {
  const pick = (at: number): string => articles[at % articles.length]?.[0] ?? '';
  const [first, second] = [pick(turn), pick(turn + 1)];
  const { line, columns } = weaveRows(first, second, weaving, seed);
  const others = articles.flat().filter((text) => text !== first && text !== second);
  const own = blocksOf([line, ...others].join('\n\n')).filter(({ start }) => start < line.length);
  const [left, right] = columns;
  const likeness = (text: string): number =>
    Math.max(sequenceRatio(left + right, text), sequenceRatio(right + left, text));
  return {
    before: likeness(line.replace(/\s/g, '')),
    after: likeness(own.map(({ text }) => text.replace(/\s/g, '')).join('')),
  };
}

describe('lines that were read across two columns, measured', () => {
  it.each(WEAVINGS)('come nearer to the columns, and hardly any goes further from them: %s', (weaving) => {
    const scores = readMaterials()
      .map((articles, page) => ({ articles, page }))
      .filter(({ articles }) => articles.length > 1)
      .flatMap(({ articles, page }) =>
        Array.from({ length: TURNS }, (_, turn) => scoreWoven(articles, turn, weaving, `${page} ${turn}`)),
      );
    const mean = (figure: keyof Woven): number =>
      scores.reduce((sum, score) => sum + score[figure], 0) / scores.length;
    console.log(
      `woven ${weaving}, ${scores.length} lines: text ${mean('before').toFixed(3)} as read, ${mean('after').toFixed(3)} taken apart`,
    );
    expect(scores.length).toBeGreaterThan(100);
    expect(mean('after')).toBeGreaterThanOrEqual(LEAST[weaving]);
    // One line in 165 does.
    expect(scores.filter(({ before, after }) => after < before - 0.02).length).toBeLessThanOrEqual(1);
  });

  it('are not seen in paragraphs that are only set in narrow rows', () => {
    const wrapped = WIDTHS.flatMap((width) =>
      readMaterials().map((articles) =>
        articles
          .flat()
          .map((text) => wrapRows(text, width))
          .join('\n\n'),
      ),
    );
    const blocks = wrapped.flatMap(blocksOf);
    const parted = blocks.filter(({ pieces }) => pieces !== undefined && pieces.length > 1);
    console.log(`paragraphs in narrow rows: ${blocks.length}, taken apart: ${parted.length}`);
    expect(blocks.length).toBeGreaterThan(1000);
    expect(parted.map(({ raw }) => raw)).toEqual([]);
  });

  it('are taken apart on no page that has none', () => {
    const written = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const made = [...makePages('dev'), ...makePages('held-out'), ...makeExam()].map(({ source }) => source);
    const sources = [...written, ...made];
    const parted = sources.flatMap((source) =>
      blocksOf(source).filter(({ pieces }) => pieces !== undefined && pieces.length > 1),
    );
    console.log(`pages without such lines: ${sources.length}, lines taken apart: ${parted.length}`);
    expect(parted.map(({ raw }) => raw)).toEqual([]);
  });
});

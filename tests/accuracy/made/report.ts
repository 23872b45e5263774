import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { quickScript } from '#tests/accuracy/quick-script.ts';
import { FIGURES, scorePage } from '#tests/accuracy/score-page.ts';
import type { GoldPage, PageScore } from '#tests/accuracy/score-page.ts';
import { MISHAPS } from './exam-mishaps.ts';
import type { Mishap } from './exam-style.ts';
import { makeExam } from './make-exam.ts';
import { makePages } from './make-pages.ts';
import type { MadePage } from './make-pages.ts';
import { makePracticePages } from './practice-pages.ts';
import { scoreMade } from './score-made.ts';

interface Row {
  name: string;
  style: string;
  score: PageScore;
}

/** Means of the five figures, and the sum of lost characters. */
export function meanOf(rows: readonly Row[]): PageScore {
  const mean: PageScore = { articles: 0, text: 0, headline: 0, names: 0, kind: 0, lost: 0 };
  for (const { score } of rows) {
    for (const figure of FIGURES) mean[figure] += score[figure] / rows.length;
    mean.lost += score.lost;
  }
  return mean;
}

/** Scores a page of the articles that the language model was made of, too, as if it had never read them. */
function scoreLeftOut(page: MadePage): Row {
  // The pieces into which columns cut the texts would leave the model what it must not know: how each cut goes on.
  const without = page.gold.articles.flatMap((article) => article.written);
  const split = segmentPage(page.source, { name: page.name, without });
  return { name: page.name, style: page.style, score: scoreMade(page, split) };
}

export function scoreSet(set: 'dev' | 'held-out'): Row[] {
  return makePages(set).map(scoreLeftOut);
}

function lineOf(name: string, score: PageScore): string {
  return `${name.padEnd(28)}${FIGURES.map((figure) => score[figure].toFixed(3).padStart(9)).join(' ')}${String(score.lost).padStart(6)}`;
}

function headOf(title: string): string {
  return `${title.padEnd(28)}${FIGURES.map((figure) => figure.padStart(9)).join(' ')}${'lost'.padStart(6)}`;
}

/** Means of each style, then of all pages. */
function meansByStyle(title: string, rows: readonly Row[]): string[] {
  const styles = [...new Set(rows.map(({ style }) => style))].toSorted();
  return [
    headOf(`${title}, ${rows.length} pages`),
    ...styles.map((style) => {
      const own = rows.filter((row) => row.style === style);
      return lineOf(`${style} (${own.length})`, meanOf(own));
    }),
    lineOf('mean', meanOf(rows)),
  ];
}

/** Every page of both development sets. */
export function report(): string {
  return (['dev', 'held-out'] as const)
    .flatMap((set) => {
      const rows = scoreSet(set);
      return [
        headOf(set === 'dev' ? 'made pages, dev' : 'second development set'),
        ...rows.map(({ name, score }) => lineOf(name, score)),
        lineOf('mean', meanOf(rows)),
        '',
      ];
    })
    .join('\n');
}

/** Scores the real pages with either splitter, to see how hard the exam is beside them. */
function scoreSeeds(split: typeof segmentPage): Row[] {
  const seeds = new URL('../../../seeds/', import.meta.url);
  return readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const source = readFileSync(new URL(file, seeds), 'utf8').replace(/^\uFEFF/, '');
      const gold = JSON.parse(
        readFileSync(new URL(`gold/${file.replace(/\.txt$/, '.json')}`, seeds), 'utf8'),
      ) as GoldPage;
      return { name: file, style: 'seeds', score: scorePage(gold, split(source, { name: file }), source) };
    });
}

/** Means only, never a page and never its words, so that nobody tunes to the exam. */
export function reportExam(): string {
  const pages = makeExam();
  const rows = pages.map((page) => ({ name: page.name, style: page.style, score: scoreMade(page) }));
  const quick = pages.map((page) => ({
    name: page.name,
    style: page.style,
    score: scoreMade(page, quickScript(page.source)),
  }));
  return [
    ...meansByStyle('exam', rows),
    '',
    headOf('quick script beside ours'),
    lineOf('seeds, quick script', meanOf(scoreSeeds((source) => quickScript(source)))),
    lineOf('seeds, ours', meanOf(scoreSeeds(segmentPage))),
    lineOf('exam, quick script', meanOf(quick)),
    lineOf('exam, ours', meanOf(rows)),
  ].join('\n');
}

function scoreExam(change?: Parameters<typeof makeExam>[0]): PageScore {
  return meanOf(
    makeExam(change).map((page) => ({ name: page.name, style: page.style, score: scoreMade(page) })),
  );
}

/** What one sort of accident alone costs, as means over the exam's pages. */
export function reportMishaps(): string {
  const names = Object.keys(MISHAPS) as Mishap[];
  return [
    headOf('exam, one mishap alone'),
    lineOf(
      'one column, no mishap',
      scoreExam((style) => ({ ...style, mishaps: [], column: [9999, 9999] })),
    ),
    lineOf(
      'columns in their order',
      scoreExam((style) => ({ ...style, mishaps: [] })),
    ),
    ...names.map((name) =>
      lineOf(
        name,
        scoreExam((style) => ({ ...style, mishaps: [name, name] })),
      ),
    ),
  ].join('\n');
}

/** Pages to tune with: means by sort, or with `--pages` each page; `--count N --seed S` draw others. */
export function reportPractice(count: number, seed: string, isEachPage: boolean): string {
  const rows = makePracticePages(count, seed).map(scoreLeftOut);
  const each = isEachPage ? rows.map(({ name, score }) => lineOf(name, score)) : [];
  return [...each, ...meansByStyle(`practice ${seed}`, rows)].join('\n');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      exam: { type: 'boolean' },
      mishaps: { type: 'boolean' },
      practice: { type: 'boolean' },
      pages: { type: 'boolean' },
      count: { type: 'string', default: '120' },
      seed: { type: 'string', default: 'practice' },
    },
  });
  if (values.exam) console.log(reportExam());
  else if (values.mishaps) console.log(reportMishaps());
  else if (values.practice)
    console.log(reportPractice(Number(values.count), values.seed, values.pages ?? false));
  else console.log(report());
}

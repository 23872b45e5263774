import { FIGURES } from '#tests/accuracy/score-page.ts';
import type { PageScore } from '#tests/accuracy/score-page.ts';
import { makePages } from './make-pages.ts';
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

export function scoreSet(set: 'dev' | 'held-out'): Row[] {
  return makePages(set).map((page) => ({ name: page.name, style: page.style, score: scoreMade(page) }));
}

function lineOf(name: string, score: PageScore): string {
  return `${name.padEnd(28)}${FIGURES.map((figure) => score[figure].toFixed(3).padStart(9)).join(' ')}${String(score.lost).padStart(6)}`;
}

function headOf(title: string): string {
  return `${title.padEnd(28)}${FIGURES.map((figure) => figure.padStart(9)).join(' ')}${'lost'.padStart(6)}`;
}

/** Every page of the open set; of the closed set only means, so that nobody tunes to its pages. */
export function report(): string {
  const open = scoreSet('dev');
  const closed = scoreSet('held-out');
  const styles = [...new Set(closed.map(({ style }) => style))].toSorted();
  return [
    headOf('made pages, dev'),
    ...open.map(({ name, score }) => lineOf(name, score)),
    lineOf('mean', meanOf(open)),
    '',
    headOf(`held out, ${closed.length} pages`),
    ...styles.map((style) => {
      const rows = closed.filter((row) => row.style === style);
      return lineOf(`${style} (${rows.length})`, meanOf(rows));
    }),
    lineOf('mean', meanOf(closed)),
  ].join('\n');
}

if (import.meta.main) console.log(report());

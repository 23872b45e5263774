import type { i18n } from 'i18next';
import type { ContextLine } from '#shared/contract/search-analysis.ts';
import type { ParsedQuery } from '#shared/contract/search-language.ts';
import type { SearchHit, SnippetRun } from '#shared/contract/searching.ts';
import { displayWidth, plainCell } from './table.ts';

function plain(runs: readonly SnippetRun[]): string {
  return runs.map((run) => run.text).join('');
}

function marked(runs: readonly SnippetRun[]): string {
  return plainCell(runs.map((run) => (run.hit ? `【${run.text}】` : run.text)).join(''));
}

export function hitToJson({
  articleId,
  headline,
  snippet,
  publication,
  date,
  page,
  score,
  match,
  ...further
}: SearchHit) {
  return {
    articleId,
    headline: plain(headline),
    snippet: plain(snippet),
    publication,
    date,
    page,
    score,
    match,
    ...further,
    runs: { headline, snippet },
  };
}

export function hitToText(hit: SearchHit): string {
  const place = [hit.publication, hit.date, hit.page].filter(Boolean).join(' · ');
  return `${hit.articleId}  ${marked(hit.headline) || '—'}  ${plainCell(place)}\n    ${marked(hit.snippet)}`;
}

/** A finding in its context, the findings of all lines below each other. */
export function lineToText(line: ContextLine, width: number): string {
  const left = plainCell(line.left);
  const place = plainCell([line.publication, line.date, line.page].filter(Boolean).join(' · '));
  const indent = ' '.repeat(Math.max(0, 2 * width - displayWidth(left)));
  return `${indent}${left}【${plainCell(line.found)}】${plainCell(line.right)}  ${place}`;
}

/** The query as it was understood, a node a line, and what was not understood. */
export function explainQuery(translator: i18n, { chips, hints, canonical }: ParsedQuery): string[] {
  const nodes = chips.map(({ kind, depth, field, text, literal }) => {
    const name = field === null ? '' : `${translator.t(`searching:field.${field}`)}:`;
    return `${'  '.repeat(depth)}${kind} ${name}${literal ? '=' : ''}${plainCell(text)}`.trimEnd();
  });
  return [
    canonical,
    ...nodes,
    ...hints.map(
      ({ code, text }) => `! ${translator.t(`searching:hint.${code}`, { text: plainCell(text) })}`,
    ),
    '',
  ];
}

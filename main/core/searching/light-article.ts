import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { SearchField } from '#shared/contract/search-language.ts';
import type { SnippetRun } from '#shared/contract/searching.ts';
import { documentParagraphs, documentText } from '#shared/document/plain-text.ts';
import { AppError } from '../app-error.ts';
import type { ReadTransaction } from '../ports/store.ts';
import { toIndexQuery } from './ask-index.ts';
import { createTextSearch } from './create-text-search.ts';
import { cutRuns, highlightText, joinStretches } from './highlight.ts';
import { readsSource } from './search-articles.ts';

const mostFindings = 5000;
const heads = ['column', 'kicker', 'headline', 'deck', 'byline'] as const;

/** An article with every finding of a query lit; those that run over a paragraph's end are lit in both. */
export function lightArticle(
  tx: ReadTransaction,
  { articleId, query, switches }: ParsedInputOf<'searching.articleHits'>,
): OutputOf<'searching.articleHits'> {
  const asked = toIndexQuery({ query, switches, filter: {} });
  const search = createTextSearch(asked.tree, switches, tx.search.lookAlikes());
  const [article] = tx.searchRecords.read([articleId], readsSource(asked));
  if (!article) throw new AppError('not_found', { reason: 'article-missing', id: articleId });
  const light = (text: string, field: SearchField): SnippetRun[] =>
    highlightText(text, search.find(text, field, mostFindings));
  const { body } = tx.articles.text(articleId);
  const source = article.record.texts.source.map((text) => light(text, 'source')).flat();
  return {
    heads: heads.flatMap((field) =>
      article.record.texts[field].map((text) => ({ field, runs: light(text, field) })),
    ),
    paragraphs: lightParagraphs(
      documentParagraphs(body),
      joinStretches([...search.find(documentText(body), 'body', mostFindings)]),
    ),
    authorNote: article.record.texts.authorNote.flatMap((text) => light(text, 'authorNote')),
    source: source.some((run) => run.hit) ? source : null,
    publication: article.publication,
    date: article.date,
    page: article.page,
  };
}

/** Paragraphs are the lines of the plain text, one line feed between them. */
function lightParagraphs(
  paragraphs: ReturnType<typeof documentParagraphs>,
  lit: readonly { start: number; end: number }[],
): OutputOf<'searching.articleHits'>['paragraphs'] {
  let start = 0;
  return paragraphs.map(({ role, text }) => {
    const own = lit
      .filter((stretch) => stretch.end > start && stretch.start < start + text.length)
      .map((stretch) => ({ start: stretch.start - start, end: stretch.end - start }));
    start += text.length + 1;
    return { role, runs: cutRuns(text, { start: 0, end: text.length }, own) };
  });
}

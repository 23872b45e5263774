import type { ArticleKind, ArticlePeople, ArticleStatus } from '#shared/domain/article.ts';
import type { HasValue, SearchField } from '#shared/contract/search-language.ts';

/** The searched texts of an article, unfolded, field by field; a field may hold several texts, and no match runs from one into another. */
export type SearchTexts = Readonly<Record<SearchField, readonly string[]>>;

/** An article as a query is put to it. */
export type SearchRecord = {
  readonly texts: SearchTexts;
  readonly publication: string;
  readonly page: string | null;
  readonly kind: ArticleKind;
  readonly status: ArticleStatus;
  /** Names of the tags that it carries, or its issue, and of those above them. */
  readonly tags: readonly string[];
  /** Days YYYY-MM-DD of its issue's date, null for open; `isDated` false: nothing is known. */
  readonly isDated: boolean;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly has: ReadonlySet<HasValue>;
};

/** What of an article's rows is searched. */
export type SearchRecordSource = {
  column: string | null;
  kicker: string | null;
  headline: string | null;
  deck: string | null;
  byline: string | null;
  authorNote: string | null;
  plainText: string;
  people: ArticlePeople;
  captions: readonly string[];
  /** The article's pieces of OCR text, in order. */
  source: readonly string[];
};

export function searchTexts(article: SearchRecordSource): SearchTexts {
  const { people } = article;
  return {
    column: present([article.column]),
    kicker: present([article.kicker]),
    headline: present([article.headline]),
    deck: present([article.deck]),
    byline: present([article.byline]),
    reporter: present([
      ...people.reporters,
      ...people.correspondents,
      ...people.photographers,
      ...people.authors,
    ]),
    body: present([article.plainText]),
    caption: present(article.captions),
    authorNote: present([article.authorNote]),
    // Blocks of the page follow each other: a phrase may run from one into the next.
    source: present([article.source.join('\n')]),
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null && text !== '') as string[];
}

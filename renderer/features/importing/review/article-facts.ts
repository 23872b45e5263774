import type { ReviewArticle, ReviewOperation } from '#shared/contract/page-review.ts';
import type { ArticleKind, ArticlePeople } from '#shared/domain/article.ts';

/** What was filled in about articles; null: left alone, each keeps its own. */
export type FilledFacts = {
  kind: ArticleKind | null;
  /** Empty: none. */
  column: string | null;
  /** Asked of one article alone. */
  people: ArticlePeople | null;
};

/** They differ in kind or column: what is shown is then not said of all of them. */
export function areMixed(articles: readonly ReviewArticle[]): boolean {
  const [first] = articles;
  return articles.some(({ kind, heads }) => kind !== first?.kind || heads.column !== first.heads.column);
}

/** The steps that bring the articles to what was filled in; none for what they are already, or what was left alone. */
export function factSteps(articles: readonly ReviewArticle[], filled: FilledFacts): ReviewOperation[] {
  const articleIds = articles.map(({ id }) => id);
  const { kind, people } = filled;
  const column = filled.column?.trim() ?? null;
  const [first] = articles;
  const steps: ReviewOperation[] = [];
  if (kind !== null && articles.some((article) => article.kind !== kind))
    steps.push({ do: 'set-kind', articleIds, kind });
  if (column !== null && articles.some(({ heads }) => (heads.column ?? '') !== column))
    steps.push({ do: 'set-column', articleIds, column: column || null });
  if (people !== null && first !== undefined && articles.length === 1) {
    if (JSON.stringify(people) !== JSON.stringify(first.people))
      steps.push({ do: 'set-people', articleId: first.id, people });
  }
  return steps;
}

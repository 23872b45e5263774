import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { Ports } from '../ports/index.ts';
import { toIndexQuery } from '../searching/ask-index.ts';
import { lookThrough } from '../searching/look-through.ts';

type Scope = ParsedInputOf<'replacing.articles'>['scope'];

/** So many articles can be given to a replacement. */
const mostArticles = 100_000;

/** A search that looks at articles one by one is taken to its end first, other calls in between. */
export async function scopeArticles(ports: Ports, scope: Scope): Promise<OutputOf<'replacing.articles'>> {
  const ids = await idsOf(ports, scope);
  return { total: ids.length, articleIds: ids.slice(0, mostArticles) as ArticleId[] };
}

async function idsOf({ store, ...ports }: Ports, scope: Scope): Promise<readonly string[]> {
  if ('articleIds' in scope) return scope.articleIds;
  if ('issueId' in scope) return store.read((tx) => tx.articles.ofIssue(scope.issueId));
  const query = toIndexQuery(scope.question);
  await lookThrough({ store, ...ports }, query);
  return store.read((tx) => tx.search.findIds(query, scope.question.sort));
}

import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { ItemTags } from './ItemTags.tsx';

/** The tags of an article, and those of its issue, by which it is found as well. */
export function ArticleTags({ articleId }: { articleId: ArticleId }) {
  const article = useQuery({
    ...procedureQuery('editing.article', { articleId }),
    select: ({ issueId }) => issueId,
  });
  return <ItemTags articleIds={[articleId]} ofIssue={article.data} />;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { articleId as articleIdSchema } from '#shared/domain/ids.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { ArticleSitting } from './ArticleSitting.tsx';
import { finishPendingSave, hasPendingSave } from './pending-saves.ts';

/** The article of the location, opened once everything that was last written to it has been saved. */
export function ArticleView({ id }: { id: string | null }) {
  const articleId = articleIdSchema.safeParse(id);
  return articleId.success ? <OpenedArticle articleId={articleId.data} /> : <MissingArticle />;
}

function OpenedArticle({ articleId }: { articleId: ArticleId }) {
  const { t } = useTranslation('editing');
  const queryClient = useQueryClient();
  const options = procedureQuery('editing.article', { articleId });
  const [isReady, setReady] = useState(() => !hasPendingSave(articleId));
  const [generation, setGeneration] = useState(0);
  const { data, error, isStale, isFetching } = useQuery({ ...options, enabled: isReady });
  const [opened, setOpened] = useState(false);
  const { focus } = useWorkbench();

  useEffect(() => {
    if (isReady) return;
    void finishPendingSave(articleId).then(async () => {
      await queryClient.invalidateQueries({ queryKey: options.queryKey, exact: true });
      setReady(true);
    });
  }, [isReady, articleId, queryClient, options.queryKey]);

  const reopen = useCallback(async () => {
    const { queryKey } = procedureQuery('editing.article', { articleId });
    await queryClient.refetchQueries({ queryKey, exact: true });
    setGeneration((count) => count + 1);
  }, [queryClient, articleId]);

  // What had the focus in the sitting before is gone.
  useEffect(() => {
    if (generation > 0 && document.activeElement === document.body) focus('work');
  }, [generation, focus]);

  if (error !== null && data === undefined) return <MissingArticle />;
  // A sitting starts from what is in the library now, never from an answer that is known to be out of date.
  const isCurrent = data !== undefined && isReady && !(isStale && isFetching);
  if (data === undefined || (!isCurrent && !opened)) return <EmptyState title={t('view.loading')} />;
  if (!opened) setOpened(true);
  return <ArticleSitting key={generation} detail={data} onReopen={reopen} />;
}

function MissingArticle() {
  const { t } = useTranslation('editing');
  return (
    <EmptyState icon={<FileQuestion aria-hidden />} title={t('view.missing')} hint={t('view.missingHint')} />
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { articleId as articleIdSchema } from '#shared/domain/ids.ts';

/** A way to the article that a failure names; nothing where it names none. */
export function OpenArticleButton({ articleId }: { articleId: unknown }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const read = articleIdSchema.safeParse(articleId);
  if (!read.success) return null;
  return (
    <Button onClick={() => workbench.navigate({ work: { view: 'article', id: read.data } })}>
      {t('action.openArticle')}
    </Button>
  );
}

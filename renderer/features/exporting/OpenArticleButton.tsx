import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { failurePlace } from './failure-place.ts';
import { articleId as articleIdSchema } from '#shared/domain/ids.ts';
import type { DescribedError } from '#shared/i18n/describe-error.ts';

/** A way to the article that a failure names, and to the place in it; nothing where it names none. */
export function OpenArticleButton({ details = {} }: { details?: DescribedError['details'] | undefined }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const read = articleIdSchema.safeParse(details['articleId']);
  if (!read.success) return null;
  return (
    <Button
      onClick={() =>
        workbench.navigate({
          work: { view: 'article', id: read.data },
          params: { place: failurePlace(details) },
        })
      }
    >
      {t('action.openArticle')}
    </Button>
  );
}

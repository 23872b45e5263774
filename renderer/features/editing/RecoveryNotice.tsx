import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { articleTextOf } from './article-text-of.ts';
import { Notice } from './Notice.tsx';
import type { Sitting } from './sitting.ts';
import { TextComparisonDialog } from './TextComparisonDialog.tsx';
import type { UnsavedText } from './unsaved-texts.ts';

type Props = { detail: ArticleDetail; sitting: Sitting; unsaved: UnsavedText; onDone: () => void };

/** Offers a text that an earlier sitting could not save; the article is not edited until that is decided. */
export function RecoveryNotice({ detail, sitting, unsaved, onDone }: Props) {
  const { t, i18n } = useTranslation('editing');
  const workbench = useWorkbench();
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(unsaved.at);
  return (
    <Notice tone="warning" title={t('recovery.title')} explain={t('recovery.explain', { time })}>
      <Button
        onClick={() =>
          workbench.openOverlay(TextComparisonDialog, {
            title: t('recovery.compareTitle'),
            explain: t('recovery.compareExplain'),
            from: articleTextOf(detail),
            to: unsaved.text,
          })
        }
      >
        {t('recovery.compare')}
      </Button>
      <Button
        onClick={() => {
          sitting.forgetUnsaved();
          onDone();
        }}
      >
        {t('recovery.discard')}
      </Button>
      <Button
        variant="primary"
        onClick={() => {
          onDone();
          sitting.article.write(unsaved.text);
          void sitting.queue.save('save');
        }}
      >
        {t('recovery.restore')}
      </Button>
    </Notice>
  );
}

import { useTranslation } from 'react-i18next';
import { untitledName } from '#renderer/workbench/place-names.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { ReplaceReport } from '#shared/contract/replacing.ts';
import styles from './ReplaceOutcome.module.css';

const mostShown = 100;

/** Articles that a replacement has left as they are, each with the reason and the way to it. */
export function LeftArticles({ report: { left, leftArticles } }: { report: ReplaceReport }) {
  const { t, i18n } = useTranslation('replacing');
  const { navigate } = useWorkbench();
  const shown = leftArticles.slice(0, mostShown);
  return (
    <>
      <p>{t('report.left', { count: left })}</p>
      <ul className={styles.left}>
        {shown.map(({ articleId, headline, obstacle }) => (
          <li key={articleId}>
            <Button
              variant="quiet"
              disabled={obstacle === 'missing'}
              onClick={() => navigate({ work: { view: 'article', id: articleId } })}
            >
              <span lang="zh-CN">{headline ?? untitledName(i18n, null)}</span>
            </Button>
            <span className={styles.reason}>{t(`obstacle.${obstacle}`)}</span>
          </li>
        ))}
      </ul>
      {left > shown.length && <p>{t('report.leftMore', { count: left - shown.length })}</p>}
    </>
  );
}

import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './ReplaceView.module.css';

/** The title, and the way back to the list that one came from. */
export function ReplaceHead() {
  const { t } = useTranslation('replacing');
  const { navigate } = useWorkbench();
  return (
    <header className={styles.header}>
      <IconButton
        label={t('action.back')}
        shortcut="Alt+ArrowLeft"
        onClick={() => navigate({ work: null, params: { replaced: '' } })}
      >
        <ArrowLeft aria-hidden />
      </IconButton>
      <h2 className={styles.title}>{t('view.title')}</h2>
    </header>
  );
}

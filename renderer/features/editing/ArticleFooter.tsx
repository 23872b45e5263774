import { useSignalValue } from '@lexical/react/useExtensionSignalValue';
import { Check, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useCharacterCount } from '#renderer/editor/use-character-count.ts';
import styles from './ArticleFooter.module.css';
import type { SavePhase } from './save-queue.ts';
import type { Sitting } from './sitting.ts';

const icons: Record<SavePhase, ComponentType> = {
  saved: Check,
  dirty: PencilLine,
  saving: LoaderCircle,
  retrying: CloudOff,
  conflict: TriangleAlert,
  refused: TriangleAlert,
};

/** The length of the article and whether it is saved. */
export function ArticleFooter({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('editing');
  const { body, selection } = useCharacterCount(sitting.article);
  const { phase } = useSignalValue(sitting.saveState);
  const Icon = icons[phase];
  return (
    <footer className={styles.footer} data-foot="line">
      <span>{t('count.body', { count: body })}</span>
      {selection > 0 && <span>{t('count.selection', { count: selection })}</span>}
      <span className={styles.save} data-save-phase={phase}>
        <Icon aria-hidden />
        {t(`save.${phase}`)}
      </span>
    </footer>
  );
}

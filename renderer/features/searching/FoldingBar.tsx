import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { type FoldingSwitches, foldingSwitches } from '#shared/contract/search-language.ts';
import styles from './FoldingBar.module.css';
import { changeQuestion } from './search-params.ts';

const switchNames = Object.keys(foldingSwitches.shape) as (keyof FoldingSwitches)[];

/** What counts as equal, each a switch that is always in sight. */
export function FoldingBar({ switches }: { switches: FoldingSwitches }) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  return (
    <div className={styles.bar}>
      <div className={styles.bar} role="group" aria-label={t('folding.label')}>
        <span className={styles.label}>{t('folding.label')}</span>
        {switchNames.map((name) => (
          <Tooltip key={name} label={t(`folding.hint.${name}`)}>
            <button
              type="button"
              className={styles.switch}
              aria-pressed={switches[name]}
              onClick={() =>
                changeQuestion(workbench, { switches: { ...switches, [name]: !switches[name] } })
              }
            >
              {t(`folding.${name}`)}
            </button>
          </Tooltip>
        ))}
      </div>
      <IconButton
        label={t('action.learned')}
        className={styles.learned}
        onClick={() => workbench.runAction('searching.learned')}
      >
        <GraduationCap aria-hidden />
      </IconButton>
    </div>
  );
}

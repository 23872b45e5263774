import { FilePlus, Newspaper } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useFocusHeir } from '#renderer/workbench/focus-target.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { isJobOpen } from '#shared/contract/jobs.ts';
import styles from './Welcome.module.css';

const steps = ['import', 'review', 'edit', 'print'] as const;

/** The first thing that a new user sees: what Baoku does, and two ways to begin. */
export function Welcome() {
  const { t } = useTranslation('importing');
  const { runAction } = useWorkbench();
  const startSample = useCommand('importing.startSample');
  const jobs = useQuery(procedureQuery('jobs.list', {}));
  const isImporting =
    jobs.data?.jobs.some(({ kind, state }) => kind === 'import' && isJobOpen(state)) === true;
  const isBusy = startSample.isPending || isImporting;
  const focusHeir = useFocusHeir(isBusy ? 'busy' : 'idle');
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {t('welcome.title')}
      </h2>
      <p className={styles.lead}>{t('welcome.lead')}</p>
      <div className={styles.actions} {...focusHeir}>
        <Button variant="primary" disabled={isImporting} onClick={() => runAction('importing.importFiles')}>
          <FilePlus aria-hidden />
          {t('welcome.import')}
        </Button>
        <Button busy={isBusy} onClick={() => startSample.mutate({})}>
          <Newspaper aria-hidden />
          {t('welcome.sample')}
        </Button>
      </div>
      <p className={styles.hint}>{t('welcome.hint')}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step} className={styles.step}>
            <span className={styles.stepName}>{t(`welcome.step.${step}.name`)}</span>
            <span>{t(`welcome.step.${step}.text`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';

/** Stands in the place of results while nothing is searched: how to search. */
export function SearchGuide() {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  return (
    <EmptyState icon={<Search aria-hidden />} title={t('guide.title')} hint={t('guide.hint')}>
      <Button variant="primary" onClick={() => workbench.focus('search')}>
        {t('guide.begin')}
      </Button>
      <Button onClick={() => workbench.runAction('searching.build')}>{t('action.build')}</Button>
      <Button onClick={() => workbench.runAction('searching.help')}>{t('action.help')}</Button>
    </EmptyState>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import styles from '../ResultHeader.module.css';
import { changeQuestion } from '../search-params.ts';

/** Of a saved search that has just been opened: how many of its hits had not been there the last time; keeps to them. */
export function NewHitsButton({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const seenAt = Number(useLocation().params['seen']);
  const { addedSince, ...filter } = question.filter;
  const counted = useQuery({
    ...procedureQuery('searching.search', {
      ...question,
      filter: { ...filter, addedSince: seenAt },
      limit: 1,
    }),
    enabled: seenAt > 0,
  });
  const count = counted.data?.total ?? 0;
  if (!(seenAt > 0) || count === 0) return null;
  const isOn = addedSince === seenAt;
  return (
    <Button
      variant="quiet"
      className={styles.new}
      aria-pressed={isOn}
      onClick={() => changeQuestion(workbench, { filter: isOn ? filter : { ...filter, addedSince: seenAt } })}
    >
      {t('saved.onlyNew', { count })}
    </Button>
  );
}

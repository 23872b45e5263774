import { BookmarkPlus, CircleHelp, ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchFacets, SearchOutput, SearchQuestion } from '#shared/contract/searching.ts';
import { ActiveFilters } from './facets/ActiveFilters.tsx';
import { FoldingBar } from './FoldingBar.tsx';
import { NewHitsButton } from './saved/NewHitsButton.tsx';
import { editInBox } from './query/edit-in-box.ts';
import { QueryChips } from './query/QueryChips.tsx';
import { QueryHints } from './query/QueryHints.tsx';
import { ResultActions } from './ResultActions.tsx';
import styles from './ResultHeader.module.css';

type Props = {
  question: SearchQuestion;
  result: SearchOutput | undefined;
  facets: SearchFacets | undefined;
  isWaiting: boolean;
};

/** How the query was understood, what counts as equal, how many were found, and what can be done with all of them. */
export function ResultHeader({ question, result, facets, isWaiting }: Props) {
  const { t, i18n } = useTranslation('searching');
  const workbench = useWorkbench();
  const milliseconds = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(
    result?.elapsedMs ?? 0,
  );
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <p className={styles.total} role="status" data-waiting={isWaiting || undefined}>
          {result !== undefined && t('results.total', { count: result.total })}
        </p>
        <span className={styles.elapsed}>
          {result === undefined ? t('results.searching') : t('results.elapsed', { milliseconds })}
        </span>
        {result !== undefined && result.waiting > 0 && (
          <span className={styles.elapsed}>{t('results.waiting', { count: result.waiting })}</span>
        )}
        <NewHitsButton question={question} />
        <IconButton label={t('action.build')} onClick={() => workbench.runAction('searching.build')}>
          <ListPlus aria-hidden />
        </IconButton>
        <IconButton label={t('action.help')} onClick={() => workbench.runAction('searching.help')}>
          <CircleHelp aria-hidden />
        </IconButton>
        <IconButton
          label={t('action.save')}
          shortcut="Mod+Shift+S"
          onClick={() => workbench.runAction('searching.save')}
        >
          <BookmarkPlus aria-hidden />
        </IconButton>
        <ResultActions total={result?.total ?? 0} />
      </div>
      {result !== undefined && result.parsed.chips.length > 0 && <QueryChips chips={result.parsed.chips} />}
      {result !== undefined && (
        <QueryHints
          label={t('hint.label')}
          hints={result.parsed.hints}
          onShow={(start, end) => editInBox(workbench, start, end)}
        />
      )}
      <ActiveFilters filter={question.filter} facets={facets} />
      <FoldingBar switches={question.switches} />
    </header>
  );
}

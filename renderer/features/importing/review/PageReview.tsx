import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Split } from '#renderer/ui/Split.tsx';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import type { PageReview as PageReviewState } from '#shared/contract/page-review.ts';
import type { BlockId } from '#shared/domain/ids.ts';
import { LedgerBar } from '../LedgerBar.tsx';
import { articleColours } from '../article-colours.ts';
import { answerBlocks } from './block-marks.ts';
import { KeyHints, KeyStrip } from './KeyStrip.tsx';
import styles from './PageReview.module.css';
import { ReviewArticles } from './ReviewArticles.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { ReviewSource } from './ReviewSource.tsx';
import { useArrange } from './use-arrange.ts';
import { useBlockSelection } from './use-block-selection.ts';
import { useDragBlocks } from './use-drag-blocks.ts';
import { useReviewCommands } from './use-review-commands.ts';
import { useReviewKeys } from './use-review-keys.ts';

/** Where a caret stands to cut a block, in code points of the source. */
export type Cut = { blockId: BlockId; at: number };

/** The page review 版面整理: source and articles side by side, the doubts above, the ledger below. */
export function PageReview({ page }: { page: PageReviewState }) {
  const { t } = useTranslation('importing');
  const [share, setShare] = useViewState('pageSourceShare');
  const [cut, setCut] = useState<Cut | null>(null);
  const [doubt, setDoubt] = useState(0);
  const [lifted, setLifted] = useState<readonly BlockId[]>([]);
  const arrange = useArrange(page.pageId);
  const selection = useBlockSelection(page);
  const colours = useMemo(
    () => articleColours(page.articles.filter(({ trashed }) => !trashed).map(({ id }) => id)),
    [page.articles],
  );
  const commands = useReviewCommands({
    page,
    selection,
    arrange,
    cut,
    setCut,
    doubt,
    setDoubt,
    lifted,
    setLifted,
  });
  const keys = useReviewKeys({ page, selection, commands, cut, setCut });
  const drag = useDragBlocks(selection, arrange);
  const { focusId, selected, pointedId } = selection;
  const shown = page.doubts[commands.doubtAt];
  const answers = useMemo(() => answerBlocks(shown), [shown]);
  const marks = useMemo(
    () => ({ focusId, selected, pointedId, answers, lifted: new Set(lifted) }),
    [focusId, selected, pointedId, answers, lifted],
  );
  return (
    // Keys reach the review from whichever part of it has the focus.
    <div className={styles.review} onKeyDown={keys.handleKeyDown} role="presentation">
      <ReviewHeader page={page} onAccept={commands.accept} onRun={commands.run} />
      <ReviewQueue
        page={page}
        at={commands.doubtAt}
        onGo={commands.goToDoubt}
        onAnswer={commands.answer}
        onLeaveRest={commands.leaveRest}
        onPoint={selection.picking.point}
      />
      <Split
        label={t('page.resize')}
        unit="%"
        size={typeof share === 'number' ? share : 46}
        initialSize={46}
        min={20}
        max={80}
        onSizeChange={setShare}
        first={
          <ReviewSource
            page={page}
            colours={colours}
            selection={selection}
            marks={marks}
            drag={drag}
            cut={cut}
            onCut={setCut}
          />
        }
        second={
          <ReviewArticles
            page={page}
            colours={colours}
            selection={selection}
            marks={marks}
            drag={drag}
            onOpen={commands.openArticle}
            onFacts={commands.showFacts}
          />
        }
      />
      <KeyStrip typed={keys.typed} cutting={cut !== null} lifted={lifted.length} onRun={commands.run} />
      <LedgerBar ledger={page.ledger}>
        <KeyHints chosen={selected.size} />
      </LedgerBar>
    </div>
  );
}

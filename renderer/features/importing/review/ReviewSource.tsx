import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnLater } from '#renderer/ui/DrawnLater.tsx';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { blockElementId } from './block-order.ts';
import type { Cut } from './PageReview.tsx';
import styles from './ReviewSource.module.css';
import { SourceLines } from './SourceLines.tsx';
import { type BlockMarks, hasMarks, noMarks } from './block-marks.ts';
import { isLong } from './long-page.ts';
import { isNear, sourceSlices } from './source-slices.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';
import type { BlockSelection } from './use-block-selection.ts';
import type { DragBlocks } from './use-drag-blocks.ts';

type Props = {
  page: PageReview;
  colours: ReadonlyMap<ArticleId, string>;
  selection: BlockSelection;
  marks: BlockMarks;
  drag: DragBlocks;
  cut: Cut | null;
  onCut: (cut: Cut) => void;
};

/** The lines as the OCR left them, each block in the colour of its article; here the keyboard is at home. */
export function ReviewSource({ page, colours, selection, marks, drag, cut, onCut }: Props) {
  const { t } = useTranslation('importing');
  const { focusId } = selection;
  const listRef = useRef<HTMLDivElement>(null);
  useKeepInSight(listRef, 'source', focusId);
  // Pointing at blocks draws the page anew; cutting a long source each time would be felt.
  const sources = useMemo(
    () => page.sources.map((source) => ({ source, slices: sourceSlices(source, page.blocks) })),
    [page],
  );
  const numbers = useMemo(() => new Map(page.articles.map(({ id }, index) => [id, index + 1])), [page]);
  const focused = page.articles.find(
    ({ id }) => id === page.blocks.find((block) => block.id === (selection.pointedId ?? focusId))?.articleId,
  )?.id;

  // Where nothing else has the keyboard (after a page was accepted, or from the palette) it works on the page at once; a
  // page that was chosen in the tree leaves it there.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.matches('[data-pane="work"]'))
      listRef.current?.focus({ preventScroll: true });
  }, []);

  /** Bytes that are text are told by their encoding; other files by what they are, and by which of their pages it is. */
  function howItWasRead({ format, encoding, part }: (typeof page)['sources'][number]): string {
    if (format === 'text') return t(`encoding.${encoding}`);
    const name = t(`format.${format}`);
    return format === 'pdf' || part > 1 ? `${name} · ${t('page.part', { part })}` : name;
  }

  return (
    <div
      ref={listRef}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      data-blocks
      data-pane-start
      data-side={selection.side}
      className={styles.scroll}
      aria-label={t('page.source')}
      aria-activedescendant={focusId === null ? undefined : blockElementId('source', focusId)}
      onMouseLeave={() => selection.picking.point(null)}
    >
      {sources.map(({ source, slices }) => (
        <div key={source.id} role="group" aria-label={source.name}>
          <p className={styles.file} role="presentation" title={source.sha256}>
            {source.name} · {howItWasRead(source)}
          </p>
          <div className={styles.text} role="presentation" lang="zh-CN">
            {slices.map((slice, index) => (
              <DrawnLater
                key={slice.line}
                now={!isLong(page) || isNear(slices, index, focusId)}
                rows={slice.rows}
                scroller="[data-blocks]"
              >
                {() => (
                  <SourceLines
                    slice={slice}
                    colours={colours}
                    numbers={numbers}
                    marks={hasMarks(slice, marks) ? marks : noMarks}
                    shownArticleId={focused !== undefined && slice.articleIds.has(focused) ? focused : null}
                    cut={cut !== null && slice.blockIds.has(cut.blockId) ? cut : null}
                    onCut={onCut}
                    picking={selection.picking}
                    dragging={drag.dragging}
                  />
                )}
              </DrawnLater>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

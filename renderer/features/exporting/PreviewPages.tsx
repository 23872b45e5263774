import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileUrl } from '#renderer/bridge/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { OutputOf } from '#shared/contract/index.ts';
import styles from './PreviewPages.module.css';
import { usePagesInTurn } from './use-pages-in-turn.ts';
import { pageWidth, shareOf, stepZoom, type Zoom } from './zoom.ts';

export type PreviewPage = OutputOf<'exporting.preview'>['pages'][number];
export type PreviewPagesHandle = {
  /** Shows the page with that index from its top. */
  goTo: (index: number) => void;
  /** A step larger or smaller than the pages are now. */
  step: (direction: 1 | -1) => void;
};
type Props = {
  ref: Ref<PreviewPagesHandle>;
  pages: readonly PreviewPage[];
  /** The pages whose images may be drawn out of sight. */
  settled: readonly PreviewPage[];
  onSettled: (pages: readonly PreviewPage[]) => void;
  /** null: more follow, nobody knows how many. */
  pageCount: number | null;
  zoom: Zoom;
  onZoomChange: (zoom: Zoom) => void;
  /** Tells which page fills the middle of the view. */
  onCurrentChange: (index: number) => void;
  onMorePages: () => void;
  onMissingPage: () => void;
};

const mostPages = 50;

export function imageUrl(page: PreviewPage | undefined): string | undefined {
  return page && fileUrl(page.fileId);
}

/** The composed pages one below the other; they scroll, turn and zoom by keyboard. */
export function PreviewPages(props: Props) {
  const { ref, pages, pageCount, zoom, onZoomChange, onCurrentChange, onMorePages, onMissingPage } = props;
  const { t } = useTranslation('exporting');
  const view = useRef<HTMLDivElement>(null);
  const current = useRef(0);
  const { shownAt, handleLoad } = usePagesInTurn(view, pages, props.settled, props.onSettled);

  function pageAt(index: number): HTMLElement | undefined {
    return view.current?.querySelectorAll<HTMLElement>('[data-page]')[index];
  }

  function goTo(index: number) {
    const page = pageAt(Math.max(0, Math.min(pages.length - 1, index)));
    if (page) view.current?.scrollTo({ top: page.offsetTop - 12 });
  }

  function step(direction: 1 | -1) {
    const page = pages[current.current] ?? pages[0];
    const width = pageAt(current.current)?.clientWidth ?? 0;
    if (page) onZoomChange(stepZoom(shareOf(width, page.widthPt), direction));
  }

  useImperativeHandle(ref, () => ({ goTo, step }));

  function handleScroll() {
    const element = view.current;
    if (element === null) return;
    const middle = element.scrollTop + element.clientHeight / 2;
    const index = pages.findLastIndex((_, candidate) => (pageAt(candidate)?.offsetTop ?? Infinity) <= middle);
    if (index < 0 || index === current.current) return;
    current.current = index;
    onCurrentChange(index);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      PageDown: () => goTo(current.current + 1),
      PageUp: () => goTo(current.current - 1),
      Home: () => goTo(0),
      End: () => goTo(pages.length - 1),
      '+': () => step(1),
      '=': () => step(1),
      '-': () => step(-1),
      '0': () => onZoomChange('width'),
      '1': () => onZoomChange(1),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard.
    <div
      ref={view}
      role="region"
      tabIndex={0}
      className={styles.view}
      aria-label={t('preview.pages')}
      onScroll={handleScroll}
      onKeyDown={handleKeyDown}
    >
      {pages.map(({ widthPt, heightPt }, index) => (
        <img
          // A page set anew takes the place of what it was once it is drawn; by its file it would be blank until then.
          key={index}
          data-page={index + 1}
          className={styles.page}
          src={imageUrl(shownAt(index))}
          alt={t('preview.page', { page: index + 1 })}
          style={{ inlineSize: pageWidth(zoom, widthPt), aspectRatio: `${widthPt} / ${heightPt}` }}
          onLoad={handleLoad}
          onError={onMissingPage}
        />
      ))}
      {pages.length < (pageCount ?? Infinity) && (
        <div className={styles.rest}>
          <p>
            {pageCount === null
              ? t('preview.shownFirst', { count: pages.length })
              : t('preview.shown', { shown: pages.length, count: pageCount })}
          </p>
          {pages.length < mostPages && <Button onClick={onMorePages}>{t('action.morePages')}</Button>}
        </div>
      )}
    </div>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import type { OutputOf } from '#shared/contract/index.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { OpenArticleButton } from './OpenArticleButton.tsx';
import { PageThumbnails } from './PageThumbnails.tsx';
import styles from './PreviewPane.module.css';
import { type PreviewPage, PreviewPages, type PreviewPagesHandle } from './PreviewPages.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import type { Zoom } from './zoom.ts';

type Props = {
  preview: UseQueryResult<OutputOf<'exporting.preview'>, BridgeError>;
  zoom: Zoom;
  onZoomChange: (zoom: Zoom) => void;
  onMorePages: () => void;
};

/** The pages as they will print, with thumbnails and zoom. */
export function PreviewPane({ preview, zoom, onZoomChange, onMorePages }: Props) {
  const { t, i18n } = useTranslation('exporting');
  const [current, setCurrent] = useState(0);
  const [settled, setSettled] = useState<readonly PreviewPage[]>([]);
  const pages = useRef<PreviewPagesHandle>(null);
  // Staged pages are gone once the host has started anew; composing them again brings them back, but not for ever.
  const composedAgain = useRef(0);
  const { data, error, isFetching } = preview;

  if (error !== null) {
    return (
      <EmptyState
        icon={<CircleAlert aria-hidden />}
        title={t('preview.failed')}
        hint={describeError(i18n, error)}
      >
        <OpenArticleButton details={error.details} />
        <Button onClick={() => void preview.refetch()}>{t('action.retry')}</Button>
      </EmptyState>
    );
  }
  if (data === undefined) {
    return (
      <div className={styles.waiting}>
        <p role="status">{t('preview.composing')}</p>
        <ProgressBar label={t('preview.composing')} value={null} />
      </div>
    );
  }

  function handleMissingPage() {
    if (isFetching || composedAgain.current === data?.pages.length) return;
    composedAgain.current = data?.pages.length ?? 0;
    void preview.refetch();
  }

  return (
    <div className={styles.pane} aria-busy={isFetching}>
      <PreviewToolbar
        current={Math.min(current, data.pages.length - 1)}
        pageCount={data.pageCount}
        isComposing={isFetching}
        zoom={zoom}
        onZoomChange={onZoomChange}
        onStep={(direction) => pages.current?.step(direction)}
      />
      <div className={styles.pages}>
        {data.pages.length > 1 && (
          <PageThumbnails
            pages={data.pages}
            settled={settled}
            current={current}
            onChoose={(index) => pages.current?.goTo(index)}
          />
        )}
        <PreviewPages
          ref={pages}
          pages={data.pages}
          settled={settled}
          onSettled={setSettled}
          pageCount={data.pageCount}
          zoom={zoom}
          onZoomChange={onZoomChange}
          onCurrentChange={setCurrent}
          onMorePages={onMorePages}
          onMissingPage={handleMissingPage}
        />
      </div>
    </div>
  );
}

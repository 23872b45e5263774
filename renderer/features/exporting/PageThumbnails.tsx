import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageThumbnails.module.css';
import { imageUrl, type PreviewPage } from './PreviewPages.tsx';

type Props = {
  pages: readonly PreviewPage[];
  /** The pages whose images may be drawn. */
  settled: readonly PreviewPage[];
  current: number;
  onChoose: (index: number) => void;
};

/** Small pages to jump by; one stop of the tab key, arrow keys go from page to page. */
export function PageThumbnails({ pages, settled, current, onChoose }: Props) {
  const { t } = useTranslation('exporting');
  const list = useRef<HTMLOListElement>(null);
  const shown = Math.min(current, pages.length - 1);
  useEffect(() => {
    list.current?.children[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  function handleKeyDown(event: KeyboardEvent) {
    const next = { ArrowUp: shown - 1, ArrowDown: shown + 1, Home: 0, End: pages.length - 1 }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(pages.length - 1, next));
    onChoose(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  }

  return (
    <nav className={styles.strip} aria-label={t('preview.thumbnails')}>
      <ol ref={list}>
        {pages.map(({ widthPt, heightPt }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.thumbnail}
              aria-label={t('preview.page', { page: index + 1 })}
              aria-current={index === shown ? 'page' : undefined}
              tabIndex={index === shown ? 0 : -1}
              onClick={() => onChoose(index)}
              onKeyDown={handleKeyDown}
            >
              <img
                src={imageUrl(settled[index])}
                alt=""
                loading="lazy"
                style={{ aspectRatio: `${widthPt} / ${heightPt}` }}
              />
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

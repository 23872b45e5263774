import { type KeyboardEvent, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { PageSource, SourceBlock } from '#shared/contract/importing.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import styles from './PageSourceText.module.css';
import { sourceRuns } from './page-blocks.ts';
import { blockElementId, type PageFocus } from './use-page-focus.ts';

type Props = { page: PageSource; colours: ReadonlyMap<ArticleId, string>; focus: PageFocus };

/** The text as the OCR left it, each block in the colour of its article. */
export function PageSourceText({ page, colours, focus }: Props) {
  const { t } = useTranslation('importing');
  const { navigate } = useWorkbench();
  const id = useId();
  // Pointing at blocks draws the page anew; cutting a long source each time would be felt.
  const sources = useMemo(
    () => page.sources.map((source) => ({ source, runs: sourceRuns(source, page.blocks) })),
    [page],
  );
  const blocks = sources.flatMap(({ runs }) => runs).flatMap(({ block }) => block ?? []);
  const chosen = blocks.findIndex((block) => block.id === focus.chosenId);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Partial<Record<string, number>> = {
      ArrowDown: chosen + 1,
      ArrowRight: chosen + 1,
      ArrowUp: chosen - 1,
      ArrowLeft: chosen - 1,
      Home: 0,
      End: blocks.length - 1,
    };
    const next = steps[event.key];
    const current = blocks[chosen];
    if (next !== undefined) {
      event.preventDefault();
      choose(blocks[Math.min(blocks.length - 1, Math.max(0, next))]);
    } else if (event.key === 'Enter' && current?.articleId != null) {
      event.preventDefault();
      navigate({ work: { view: 'article', id: current.articleId } });
    }
  }

  function choose(block: SourceBlock | undefined) {
    if (block === undefined) return;
    focus.choose(block, 'source');
    document.getElementById(blockElementId('source', block.id))?.scrollIntoView({ block: 'nearest' });
  }

  /** Bytes that are text are told by their encoding; other files by what they are, and by which of their pages it is. */
  function howItWasRead({ format, encoding, part }: PageSource['sources'][number]): string {
    if (format === 'text') return t(`encoding.${encoding}`);
    const name = t(`format.${format}`);
    return format === 'pdf' || part > 1 ? `${name} · ${t('page.part', { part })}` : name;
  }

  return (
    <div
      role="listbox"
      tabIndex={0}
      className={styles.scroll}
      aria-label={t('page.source')}
      aria-activedescendant={focus.chosenId === null ? undefined : blockElementId('source', focus.chosenId)}
      onKeyDown={handleKeyDown}
      onMouseLeave={() => focus.point(null)}
    >
      {sources.map(({ source, runs }) => (
        <div key={source.id} role="group" aria-labelledby={`${id}-${source.id}`}>
          <p id={`${id}-${source.id}`} className={styles.file} title={source.sha256}>
            {source.name} · {howItWasRead(source)}
          </p>
          <div className={styles.text} lang="zh-CN">
            {runs.map(({ block, text, start }) =>
              block === null ? (
                <span key={start} role="presentation" className={styles.between}>
                  {text}
                </span>
              ) : (
                <span
                  key={block.id}
                  id={blockElementId('source', block.id)}
                  role="option"
                  className={styles.block}
                  aria-selected={block.id === focus.chosenId}
                  title={t(`role.${block.role}`)}
                  data-colour={block.articleId === null ? 'grey' : colours.get(block.articleId)}
                  data-head={block.articleId !== null && block.paragraph === null ? '' : undefined}
                  data-same-article={
                    (block.articleId !== null && block.articleId === focus.articleId) || undefined
                  }
                  data-same-block={block.id === focus.blockId || undefined}
                  onMouseEnter={() => focus.point(block)}
                  onClick={() => focus.choose(block, 'source')}
                >
                  {text}
                </span>
              ),
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './PageArticles.module.css';
import { type SourceRun, unwrapped } from './page-blocks.ts';
import { blockElementId, type PageFocus } from './use-page-focus.ts';

type Props = {
  run: SourceRun;
  focus: PageFocus;
  /** Says before the text what it is. */
  roleLabel?: boolean;
};

/** A piece of an article; pointing at it or clicking it shows where it stands in the source. */
export function PageBlock({ run: { block, text }, focus, roleLabel = false }: Props) {
  const { t } = useTranslation('importing');
  if (block === null) return null;
  return (
    <span
      id={blockElementId('articles', block.id)}
      className={styles.block}
      data-same-block={block.id === focus.blockId || undefined}
      onMouseEnter={() => focus.point(block)}
      onClick={() => focus.choose(block, 'articles')}
    >
      {roleLabel && <span className={styles.role}>{t(`role.${block.role}`)}</span>}
      {unwrapped(text)}
    </span>
  );
}

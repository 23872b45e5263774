import { useTranslation } from 'react-i18next';
import { useFeatures } from '#renderer/workbench/feature.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { CommentsPane } from './comments/CommentsPane.tsx';
import type { ArticlePane } from './open-article.ts';
import { RevisionsPane } from './RevisionsPane.tsx';
import styles from './SidePane.module.css';
import type { Sitting } from './sitting.ts';
import { SourcePane } from './SourcePane.tsx';

type Props = {
  pane: ArticlePane;
  detail: ArticleDetail;
  sitting: Sitting;
  isEditable: boolean;
  /** A comment is being made on what is selected. */
  isCommenting: boolean;
  onComment: () => void;
  onCommented: () => void;
};

/** What stands beside the text: comments, the source, the revisions, or the panels of other features. */
export function SidePane({ pane, detail, sitting, isEditable, ...commenting }: Props) {
  const { t } = useTranslation('editing');
  return (
    <aside className={styles.pane} aria-label={t(`view.${pane}`)} data-kind={pane} data-pane="side">
      {pane === 'comments' && (
        <CommentsPane article={sitting.article} isEditable={isEditable} {...commenting} />
      )}
      {pane === 'source' && <SourcePane detail={detail} article={sitting.article} />}
      {pane === 'revisions' && <RevisionsPane detail={detail} sitting={sitting} isEditable={isEditable} />}
      {pane === 'details' && <Panels detail={detail} />}
    </aside>
  );
}

function Panels({ detail }: { detail: ArticleDetail }) {
  const { i18n } = useTranslation();
  const panels = useFeatures()
    .flatMap((feature) => feature.articlePanels ?? [])
    .toSorted((one, other) => one.order - other.order);
  return (
    <div className={styles.panels}>
      {panels.map(({ id, title, component: Panel }) => (
        <section key={id} aria-label={i18n.t(title)}>
          <h2 className={styles.title}>{i18n.t(title)}</h2>
          <Panel articleId={detail.id} />
        </section>
      ))}
    </div>
  );
}

import { memo, useEffect, useEffectEvent, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import { ArticleSurface } from '#renderer/editor/ArticleSurface.tsx';
import { FindBar } from '#renderer/editor/find/FindBar.tsx';
import { headSlots } from '#renderer/editor/head-slots.ts';
import { LinkField } from '#renderer/editor/LinkField.tsx';
import { PictureField } from '#renderer/editor/PictureField.tsx';
import { CHOOSE_PICTURES_COMMAND } from '#renderer/editor/extensions/PictureExtension.ts';
import { canRunTableAction, runTableAction } from '#renderer/editor/table-actions.ts';
import { Toolbar } from '#renderer/editor/Toolbar.tsx';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useStruckPaste } from '#renderer/editor/use-struck-paste.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { ArticleFooter } from './ArticleFooter.tsx';
import { ArticleHeader } from './ArticleHeader.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import styles from './ArticleSitting.module.css';
import { ArticleTools } from './ArticleTools.tsx';
import { keepPlace } from './keep-place.ts';
import { setOpenArticle } from './open-article.ts';
import type { ArticlePane } from './open-article.ts';
import { PeopleDialog } from './PeopleDialog.tsx';
import { SidePane } from './SidePane.tsx';
import { useAskedPlace } from './use-asked-place.ts';
import { useAddImage } from './use-add-image.ts';
import { useSitting } from './use-sitting.ts';

type Props = {
  detail: ArticleDetail;
  /** Opens the article anew, with what is in the library. */ onReopen: () => void;
};

const panes: readonly string[] = ['comments', 'source', 'revisions', 'details'] satisfies ArticlePane[];

/**
 * An article being edited: its tools, its notices, its text and what stands beside it. Drawn again only with another
 * answer of the library, not whenever one is asked for: that happens with every autosave, while somebody writes.
 */
export const ArticleSitting = memo(function ArticleSitting({ detail, onReopen }: Props) {
  const { t } = useTranslation('editing');
  const workbench = useWorkbench();
  const sitting = useSitting(detail);
  const addImage = useAddImage();
  const [isFinding, setFinding] = useState(false);
  const [isRecovering, setRecovering] = useState(sitting.unsaved !== null);
  const [storedPane, setStoredPane] = useViewState('editing.pane');
  const [pane, setPane] = useState<ArticlePane | null | undefined>(undefined);
  const shownPane =
    pane === undefined ? (panes.includes(storedPane as string) ? (storedPane as ArticlePane) : null) : pane;
  const [isCommenting, setCommenting] = useState(false);
  const isEditable = !detail.locked && !detail.trashed && !isRecovering;
  const { article, find } = sitting;
  useAskedPlace(article);
  useStruckPaste(article, (count) =>
    workbench.notify({ title: t('paste.struck', { count }), topic: 'paste' }),
  );

  function toggle(wanted: ArticlePane) {
    const next = shownPane === wanted ? null : wanted;
    setPane(next);
    setStoredPane(next);
  }

  function showComments() {
    setPane('comments');
    setStoredPane('comments');
  }

  function comment() {
    const isInHead = headSlots.some(
      (slot) => article.editors[slot].getRootElement() === document.activeElement,
    );
    if (isInHead || article.comments.select() === null) {
      workbench.notify({ title: t('comments.nothingSelected') });
      return;
    }
    showComments();
    setCommenting(true);
  }

  function goToComment(towards: 'next' | 'previous') {
    if (article.comments.go(towards) === null) workbench.notify({ title: t('comments.noneOpen') });
    else showComments();
  }

  function closeFind() {
    setFinding(false);
    find.search({ text: '', caseSensitive: false, widthSensitive: false, isPattern: false });
  }

  /** Escape in the text puts away what is open over it, and then leads back to the list. */
  function handleTextKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (isFinding) closeFind();
    else workbench.focus('list');
  }

  useEffect(() => {
    article.setEditable(isEditable);
  }, [article, isEditable]);

  const reopen = useEffectEvent(onReopen);
  useEffect(() => {
    if (!sitting.isOutOfDate(detail)) return;
    // Answers overtake saves: an older one must never take the caret out of the text, so the library is asked once more.
    const { client, fail } = workbench;
    client.dispatch('editing.article', { articleId: detail.id }).then((now) => {
      if (sitting.isOutOfDate(now)) reopen();
    }, fail);
  }, [workbench, sitting, detail]);

  useEffect(() => {
    const open = (id: ArticleDetail['previous']) =>
      id === null ? null : () => workbench.navigate({ work: { view: 'article', id } });
    return setOpenArticle({
      sitting,
      toggle,
      openFind: () => setFinding(true),
      correctPeople:
        detail.locked || detail.trashed
          ? null
          : () => workbench.openOverlay(PeopleDialog, { articleId: detail.id, people: detail.people }),
      choosePictures: isEditable
        ? () => void article.editors.body.dispatchCommand(CHOOSE_PICTURES_COMMAND, undefined)
        : null,
      comment: isEditable ? comment : null,
      goToComment,
      canRunTableAction: (action) => canRunTableAction(article.editors.body, action),
      runTableAction: (action) => runTableAction(article.editors.body, action),
      previous: open(detail.previous),
      next: open(detail.next),
    });
  });

  return (
    <article className={styles.view} aria-label={t('view.title')}>
      <ArticleHeader detail={detail} sitting={sitting} />
      <Toolbar article={article} addImage={addImage}>
        <ArticleTools
          pane={shownPane}
          onToggle={toggle}
          isFinding={isFinding}
          onFind={() => setFinding(!isFinding)}
          canCorrectPeople={!detail.locked && !detail.trashed}
        />
      </Toolbar>
      <LinkField editor={article.editors.body} />
      <PictureField editor={article.editors.body} />
      {isFinding && (
        <FindBar
          find={find}
          isEditable={isEditable}
          onReplaced={(count) => {
            workbench.notify({ title: t('find.replaced', { count }), tone: 'success' });
            void sitting.queue.save('replace');
          }}
          onClose={closeFind}
        />
      )}
      <ArticleNotices
        detail={detail}
        sitting={sitting}
        isRecovering={isRecovering}
        onRecovered={() => setRecovering(false)}
        onReopen={onReopen}
      />
      <div className={styles.columns}>
        <div ref={keepPlace} className={styles.scroll} onKeyDown={handleTextKeyDown}>
          <ArticleSurface article={article} addImage={addImage} />
        </div>
        {shownPane !== null && (
          <SidePane
            pane={shownPane}
            detail={detail}
            sitting={sitting}
            isEditable={isEditable}
            isCommenting={isCommenting && isEditable}
            onComment={comment}
            onCommented={() => setCommenting(false)}
          />
        )}
      </div>
      <ArticleFooter sitting={sitting} />
    </article>
  );
});

import { useSignalValue } from '@lexical/react/useExtensionSignalValue';
import { MessageSquarePlus } from 'lucide-react';
import { useEffect } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import { paintSelectedText } from '#renderer/editor/selection-highlight.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { isShortcut, shortcutKeys } from '#renderer/ui/shortcut-keys.ts';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { CommentCard } from './CommentCard.tsx';
import { CommentForm } from './CommentForm.tsx';
import styles from './CommentsPane.module.css';
import { OwnNameField } from './OwnNameField.tsx';
import { useOwnName } from './use-own-name.ts';

type Props = {
  article: ArticleEditors;
  isEditable: boolean;
  /** A comment is being made on what is selected. */
  isCommenting: boolean;
  /** Opens the form for what is selected. */
  onComment: () => void;
  onCommented: () => void;
};

/** The comments of the article in the order of its text, and the form of a new one. */
export function CommentsPane({ article, isEditable, isCommenting, onComment, onCommented }: Props) {
  const { t } = useTranslation('editing');
  const workbench = useWorkbench();
  const { comments } = article;
  const { body } = article.editors;
  const list = useSignalValue(comments.list);
  const atCaret = useSignalValue(comments.atCaret);
  const [name] = useOwnName();
  const [shows, setShows] = useViewState('editing.resolvedComments');
  const resolved = list.filter((comment) => comment.resolved !== null).length;
  const shown = shows === true ? list : list.filter((comment) => comment.resolved === null);

  useEffect(() => (isCommenting ? paintSelectedText(body) : undefined), [body, isCommenting]);

  function backToText() {
    onCommented();
    body.focus();
  }

  function remove(id: string, replyId?: string) {
    const restore = comments.remove(id, replyId);
    workbench.notify({
      title: t(replyId === undefined ? 'comments.removed' : 'comments.removedReply'),
      action: { label: workbench.i18n.t('library:notice.undo'), run: restore },
    });
  }

  /** Escape leads back to the text, arrows from comment to comment; what was done here is taken back here, not in the library. */
  function handleKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') body.focus();
    else if (!isTyping && isShortcut(event.nativeEvent, 'Mod+Z')) comments.undo();
    else if (!isTyping && event.key === 'ArrowDown') goToCard(event.currentTarget, 1);
    else if (!isTyping && event.key === 'ArrowUp') goToCard(event.currentTarget, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.pane} onKeyDown={handleKeyDown}>
      <div className={styles.head}>
        {isEditable && !isCommenting && (
          <Button onClick={onComment}>
            <MessageSquarePlus aria-hidden />
            {t('comments.add')}
          </Button>
        )}
        {resolved > 0 && (
          <Checkbox
            label={t('comments.showResolved', { count: resolved })}
            checked={shows === true}
            onCheckedChange={setShows}
          />
        )}
      </div>
      {isCommenting && (
        <div className={styles.new}>
          <CommentForm
            label={t('comments.write')}
            onDrop={backToText}
            onKeep={(text) => {
              comments.add(text, name ?? '');
              backToText();
            }}
          />
        </div>
      )}
      {shown.length === 0 && !isCommenting && (
        <EmptyState
          title={t(list.length === 0 ? 'comments.empty' : 'comments.allResolved')}
          hint={t('comments.emptyHint', { shortcut: shortcutKeys('Mod+Alt+M').join('+') })}
        />
      )}
      <ol className={styles.list} aria-label={t('comments.list')}>
        {shown.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            comments={comments}
            isEditable={isEditable}
            isHere={atCaret.includes(comment.id)}
            name={name ?? ''}
            staysResolved={shows === true}
            onRemove={(replyId) => remove(comment.id, replyId)}
          />
        ))}
      </ol>
      {isEditable && (
        <div className={styles.name}>
          <OwnNameField />
        </div>
      )}
    </div>
  );
}

function goToCard(pane: Element, step: 1 | -1): void {
  const cards = [...pane.querySelectorAll(`.${styles.list} > li`)];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  cards[at === -1 ? 0 : at + step]?.querySelector<HTMLElement>('button')?.focus();
}

import { Check, MessageSquareReply, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleComments, PlacedComment } from '#renderer/editor/comments/article-comments.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { shorten } from '#shared/text/shorten.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import styles from './CommentCard.module.css';
import { CommentForm } from './CommentForm.tsx';

/** As much as tells where it stands, and as can be read aloud as a name. */
const longestQuote = 40;

type Props = {
  comment: PlacedComment;
  comments: ArticleComments;
  isEditable: boolean;
  /** The caret is in its text. */
  isHere: boolean;
  name: string;
  /** Those that are settled are shown, too. */
  staysResolved: boolean;
  /** Deletes it, or one of its replies, and says so. */
  onRemove: (replyId?: string) => void;
};

/** The words of a comment or of a reply. */
type Said = { author: string; at: number; text: string };

/** What is being written: a reply, or another text in the place of the comment's (`''`) or of a reply's by its id. */
type Writing = { reply: true } | { edit: string } | null;

/** A comment with its replies and what can be done to them; the quotation leads to the text. */
export function CommentCard({ comment, comments, isEditable, isHere, name, staysResolved, onRemove }: Props) {
  const { t } = useTranslation('editing');
  const [writing, setWriting] = useState<Writing>(null);
  const card = useRef<HTMLLIElement>(null);
  const { id, about, resolved, replies } = comment;
  const quote = shorten(about ?? comment.quote, longestQuote);

  useEffect(() => {
    if (isHere) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);

  /** The focus goes back to where the form was opened from. */
  function close() {
    setWriting(null);
    card.current?.querySelector<HTMLElement>('button')?.focus();
  }

  /** Before it goes out of the list: the focus goes to its neighbour, else to the top of the pane. */
  function leave() {
    const near = card.current?.nextElementSibling ?? card.current?.previousElementSibling;
    const place = near ?? card.current?.closest('[data-pane]');
    place?.querySelector<HTMLElement>('button')?.focus();
  }

  function resolve() {
    if (!staysResolved) leave();
    comments.resolve(id, name);
  }

  function remove() {
    leave();
    onRemove();
  }

  function form(label: string, text: string, keep: (text: string) => void) {
    return (
      <CommentForm
        label={label}
        text={text}
        onDrop={close}
        onKeep={(written) => {
          keep(written);
          close();
        }}
      />
    );
  }

  function said(part: Said, replyId: string | undefined, tools: ReactNode) {
    const isEdited = writing !== null && 'edit' in writing && writing.edit === (replyId ?? '');
    return (
      <div className={styles.said}>
        <Signature {...part} />
        {isEdited ? (
          form(t(replyId === undefined ? 'comments.write' : 'comments.answer'), part.text, (text) =>
            comments.edit(id, text, replyId),
          )
        ) : (
          <p className={styles.text}>{part.text}</p>
        )}
        {isEditable && writing === null && <div className={styles.tools}>{tools}</div>}
      </div>
    );
  }

  const editTool = (replyId: string | undefined) => (
    <IconButton label={t('comments.edit')} onClick={() => setWriting({ edit: replyId ?? '' })}>
      <Pencil aria-hidden />
    </IconButton>
  );

  return (
    <li
      ref={card}
      className={styles.card}
      aria-current={isHere || undefined}
      data-resolved={resolved !== null || undefined}
    >
      {about === null ? (
        <p className={styles.gone}>{t('comments.gone', { quote })}</p>
      ) : (
        <button
          type="button"
          className={styles.quote}
          aria-label={t('comments.goTo', { quote })}
          data-pane-start={isHere || undefined}
          onClick={() => comments.show(id)}
        >
          <span lang="zh-CN">{quote}</span>
        </button>
      )}
      {said(
        comment,
        undefined,
        <>
          {resolved === null && (
            <IconButton label={t('comments.reply')} onClick={() => setWriting({ reply: true })}>
              <MessageSquareReply aria-hidden />
            </IconButton>
          )}
          {editTool(undefined)}
          {resolved === null ? (
            <IconButton label={t('comments.resolve')} onClick={resolve}>
              <Check aria-hidden />
            </IconButton>
          ) : (
            <IconButton label={t('comments.reopen')} onClick={() => comments.resolve(id, null)}>
              <RotateCcw aria-hidden />
            </IconButton>
          )}
          <IconButton label={t('comments.remove')} onClick={remove}>
            <Trash2 aria-hidden />
          </IconButton>
        </>,
      )}
      {replies.length > 0 && (
        <ol className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              {said(
                reply,
                reply.id,
                <>
                  {editTool(reply.id)}
                  <IconButton label={t('comments.removeReply')} onClick={() => onRemove(reply.id)}>
                    <Trash2 aria-hidden />
                  </IconButton>
                </>,
              )}
            </li>
          ))}
        </ol>
      )}
      {resolved !== null && (
        <p className={styles.when}>
          {t('comments.resolvedBy', { name: resolved.author || t('comments.nobody') })}
        </p>
      )}
      {writing !== null &&
        'reply' in writing &&
        form(t('comments.answer'), '', (text) => comments.reply(id, text, name))}
    </li>
  );
}

function Signature({ author, at }: Said) {
  const { t, i18n } = useTranslation('editing');
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
  return (
    <p className={styles.when}>
      <span className={styles.author}>{author || t('comments.nobody')}</span>{' '}
      <time className={styles.time} dateTime={new Date(at).toISOString()}>
        {time}
      </time>
    </p>
  );
}

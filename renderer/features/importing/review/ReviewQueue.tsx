import { ChevronLeft, ChevronRight, CircleCheck, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { PageReview, ReviewDoubt } from '#shared/contract/page-review.ts';
import { formatDoubt } from '#shared/i18n/format-doubt.ts';
import { articleKinds } from '#shared/domain/article.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { shorten } from '#shared/text/shorten.ts';
import styles from './ReviewQueue.module.css';
import { reviewArticleName } from './review-article-name.ts';
import { questionsToLeave } from './review-commands.ts';
import { sliceSource } from './slice-source.ts';

type Props = {
  page: PageReview;
  at: number;
  onGo: (at: number) => void;
  onAnswer: (at: number) => void;
  onLeaveRest: () => void;
  /** Shows the block that an answer is about. */
  onPoint: (blockId: BlockId | null) => void;
};

/** Doubts about where a text stops. */
const ends: ReadonlySet<string> = new Set(['seam-doubtful', 'text-missing', 'texts-stop']);
const mostQuoted = 3;
/** In characters. */
const longQuote = 24;
const shortQuote = 12;

/** The doubts that the import left, one at a time, each with its reason and its answers. */
export function ReviewQueue({ page, at, onGo, onAnswer, onLeaveRest, onPoint }: Props) {
  const { t, i18n } = useTranslation('importing');
  const { t: tLibrary } = useTranslation('library');
  const doubt = page.doubts[at];
  if (doubt === undefined) {
    return (
      <section className={styles.queue} data-empty aria-label={t('review.queue.label')}>
        <CircleCheck className={styles.done} aria-hidden />
        <p role="status">{t('review.queue.empty')}</p>
      </section>
    );
  }
  const rest = questionsToLeave(page.doubts, at).length;
  return (
    <section className={styles.queue} aria-label={t('review.queue.label')}>
      <CircleHelp className={styles.icon} aria-hidden />
      <div className={styles.content}>
        <p className={styles.reason} role="status">
          <span className={styles.place}>
            {t('review.queue.place', { at: at + 1, count: page.doubts.length })}
          </span>
          <DoubtReason page={page} doubt={doubt} />
        </p>
        <ol className={styles.answers}>
          {doubt.answers.map((answer, index) => (
            <li key={`${answer.answer} ${answer.blockId} ${answer.articleId} ${answer.text}`}>
              <Button
                variant={index === 0 && doubt.answers.length > 1 ? 'normal' : 'quiet'}
                className={styles.answer}
                onMouseEnter={() => onPoint(answer.blockId)}
                onMouseLeave={() => onPoint(null)}
                onClick={() => onAnswer(index)}
              >
                {index < 9 && <Kbd shortcut={`Alt+${index + 1}`} />}
                <span className={styles.words}>{answerWords(answer)}</span>
              </Button>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <Button variant="quiet" className={styles.answer} onClick={onLeaveRest}>
                <Kbd shortcut="Alt+0" />
                <span className={styles.words}>{t('review.answer.leaveRest', { count: rest })}</span>
              </Button>
            </li>
          )}
        </ol>
      </div>
      <div className={styles.steps}>
        <IconButton
          label={t('review.key.previousDoubt')}
          shortcut=","
          disabled={at === 0}
          onClick={() => onGo(at - 1)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton
          label={t('review.key.nextDoubt')}
          shortcut="."
          disabled={at === page.doubts.length - 1}
          onClick={() => onGo(at + 1)}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </div>
    </section>
  );

  function answerWords({ answer, text, articleId }: ReviewDoubt['answers'][number]): string {
    const number = numberOf(page, articleId);
    if (answer === 'kind') {
      const kind = articleKinds.find((known) => known === text);
      return kind === undefined ? text : t('review.answer.kind', { kind: tLibrary(`kind.${kind}`) });
    }
    const aim = page.articles.find(({ id }) => id === articleId);
    const own = page.articles.find(({ id }) => id === doubt?.articleId);
    const words = { text: shorten(text, 19), number, headline: shorten(reviewArticleName(i18n, aim), 11) };
    // What becomes of a headline is all that the two differ in.
    if (answer === 'merge' && own?.heads.headline != null && aim?.heads.headline != null)
      return t('review.answer.mergeAll', words);
    if (answer === 'place' && doubt?.answers.some((other) => other.answer === 'merge'))
      return t('review.answer.placeText', words);
    return t(`review.answer.${answer}`, words);
  }
}

function DoubtReason({ page, doubt }: { page: PageReview; doubt: ReviewDoubt }) {
  const { t, i18n } = useTranslation('importing');
  const isEnd = ends.has(doubt.code);
  const shown =
    doubt.code === 'texts-stop' ? doubt.blockIds.slice(0, mostQuoted) : doubt.blockIds.slice(0, 1);
  const quoted = shown
    .map((blockId) => quoteOf(page, blockId, isEnd, shown.length > 1 ? shortQuote : longQuote))
    .filter((quote) => quote !== '');
  const article = page.articles.find(({ id }) => id === doubt.articleId);
  return (
    <>
      <strong>{formatDoubt(i18n, doubt)}</strong>
      {article !== undefined && (
        <span className={styles.about}>
          {t('review.queue.article', {
            number: numberOf(page, article.id),
            headline: shorten(reviewArticleName(i18n, article), 17),
          })}
        </span>
      )}
      {quoted.map((quote) => (
        <q key={quote} className={styles.quoted} lang="zh-CN">
          {quote}
        </q>
      ))}
    </>
  );
}

/** What is in doubt is shown where it stops, or how it begins. */
function quoteOf(page: PageReview, blockId: BlockId, isEnd: boolean, most: number): string {
  const block = page.blocks.find(({ id }) => id === blockId);
  const words = block === undefined ? '' : (block.text ?? sliceSource(page, block)).trim();
  return isEnd && words.length > most ? `…${words.slice(-most)}` : shorten(words, most + 1);
}

function numberOf({ articles }: PageReview, articleId: ArticleId | null): number {
  return articles.findIndex(({ id }) => id === articleId) + 1;
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, FileQuestion, SquarePen, TextSearch } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { questionOf } from '#renderer/workbench/search-location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { pageName, publicationName } from '#renderer/workbench/place-names.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { articleId as articleIdSchema, type ArticleId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { HitText } from './HitText.tsx';
import styles from './HitPreview.module.css';
import { type Finding, findingPlace, inLine } from './finding-place.ts';
import { hitSteps } from './hit-steps.ts';
import { resultWalk } from './result-walk.ts';
import { useSearchHits } from './use-search-hits.ts';

/** While no hit has been gone to: the best one, so that something can be read as one types; no article is chosen by it. */
export function FirstHitPreview() {
  const question = questionOf(useLocation());
  const { total, hitAt } = useSearchHits(question);
  const first = total > 0 ? hitAt(0) : undefined;
  return first === undefined ? <NothingToPreview /> : <Preview articleId={first.articleId} />;
}

function NothingToPreview() {
  const { t } = useTranslation('searching');
  return (
    <EmptyState
      icon={<TextSearch aria-hidden />}
      title={t('preview.nothing')}
      hint={t('preview.nothingHint')}
    />
  );
}

/** The article of a hit, to be read with every finding lit. */
export function HitPreview({ id }: { id: string | null }) {
  const { t } = useTranslation('searching');
  const articleId = articleIdSchema.safeParse(id);
  if (!articleId.success)
    return (
      <EmptyState
        icon={<FileQuestion aria-hidden />}
        title={t('preview.missing')}
        hint={t('preview.missingHint')}
      />
    );
  return <Preview articleId={articleId.data} />;
}

function Preview({ articleId }: { articleId: ArticleId }) {
  const { t, i18n } = useTranslation(['searching', 'library']);
  const workbench = useWorkbench();
  const { query, switches } = questionOf(useLocation());
  const shown = useQuery({
    ...procedureQuery('searching.articleHits', { articleId, query, switches }),
    placeholderData: keepPreviousData,
  });
  const text = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ current: 0, total: 0 });
  const { data, isPlaceholderData } = shown;

  useEffect(() => {
    const marks = (): HTMLElement[] => [...(text.current?.querySelectorAll<HTMLElement>('mark') ?? [])];
    function show(index: number) {
      const all = marks();
      for (const [at, mark] of all.entries()) mark.toggleAttribute('data-current', at === index);
      all[index]?.scrollIntoView({ block: 'center' });
      setPlace({ current: all.length === 0 ? 0 : index + 1, total: all.length });
    }
    const at = (): number => marks().findIndex((mark) => mark.hasAttribute('data-current'));
    function begin(start: ReturnType<typeof hitSteps.takeStart>) {
      if (start === 'first') show(0);
      else if (start === 'last') show(marks().length - 1);
      else show(Math.max(0, findingPlace(marks().map(findingOf), start)));
    }
    // Nothing stands there yet, or still the article before.
    if (data === undefined || isPlaceholderData) return;
    begin(hitSteps.takeStart());
    return hitSteps.register({
      articleId,
      show: begin,
      step(step) {
        const next = at() + step;
        if (next >= 0 && next < marks().length) show(next);
        else {
          hitSteps.startAt(step === 1 ? 'first' : 'last');
          // At the end of the list the findings of this article begin again.
          if (!resultWalk.go(step)) begin(hitSteps.takeStart());
        }
      },
    });
  }, [data, isPlaceholderData, articleId]);

  if (shown.isError) return <Failure error={shown.error} onRetry={() => void shown.refetch()} />;
  if (data === undefined) return null;
  const where = [
    publicationName(i18n, data.publication),
    formatEdtf(i18n, data.date),
    data.page === null ? null : pageName(i18n, { number: data.page }),
  ].filter((part) => part !== null);
  return (
    <section className={styles.preview} aria-label={t('preview.label')}>
      <header className={styles.bar}>
        <p className={styles.where}>
          {where.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              <span>{part}</span>
            </Fragment>
          ))}
        </p>
        <p className={styles.count} role="status">
          {place.total > 0 ? t('preview.place', place) : t('preview.none')}
        </p>
        <IconButton
          label={t('preview.previous')}
          shortcut="Shift+F3"
          disabled={place.total === 0}
          onClick={() => hitSteps.go(-1)}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton
          label={t('preview.next')}
          shortcut="F3"
          disabled={place.total === 0}
          onClick={() => hitSteps.go(1)}
        >
          <ChevronDown aria-hidden />
        </IconButton>
        <Button onClick={() => workbench.navigate({ work: { view: 'article', id: articleId } })}>
          <SquarePen aria-hidden />
          {t('preview.edit')}
        </Button>
      </header>
      <div
        ref={text}
        className={styles.text}
        lang="zh-CN"
        tabIndex={0}
        role="document"
        aria-label={t('preview.text')}
      >
        <HitText {...data} />
      </div>
    </section>
  );
}

/** A lit place as lines in context have it: with the text of its paragraph on each side. */
function findingOf(mark: HTMLElement): Finding {
  const paragraph = mark.closest('p') ?? mark;
  const side = document.createRange();
  side.selectNodeContents(paragraph);
  side.setEndBefore(mark);
  const left = inLine(side.toString());
  side.selectNodeContents(paragraph);
  side.setStartAfter(mark);
  return { left, found: inLine(mark.textContent), right: inLine(side.toString()) };
}

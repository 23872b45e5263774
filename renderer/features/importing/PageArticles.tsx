import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { StatusChip } from '#renderer/workbench/StatusChip.tsx';
import { formatLocation } from '#renderer/workbench/location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import type { PageSource, SourceBlock } from '#shared/contract/importing.ts';
import type { ArticleRow } from '#shared/contract/library.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import styles from './PageArticles.module.css';
import { PageBlock } from './PageBlock.tsx';
import { type ArticleBlocks, blocksByArticle, type SourceRun } from './page-blocks.ts';
import { blockElementId, type PageFocus } from './use-page-focus.ts';

type Props = {
  page: PageSource;
  articles: readonly ArticleRow[];
  colours: ReadonlyMap<ArticleId, string>;
  focus: PageFocus;
};

/** The articles that were made of a page, in reading order, piece by piece. */
export function PageArticles({ page, articles, colours, focus }: Props) {
  const { t } = useTranslation('importing');
  // As in PageSourceText: not at every movement of the pointer.
  const blocks = useMemo(() => blocksByArticle(page), [page]);
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('page.articles')}
      onMouseLeave={() => focus.point(null)}
    >
      {articles.map((article) => (
        <PageArticle
          key={article.id}
          article={article}
          blocks={blocks.get(article.id)}
          colour={colours.get(article.id) ?? 'grey'}
          focus={focus}
        />
      ))}
    </div>
  );
}

type ArticleProps = {
  article: ArticleRow;
  blocks: ArticleBlocks | undefined;
  colour: string;
  focus: PageFocus;
};

function PageArticle({ article, blocks, colour, focus }: ArticleProps) {
  const { t } = useTranslation('importing');
  const { t: tLibrary } = useTranslation('library');
  const location = useLocation();
  const { id, order, kind, headline, chars, status, doubts } = article;
  const { heads, paragraphs } = blocks ?? { heads: [], paragraphs: [] };
  const ownHeadline = headlineBlock(heads, headline);
  const otherHeads = heads.filter(({ block }) => block !== ownHeadline);
  return (
    <article
      className={styles.article}
      data-colour={colour}
      data-same-article={focus.articleId === id || undefined}
    >
      <header className={styles.head}>
        <span className={styles.order}>{order}</span>
        <h3
          id={ownHeadline === null ? undefined : blockElementId('articles', ownHeadline.id)}
          className={styles.headline}
          data-same-block={(ownHeadline !== null && ownHeadline.id === focus.blockId) || undefined}
          onMouseEnter={() => ownHeadline !== null && focus.point(ownHeadline)}
          onClick={() => ownHeadline !== null && focus.choose(ownHeadline, 'articles')}
        >
          <a href={formatLocation({ ...location, work: { view: 'article', id } })}>
            {headline ?? tLibrary('name.untitled')}
          </a>
        </h3>
        <StatusChip status={status} />
      </header>
      <p className={styles.facts}>
        {tLibrary(`kind.${kind}`)} · {tLibrary('issue.chars', { count: chars })}
        {doubts > 0 && <Chip colour="yellow">{tLibrary('list.doubts', { count: doubts })}</Chip>}
      </p>
      {otherHeads.length > 0 && (
        <div className={styles.heads}>
          {otherHeads.map((run) => (
            <PageBlock key={run.block?.id} run={run} focus={focus} roleLabel />
          ))}
        </div>
      )}
      <div className={styles.body} lang="zh-CN">
        {paragraphs.map((runs) => (
          <p key={runs[0]?.block?.id} className={styles.paragraph} data-role={runs[0]?.block?.role}>
            {runs.map((run, index) => (
              <span key={run.block?.id}>
                {index > 0 && (
                  <span
                    className={styles.seam}
                    role="img"
                    aria-label={t('page.seam')}
                    title={t('page.seam')}
                  />
                )}
                <PageBlock run={run} focus={focus} />
              </span>
            ))}
          </p>
        ))}
      </div>
    </article>
  );
}

/** The one block that the headline is made of; null where it was edited or put together from several. */
function headlineBlock(heads: readonly SourceRun[], headline: string | null): SourceBlock | null {
  const [run, ...others] = heads.filter(({ block }) => block?.role === 'headline');
  if (run === undefined || others.length > 0 || headline === null) return null;
  return withoutBlanks(run.text) === withoutBlanks(headline) ? run.block : null;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

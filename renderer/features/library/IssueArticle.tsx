import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { StatusChip } from '#renderer/workbench/StatusChip.tsx';
import { formatLocation } from '#renderer/workbench/location.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import type { ArticleRow } from '#shared/contract/library.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import { DoubtMark } from './DoubtMark.tsx';
import styles from './IssueArticle.module.css';
import { publicationName, untitledName } from '#renderer/workbench/place-names.ts';

type Props = {
  article: ArticleRow;
  /** Among articles of several issues its issue tells more than its number. */
  withIssue?: boolean;
};

/** An article in the reading order of its page; a link, so that it can be reached and opened as links are. */
export function IssueArticle({ article, withIssue = false }: Props) {
  const { t, i18n } = useTranslation('library');
  const location = useLocation();
  const { id, order, headline, opening, column, byline, kind, chars, status, tags, doubts } = article;
  return (
    <li>
      <a className={styles.article} href={formatLocation({ ...location, work: { view: 'article', id } })}>
        {!withIssue && <span className={styles.order}>{order}</span>}
        <span className={styles.main}>
          {column !== null && (
            <span className={styles.column} lang="zh-CN">
              {column}
            </span>
          )}
          <span
            className={styles.headline}
            lang={headline === null ? undefined : 'zh-CN'}
            data-untitled={headline === null || undefined}
          >
            {headline ?? untitledName(i18n, opening)}
          </span>
          <span className={styles.facts}>
            {withIssue && (
              <span>
                {publicationName(i18n, article.publication)} {formatEdtf(i18n, article.date)}
              </span>
            )}
            <span>{t(`kind.${kind}`)}</span>
            {byline !== null && (
              <span className={styles.byline} lang="zh-CN">
                {byline}
              </span>
            )}
            <span>{t('issue.chars', { count: chars })}</span>
            {tags.map((tag) => (
              <Chip key={tag.id} colour={tag.colour}>
                {tag.name}
              </Chip>
            ))}
          </span>
        </span>
        {doubts > 0 && <DoubtMark count={doubts} />}
        <StatusChip status={status} />
      </a>
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { pageName, publicationName } from '#renderer/workbench/place-names.ts';
import { dateLocale } from '#renderer/workbench/date-locale.ts';
import type { PageSource } from '#shared/contract/importing.ts';
import type { NearDuplicate } from '#shared/contract/near-duplicates.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './NearDuplicatesDialog.module.css';
import { type AlikeRow, alikeRows, alikeShare } from './alike-rows.ts';

/** The two pages of a pair beside each other, line by line, with what is different marked. */
export function AlikePages({ pair }: { pair: NearDuplicate }) {
  const { t, i18n } = useTranslation('importing');
  const earlier = useQuery(procedureQuery('importing.pageSource', { pageId: pair.earlier.pageId }));
  const later = useQuery(procedureQuery('importing.pageSource', { pageId: pair.later.pageId }));
  const rows = useMemo(
    () =>
      earlier.data === undefined || later.data === undefined
        ? null
        : alikeRows(textOf(earlier.data), textOf(later.data)),
    [earlier.data, later.data],
  );
  const error = earlier.error ?? later.error;
  if (error !== null) return <Failure error={error} />;
  if (rows === null) return null;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      <p className={styles.share}>{t('alike.share', { share: percent.format(alikeShare(rows)) })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <PageHead page={pair.earlier} label={t('alike.earlier')} />
            <PageHead page={pair.later} label={t('alike.later')} />
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {rows.map((row, index) => (
            <tr key={index} data-same={row.isSame || undefined}>
              <Side runs={row.earlier} />
              <Side runs={row.later} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PageHead({ page, label }: { page: NearDuplicate['earlier']; label: string }) {
  const { t, i18n } = useTranslation(['importing', 'library']);
  const place = [publicationName(i18n, page.publication), formatEdtf(i18n, page.date), pageName(i18n, page)];
  const at = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <th scope="col" className={styles.page}>
      <span className={styles.label}>{label}</span>
      <span className={styles.place}>{place.join(' · ')}</span>
      <span className={styles.facts}>
        {page.file} · {at.format(page.importedAt)} · {t('alike.articles', { count: page.articles })}
        {page.edited > 0 && ` · ${t('alike.edited', { count: page.edited })}`}
      </span>
    </th>
  );
}

function Side({ runs }: { runs: AlikeRow['earlier'] }) {
  return (
    <td>
      {runs.map(({ change, text }, place) => {
        if (change === 'kept') return <span key={place}>{text}</span>;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={place} className={styles.different}>
            {text}
          </Mark>
        );
      })}
    </td>
  );
}

function textOf({ sources }: PageSource): string {
  return sources.map(({ text }) => text).join('\n');
}

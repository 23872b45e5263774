import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { FormDialog } from '#renderer/workbench/FormDialog.tsx';
import type { TreeIssue } from '#shared/contract/library.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import styles from './IssuesDialog.module.css';
import { mostIssues } from './issue-list.ts';

type Props = {
  chosen: readonly IssueId[];
  onChoose: (ids: IssueId[]) => void;
  onClose: () => void;
};

/** Issues of a publication and year to tick; those of other years and publications stay chosen. */
export function IssuesDialog({ chosen, onChoose, onClose }: Props) {
  const { t, i18n } = useTranslation('exporting');
  const [ticked, setTicked] = useState<ReadonlySet<IssueId>>(new Set(chosen));
  const [wanted, setWanted] = useState<{ publication?: string; year?: string }>({});
  const { publications = [] } = useQuery(procedureQuery('library.tree', {})).data ?? {};
  const publication = publications.find(({ id }) => id === wanted.publication) ?? publications[0];
  const years = publication?.years ?? [];
  const year = years.find((each) => String(each.year) === wanted.year) ?? years[0];
  const opened = publication && year ? [{ publicationId: publication.id, year: year.year }] : [];
  const tree = useQuery({
    ...procedureQuery('library.tree', { years: opened }),
    enabled: opened.length > 0,
    placeholderData: keepPreviousData,
  }).data;
  const issues =
    tree?.publications
      .find(({ id }) => id === publication?.id)
      ?.years.find((each) => each.year === year?.year)?.issues ?? [];
  const here = issues.filter(({ id }) => ticked.has(id)).length;

  function tick(ids: readonly IssueId[], isTicked: boolean) {
    const next = new Set(ticked);
    for (const id of ids) if (isTicked) next.add(id);
    for (const id of ids) if (!isTicked) next.delete(id);
    setTicked(next);
  }

  function nameOf({ date, number, articles }: TreeIssue): string {
    const day = formatEdtf(i18n, date);
    const count = t('warnings.articles', { count: articles });
    return number === null
      ? `${day} · ${count}`
      : `${day} · ${i18n.t('library:name.issueNumber', { number })} · ${count}`;
  }

  return (
    <FormDialog
      title={t('issues.title')}
      description={
        ticked.size > mostIssues ? t('issues.tooMany', { count: mostIssues }) : t('issues.description')
      }
      busy={false}
      // None is a choice only where there is one to be taken back.
      canSave={ticked.size <= mostIssues && (ticked.size > 0 || chosen.length > 0)}
      saveLabel={t('issues.choose', { count: ticked.size })}
      onSave={() => onChoose([...ticked])}
      onClose={onClose}
    >
      <div className={styles.scope}>
        <Select
          label={t('list.publication')}
          value={publication?.id ?? ''}
          options={publications.map(({ id, name }) => ({
            value: id,
            label: name || t('source.publicationUnknown'),
          }))}
          onValueChange={(id) => setWanted({ publication: id })}
        />
        <Select
          label={t('issues.year')}
          value={String(year?.year)}
          options={years.map((each) => ({
            value: String(each.year),
            label:
              each.year === null
                ? i18n.t('library:name.undated')
                : i18n.t('library:date.year', { year: String(each.year) }),
          }))}
          onValueChange={(value) => setWanted({ ...wanted, year: value })}
        />
      </div>
      <Checkbox
        label={t('issues.all', { count: issues.length })}
        checked={issues.length > 0 && here === issues.length}
        indeterminate={here > 0 && here < issues.length}
        disabled={issues.length === 0}
        onCheckedChange={(isTicked) =>
          tick(
            issues.map(({ id }) => id),
            isTicked,
          )
        }
      />
      <ul className={styles.issues} aria-label={t('issues.list')}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <Checkbox
              label={nameOf(issue)}
              checked={ticked.has(issue.id)}
              onCheckedChange={(isTicked) => tick([issue.id], isTicked)}
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}

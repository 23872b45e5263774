import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import type { ExportSubject } from './export-subject.ts';

/** Names what can be exported, such as 整期：焦作日报 2022-10-26. */
export function useSubjectLabel(): (subject: ExportSubject) => string {
  const { t } = useTranslation('exporting');
  const issueName = useIssueNames();
  return (subject) => {
    switch (subject.kind) {
      case 'article':
        return t('what.article');
      case 'selection':
        return t('what.selection', { count: subject.articleIds.length });
      case 'issue':
        return t('what.issue', { issue: issueName(subject.issueId) });
      case 'search':
        return t('what.search', { query: subject.question.query });
    }
  };
}

function useIssueNames(): (issueId: IssueId) => string {
  const { t, i18n } = useTranslation('exporting');
  const publications = useQuery(procedureQuery('library.tree', {})).data?.publications ?? [];
  return (issueId) => {
    for (const publication of publications) {
      const issue = publication.years.flatMap(({ issues }) => issues).find(({ id }) => id === issueId);
      if (issue === undefined) continue;
      return [publication.name || t('source.publicationUnknown'), formatEdtf(i18n, issue.date)].join(' ');
    }
    return '';
  };
}

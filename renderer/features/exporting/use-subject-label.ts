import { useTranslation } from 'react-i18next';
import { usePlace } from '#renderer/workbench/use-place.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import type { ExportSubject } from './export-subject.ts';

/** Names what can be exported, such as 整期：焦作日报 2022-10-26; at most one of the subjects is an issue. */
export function useSubjectLabel(subjects: readonly ExportSubject[]): (subject: ExportSubject) => string {
  const { t, i18n } = useTranslation('exporting');
  const issue = subjects.find(({ kind }) => kind === 'issue');
  const place = usePlace(issue?.kind === 'issue' ? { issueId: issue.issueId } : null);
  const issueName =
    place === undefined
      ? ''
      : `${place.publication || t('source.publicationUnknown')} ${formatEdtf(i18n, place.issue.date)}`;
  return (subject) => {
    switch (subject.kind) {
      case 'article':
        return t('what.article');
      case 'selection':
        return t('what.selection', { count: subject.articleIds.length });
      case 'issue':
        return t('what.issue', { issue: issueName });
      case 'issues':
        return t('what.issues', { count: subject.issueIds.length });
      case 'search':
        return t('what.search', { query: subject.question.query });
    }
  };
}

import { useTranslation } from 'react-i18next';
import { pageName } from '#renderer/workbench/place-names.ts';
import { usePlace } from '#renderer/workbench/use-place.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';
import type { ExportSubject } from './export-subject.ts';

/** Names what can be exported, such as 整期：焦作日报 2022-10-26; at most one of the subjects is an issue, one a page. */
export function useSubjectLabel(subjects: readonly ExportSubject[]): (subject: ExportSubject) => string {
  const { t, i18n } = useTranslation('exporting');
  const issue = subjects.find(({ kind }) => kind === 'issue');
  const page = subjects.find(({ kind }) => kind === 'page');
  const place = usePlace(issue?.kind === 'issue' ? { issueId: issue.issueId } : null);
  const issueName =
    place === undefined
      ? ''
      : `${place.publication || t('source.publicationUnknown')} ${formatEdtf(i18n, place.issue.date)}`;
  const pagePlace = usePlace(page?.kind === 'page' ? { pageId: page.pageId } : null);
  return (subject) => {
    switch (subject.kind) {
      case 'article':
        return t('what.article');
      case 'selection':
        return t('what.selection', { count: subject.articleIds.length });
      case 'page':
        return t('what.page', { page: pageName(i18n, pagePlace?.page ?? { number: null }) });
      case 'issue':
        return t('what.issue', { issue: issueName });
      case 'issues':
        return t('what.issues', { count: subject.issueIds.length });
      case 'search':
        return t('what.search', { query: subject.question.query });
    }
  };
}

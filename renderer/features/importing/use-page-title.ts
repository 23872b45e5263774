import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

/** What a page and its issue are called. */
export function usePageTitle(pageId: PageId): { page: string; issue: string } {
  const { i18n } = useTranslation('library');
  const tree = useQuery(procedureQuery('library.tree', {}));
  for (const { name, years } of tree.data?.publications ?? []) {
    for (const issue of years.flatMap(({ issues }) => issues)) {
      const page = issue.pages.find(({ id }) => id === pageId);
      if (page === undefined) continue;
      const number =
        page.number === null
          ? i18n.t('library:name.pageUnknown')
          : i18n.t('library:name.page', { number: page.number });
      const publication = name === '' ? i18n.t('library:name.publicationUnknown') : name;
      return {
        page: page.title === null ? number : `${number} · ${page.title}`,
        issue: `${publication} · ${formatEdtf(i18n, issue.date)}`,
      };
    }
  }
  return { page: '', issue: '' };
}

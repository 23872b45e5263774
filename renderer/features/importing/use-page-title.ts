import { useTranslation } from 'react-i18next';
import { usePlace } from '#renderer/workbench/use-place.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

/** What a page and its issue are called. */
export function usePageTitle(pageId: PageId): { page: string; issue: string } {
  const { i18n } = useTranslation('library');
  const place = usePlace({ pageId });
  if (place === undefined) return { page: '', issue: '' };
  const { publication, issue, page } = place;
  const number = page?.number
    ? i18n.t('library:name.page', { number: page.number })
    : i18n.t('library:name.pageUnknown');
  return {
    page: page?.title ? `${number} · ${page.title}` : number,
    issue: `${publication || i18n.t('library:name.publicationUnknown')} · ${formatEdtf(i18n, issue.date)}`,
  };
}

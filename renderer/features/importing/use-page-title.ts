import { useTranslation } from 'react-i18next';
import { pageName, publicationName } from '#renderer/workbench/place-names.ts';
import { usePlace } from '#renderer/workbench/use-place.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { formatEdtf } from '#shared/i18n/format-edtf.ts';

/** What a page and its issue are called. */
export function usePageTitle(pageId: PageId): { page: string; issue: string } {
  const { i18n } = useTranslation('library');
  const place = usePlace({ pageId });
  if (place === undefined) return { page: '', issue: '' };
  const { publication, issue, page } = place;
  return {
    page: pageName(i18n, page ?? { number: null }),
    issue: `${publicationName(i18n, publication)} · ${formatEdtf(i18n, issue.date)}`,
  };
}

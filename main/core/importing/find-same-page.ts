import type { ReadTransaction } from '../ports/store.ts';
import type { PagePlace } from './place-page.ts';

/**
 * The page that stands where this one belongs, by publication, day and number; null where there is none, or where the day
 * is not known for certain: pages of different days may then only seem to be one.
 */
export function findSamePage(
  tx: Pick<ReadTransaction, 'library'>,
  { publication, date, number }: PagePlace,
): string | null {
  if (number === null || date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const publicationId = tx.library.findPublication(publication);
  const issueId = publicationId === null ? null : tx.library.findIssue(publicationId, date);
  return issueId === null ? null : (tx.library.pagesAt(issueId, number).at(-1) ?? null);
}

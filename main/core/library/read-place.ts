import type { Place } from '#shared/contract/library.ts';
import { edtfYear } from '#shared/domain/edtf-date.ts';
import type { IssueId, PageId } from '#shared/domain/ids.ts';
import type { ReadTransaction } from '../ports/store.ts';

/** Where an issue or a page stands; AppError `not_found` where it is not in the library. */
export function readPlace(tx: ReadTransaction, asked: { issueId: IssueId } | { pageId: PageId }): Place {
  const page = 'pageId' in asked ? tx.library.page(asked.pageId) : null;
  const issue = tx.library.issue('issueId' in asked ? asked.issueId : (page?.issueId ?? ''));
  const { id, publicationId, publication, date, number } = issue;
  return {
    publicationId: publicationId as Place['publicationId'],
    publication,
    year: edtfYear(date),
    issue: { id: id as IssueId, date, number },
    page: page && { id: page.id as PageId, number: page.number, title: page.title },
  };
}

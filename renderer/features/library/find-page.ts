import type { TreePublication } from '#shared/contract/library.ts';
import type { PageId } from '#shared/domain/ids.ts';

/** A page with the publication and date of its issue, looked up in the tree. */
export function findPage(publications: readonly TreePublication[] | undefined, pageId: PageId) {
  for (const { name, years } of publications ?? []) {
    for (const issue of years.flatMap(({ issues }) => issues)) {
      const page = issue.pages.find(({ id }) => id === pageId);
      if (page !== undefined) {
        return {
          publication: name,
          date: issue.date,
          issueId: issue.id,
          number: page.number,
          title: page.title,
        };
      }
    }
  }
  return undefined;
}

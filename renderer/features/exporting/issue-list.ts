import { type IssueId, issueId } from '#shared/domain/ids.ts';

/** Issues that can be chosen together; more would not fit into an address. */
export const mostIssues = 800;

/** Reads what `formatIssueList` wrote; what is no issue's id is left out. */
export function parseIssueList(text: string | undefined): IssueId[] {
  return (text ?? '').split('.').flatMap((id) => {
    const read = issueId.safeParse(id);
    return read.success ? [read.data] : [];
  });
}

/** Issues as they stand in the address, in the order in which they will be exported. */
export function formatIssueList(ids: readonly IssueId[]): string {
  return ids.join('.');
}

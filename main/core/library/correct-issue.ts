import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { findOrAddPublication } from './find-or-add-issue.ts';
import { proposeContinuations } from './propose-continuations.ts';

/** Where an issue of the new publication and date stands already, the pages move there: an issue is there once. */
export function correctIssue(
  tx: WriteTransaction,
  input: ParsedInputOf<'library.correctIssue'>,
  context: CommandContext,
): OutputOf<'library.correctIssue'> {
  const issue = tx.library.issue(input.issueId);
  const publicationId =
    input.publication === undefined
      ? issue.publicationId
      : findOrAddPublication(tx, input.publication, context);
  const date = input.date === undefined ? issue.date : input.date;
  const twin = tx.library.findIssue(publicationId, date);
  const target = twin === null || twin === input.issueId ? input.issueId : (twin as IssueId);
  if (target === input.issueId) {
    const isDated = input.date !== undefined && input.date !== issue.date;
    tx.library.updateIssue(target, { publicationId, date, ...(isDated ? { dateEvidence: null } : {}) });
  } else tx.library.movePages(input.issueId, target);
  if (input.number !== undefined) tx.library.updateIssue(target, { number: input.number || null });
  tx.library.removeEmpty();
  proposeContinuations(tx, target, context);
  context.emit({ type: 'library.changed' });
  context.emit({ type: 'articles.changed', articleIds: null });
  return { issueId: target };
}

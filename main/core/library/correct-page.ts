import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { findOrAddIssue } from './find-or-add-issue.ts';
import { proposeContinuations } from './propose-continuations.ts';

export function correctPage(
  tx: WriteTransaction,
  input: ParsedInputOf<'library.correctPage'>,
  context: CommandContext,
): OutputOf<'library.correctPage'> {
  const page = tx.library.page(input.pageId);
  const moves = input.publication !== undefined || input.date !== undefined;
  const issueId = moves
    ? findOrAddIssue(
        tx,
        {
          publication: input.publication ?? page.publication,
          date: input.date === undefined ? page.date : input.date,
          dateEvidence: null,
        },
        context,
      )
    : page.issueId;
  tx.library.updatePage(input.pageId, {
    issueId,
    ...(input.number === undefined ? {} : { number: input.number || null }),
    ...(input.title === undefined ? {} : { title: input.title || null }),
  });
  tx.library.removeEmpty();
  proposeContinuations(tx, issueId, context);
  context.emit({ type: 'library.changed' });
  context.emit({ type: 'articles.changed', articleIds: null });
  return { pageId: input.pageId, issueId: issueId as IssueId };
}

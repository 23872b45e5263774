import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';
import { tagItems } from '../tagging/tag-items.ts';
import { toIndexQuery } from './ask-index.ts';

export function tagResult(
  tx: WriteTransaction,
  input: ParsedInputOf<'searching.tagResult'>,
  context: CommandContext,
): OutputOf<'searching.tagResult'> {
  const articleIds = tx.search.findIds(toIndexQuery(input), 'newest') as ArticleId[];
  const { add, addNames, remove } = input;
  if (articleIds.length === 0) return { articles: 0, added: 0, removed: 0 };
  const changed = tagItems(tx, { articleIds, issueIds: [], add, addNames, remove }, context);
  return { articles: articleIds.length, ...changed };
}

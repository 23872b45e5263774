import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

export function tagItems(
  tx: WriteTransaction,
  input: ParsedInputOf<'tagging.tagItems'>,
  { at, newId, emit }: CommandContext,
): OutputOf<'tagging.tagItems'> {
  const named = input.addNames.map((name) => {
    const found = tx.tags.findByName(name);
    if (found !== null) return found;
    const id = newId();
    tx.tags.add({ id, name, colour: 'grey', parentId: null, at });
    return id;
  });
  const add = [...new Set([...input.add, ...named])];
  const added = tx.tags.tagArticles(input.articleIds, add, at) + tx.tags.tagIssues(input.issueIds, add, at);
  const removed =
    tx.tags.untagArticles(input.articleIds, input.remove) + tx.tags.untagIssues(input.issueIds, input.remove);
  emit({ type: 'tags.changed' });
  emit({ type: 'articles.changed', articleIds: input.articleIds.length > 200 ? null : input.articleIds });
  if (input.issueIds.length > 0) emit({ type: 'library.changed' });
  return { added, removed };
}

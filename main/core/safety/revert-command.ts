import type { HistoryEntry } from '#shared/contract/safety.ts';
import { countCharacters, documentText } from '#shared/document/plain-text.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

/**
 * Takes back the last command (`done`) or does the last undone one again (`undone`). An article whose text this changes
 * gets a new revision, never an old number: an editor that is open on it notices instead of overwriting.
 */
export function revertCommand(
  tx: WriteTransaction,
  state: 'done' | 'undone',
  { at, actor, emit }: CommandContext,
): HistoryEntry | null {
  const { entry, textChanged } = tx.history.revert(state);
  for (const id of textChanged) {
    const text = tx.articles.text(id);
    const latest = tx.articles.revisions(id)[0]?.number ?? 0;
    const number = latest + 1;
    const chars = countCharacters(documentText(text.body));
    tx.articles.setRevisionNumber(id, number);
    tx.articles.addRevision(
      { articleId: id, number, at, actor, reason: 'undo', note: null, sitting: null, chars, content: text },
      null,
    );
  }
  emit({ type: 'library.changed' });
  emit({ type: 'articles.changed', articleIds: null });
  emit({ type: 'tags.changed' });
  emit({ type: 'history.changed' });
  return entry;
}

import type { ParsedInputOf, OutputOf } from '#shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

export function renamePublication(
  tx: WriteTransaction,
  { publicationId, name }: ParsedInputOf<'library.renamePublication'>,
  { emit }: CommandContext,
): OutputOf<'library.renamePublication'> {
  const namesake = tx.library.findPublication(name);
  if (namesake !== null && namesake !== publicationId)
    throw new AppError('conflict', { reason: 'publication-exists', name });
  tx.library.renamePublication(publicationId, name);
  emit({ type: 'library.changed' });
  emit({ type: 'articles.changed', articleIds: null });
  return { publicationId };
}

import { z } from 'zod';
import type { ArticleId } from '#shared/domain/ids.ts';
import { articleDocument } from '#shared/document/article-document.ts';
import { articleHeads } from '#shared/domain/article.ts';

const unsavedText = z.object({
  /** The revision on which it was written. */
  revision: z.number().int(),
  /** When it was written, in milliseconds. */
  at: z.number(),
  text: z.object({ heads: articleHeads, authorNote: z.string().nullable(), body: articleDocument }),
});
/** A text that was written but did not get into the library. */
export type UnsavedText = z.output<typeof unsavedText>;

export type UnsavedTexts = {
  read(articleId: ArticleId): UnsavedText | null;
  write(articleId: ArticleId, unsaved: UnsavedText): void;
  remove(articleId: ArticleId): void;
};

const keyOf = (articleId: ArticleId): string => `baoku.unsaved.${articleId}`;

/** A safety net beside the library, for the moment in which it cannot be reached; the page works without it too. */
export function createUnsavedTexts(storage: Storage): UnsavedTexts {
  return {
    read(articleId) {
      try {
        return unsavedText.safeParse(JSON.parse(storage.getItem(keyOf(articleId)) ?? 'null')).data ?? null;
      } catch {
        return null;
      }
    },
    write(articleId, unsaved) {
      try {
        storage.setItem(keyOf(articleId), JSON.stringify(unsaved));
      } catch {
        // A full or forbidden storage: the text is still in the editor and on its way to the library.
      }
    },
    remove(articleId) {
      try {
        storage.removeItem(keyOf(articleId));
      } catch {
        // As above.
      }
    },
  };
}

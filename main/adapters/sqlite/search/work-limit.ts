import { AppError } from '#core/app-error.ts';

/** Says how many bytes of posting lists are about to be read; throws once they are too many. */
export type WorkLimit = { read(bytes: number): void };

/** A list is at most about two bytes an article, and the longest phrase reads half as many lists as it has units. */
const BYTES_AN_ARTICLE = 60;
/** What takes no time whatever the library's size. */
const ALWAYS_FREE = 16 * 1024 * 1024;

/**
 * Counts work, not time: a slow disk refuses nobody an answer. Only queries of dozens of words that stand nearly
 * everywhere get here, which would take seconds; AppError `invalid`, reason `search-too-broad`.
 */
export function createWorkLimit(articles: number): WorkLimit {
  let left = Math.max(ALWAYS_FREE, articles * BYTES_AN_ARTICLE);
  return {
    read(bytes) {
      left -= bytes;
      if (left < 0) throw new AppError('invalid', { reason: 'search-too-broad' });
    },
  };
}

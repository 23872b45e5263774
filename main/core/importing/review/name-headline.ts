import { AppError } from '#core/app-error.ts';
import type { BlockRole } from '#shared/domain/article.ts';
import { findBlock } from './find-block.ts';
import type { PageLayout } from './page-layout.ts';
import { placeHead } from './place-blocks.ts';
import { takeBlocks } from './take-blocks.ts';

/** The block is the headline of its article; other headlines become what they are beside it, kicker above and deck below. */
export function nameHeadline(layout: PageLayout, blockId: string): void {
  const place = findBlock(layout, blockId);
  if (place.in === 'loose') throw new AppError('invalid', { reason: 'block-unplaced' });
  const { article, block } = place;
  const others = article.heads.filter(({ id, role }) => role === 'headline' && id !== blockId);
  takeBlocks(layout, [blockId, ...others.map(({ id }) => id)]);
  placeHead(article, { ...block, role: 'headline' });
  for (const other of others) {
    const isAbove = other.sourceId === block.sourceId && other.start < block.start;
    const role: BlockRole = isAbove ? 'kicker' : 'deck';
    placeHead(article, { ...other, role });
  }
  article.written.headline = null;
}

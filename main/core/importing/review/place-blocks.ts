import type { BlockRole } from '#shared/domain/article.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import {
  headRoles,
  isHeadRole,
  isSource,
  type LayoutArticle,
  type LayoutBlock,
  type LayoutParagraph,
  type PageLayout,
  type ParagraphRole,
} from './page-layout.ts';
import type { Unit } from './take-blocks.ts';

/** `role` null: each keeps its own; furniture becomes text. */
export function placeInArticle(
  article: LayoutArticle,
  units: readonly Unit[],
  at: number | 'by-source' | 'end',
  role: BlockRole | null = null,
): void {
  let next = at;
  for (const unit of units) {
    const wanted = role ?? roleIn(unit);
    const blocks = unit.blocks.map((block) => ({ ...block, role: wanted }));
    if (isHeadRole(wanted)) {
      for (const block of blocks) placeHead(article, block);
      continue;
    }
    const item = wanted === 'list-item' ? unit.item : undefined;
    const paragraph: LayoutParagraph = {
      role: wanted as ParagraphRole,
      blocks,
      ...(item === undefined ? {} : { item }),
    };
    const place =
      next === 'end'
        ? article.paragraphs.length
        : next === 'by-source'
          ? placeBySource(article, blocks)
          : next;
    article.paragraphs.splice(place, 0, paragraph);
    if (typeof next === 'number') next += 1;
  }
}

function roleIn({ blocks }: Unit): BlockRole {
  const role = blocks[0]?.role ?? 'body';
  return role === 'furniture' ? 'body' : role;
}

/** Heads are ordered by slot, and inside one as they came. */
export function placeHead(article: LayoutArticle, block: LayoutBlock): void {
  const rank = (role: BlockRole): number => (headRoles as readonly string[]).indexOf(role);
  const at = article.heads.findIndex(({ role }) => rank(role) > rank(block.role));
  article.heads.splice(at < 0 ? article.heads.length : at, 0, block);
  if (block.role === 'column-title') article.written.column = inlineText(block.text ?? []).trim() || null;
}

/** Before the first paragraph that stands after it in the source. */
function placeBySource({ paragraphs }: LayoutArticle, blocks: readonly LayoutBlock[]): number {
  const [first] = blocks;
  const at = paragraphs.findIndex((paragraph) => {
    const other = isSource(paragraph) ? paragraph.blocks[0] : undefined;
    return (
      other !== undefined &&
      first !== undefined &&
      other.sourceId === first.sourceId &&
      other.start > first.start
    );
  });
  return at < 0 ? paragraphs.length : at;
}

/** Puts blocks among those that belong to no article, in the order of the source. */
export function placeLoose(layout: PageLayout, units: readonly Unit[], role: BlockRole): void {
  const blocks = units.flatMap((unit) => unit.blocks).map((block) => ({ ...block, role }));
  layout.loose = [...layout.loose, ...blocks].sort(bySource);
}

export function bySource(one: LayoutBlock, other: LayoutBlock): number {
  if (one.sourceId !== other.sourceId) return one.sourceId < other.sourceId ? -1 : 1;
  return one.start - other.start;
}

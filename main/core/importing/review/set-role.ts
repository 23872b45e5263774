import type { BlockRole } from '#shared/domain/article.ts';
import { findBlock } from './find-block.ts';
import {
  isHeadRole,
  isSource,
  type LayoutArticle,
  type LayoutParagraph,
  type PageLayout,
  type ParagraphRole,
} from './page-layout.ts';
import { placeInArticle, placeLoose } from './place-blocks.ts';
import { takeBlocks } from './take-blocks.ts';

/** Furniture leaves its article; every other role keeps a block where it is, as a head or as a paragraph. */
export function setRole(layout: PageLayout, ids: readonly string[], role: BlockRole): void {
  if (role === 'furniture') {
    placeLoose(layout, takeBlocks(layout, ids), role);
    return;
  }
  const places = ids.map((id) => findBlock(layout, id));
  const loose = places.filter(({ in: where }) => where === 'loose').map(({ block }) => block.id);
  if (loose.length > 0) placeLoose(layout, takeBlocks(layout, loose), role);
  const owners = new Set(places.flatMap((place) => (place.in === 'loose' ? [] : [place.article])));
  for (const article of owners) {
    const own = places.flatMap((place) =>
      place.in !== 'loose' && place.article === article ? [place.block.id] : [],
    );
    setRoleIn(layout, article, own, role);
  }
}

function setRoleIn(
  layout: PageLayout,
  article: LayoutArticle,
  ids: readonly string[],
  role: BlockRole,
): void {
  if (isHeadRole(role)) {
    placeInArticle(article, takeBlocks(layout, ids), 'end', role);
    return;
  }
  const heads = article.heads.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  article.paragraphs = article.paragraphs.flatMap((paragraph) =>
    isSource(paragraph) ? partByRole(paragraph, ids, role as ParagraphRole) : [paragraph],
  );
  if (heads.length === 0) return;
  placeInArticle(article, takeBlocks(layout, heads), 'by-source', role);
}

/** A paragraph of which only some fragments change their role is parted around them. */
function partByRole(
  paragraph: Extract<LayoutParagraph, { blocks: unknown }>,
  ids: readonly string[],
  role: ParagraphRole,
): LayoutParagraph[] {
  const parts: Extract<LayoutParagraph, { blocks: unknown }>[] = [];
  let wasChosen: boolean | null = null;
  for (const block of paragraph.blocks) {
    const isChosen = ids.includes(block.id);
    const own = isChosen ? { ...block, role } : block;
    if (isChosen === wasChosen) parts.at(-1)?.blocks.push(own);
    else if (isChosen) parts.push({ role, blocks: [own] });
    else parts.push({ ...paragraph, blocks: [own] });
    wasChosen = isChosen;
  }
  return parts;
}

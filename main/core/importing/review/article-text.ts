import { documentVersion, type DocumentBlock, type Inline } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { joinInlines } from '#shared/document/slice-inlines.ts';
import { withComments } from '#shared/document/comments.ts';
import type { ArticleText } from '#core/ports/store.ts';
import { type HeadRole, isSource, type LayoutArticle, type LayoutBlock } from './page-layout.ts';
import { proseTypeOf } from '#shared/document/prose-roles.ts';

/** Heads and rich text of an article as its layout has them. */
export function articleText(article: LayoutArticle): ArticleText {
  const { written, heads } = article;
  return {
    heads: {
      column: written.column ?? headText(heads, 'column-title', null),
      kicker: headText(heads, 'kicker', written.kicker),
      headline: headText(heads, 'headline', written.headline),
      deck: headText(heads, 'deck', written.deck),
      byline: headText(heads, 'byline', written.byline),
    },
    authorNote: headText(heads, 'author-note', written.authorNote),
    body: withComments({ version: documentVersion, blocks: documentBlocks(article) }, article.comments),
  };
}

/** The text of the blocks of one paragraph. */
export function paragraphInlines(blocks: readonly LayoutBlock[]): Inline[] {
  const runs: Inline[][] = [];
  for (const { text } of blocks) {
    if (text === null) continue;
    const before = inlineText(runs.at(-1) ?? []);
    // Two Latin words that meet at a seam are two words.
    const isLatin = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(inlineText(text));
    runs.push(isLatin ? [{ type: 'text', text: ' ' }, ...text] : [...text]);
  }
  return joinInlines(runs);
}

function headText(heads: readonly LayoutBlock[], role: HeadRole, written: string | null): string | null {
  const texts = heads
    .filter((block) => block.role === role)
    .map(({ text }) =>
      inlineText(text ?? [])
        .replaceAll('\n', ' ')
        .trim(),
    );
  const bare = role === 'headline' ? texts.map((text) => text.replace(/^[●■▲◆★☆►▶]\s*(?=\S)/u, '')) : texts;
  const all = [written ?? '', ...bare].filter((text) => text !== '');
  return all.length === 0 ? null : all.join(' ');
}

function documentBlocks({ paragraphs }: LayoutArticle): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  /** The list that the next item may go on with. */
  let open: { block: Extract<DocumentBlock, { type: 'list' }>; list: number | undefined } | null = null;
  for (const paragraph of paragraphs) {
    if (!isSource(paragraph)) {
      blocks.push(paragraph.added);
      open = null;
      continue;
    }
    const inlines = paragraphInlines(paragraph.blocks);
    if (paragraph.role !== 'list-item') {
      blocks.push({ type: proseTypeOf[paragraph.role], inlines });
      open = null;
      continue;
    }
    const { list, ordered = false, depth = 0 } = paragraph.item ?? {};
    const isSame = open !== null && (list === undefined || open.list === undefined || open.list === list);
    if (open === null || !isSame) {
      open = { block: { type: 'list', ordered, items: [] }, list };
      blocks.push(open.block);
    }
    open.block.items.push({ depth, inlines });
  }
  return blocks;
}

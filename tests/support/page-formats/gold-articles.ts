import { cleanArticle } from '#core/exporting/clean-article.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import type { GoldArticle } from '#tests/accuracy/score-page.ts';
import { samplePicture } from '#tests/integration/exporting/sample-png.ts';
import { article, sampleArticleId, sampleImageId } from '#tests/unit/exporting/sample-articles.ts';

/** A gold article, with the lines around its headline where the gold tells them. */
export type PrintedGold = GoldArticle & {
  column?: string | null;
  kicker?: string | null;
  deck?: string | null;
  byline_raw?: string | null;
};

const LONGEST_SUBHEAD = 20;

/** The gold has the subheads of a feature among its paragraphs; print has them in other type. */
export function goldBlock(text: string): DocumentBlock {
  const isSubhead = text.length < LONGEST_SUBHEAD && !/[。！？”!?"]$/.test(text);
  return { type: isSubhead ? 'subhead' : 'paragraph', inlines: [{ type: 'text', text }] };
}

/** The articles of a gold page as the typesetter takes them: news pictures with a picture, what is unsigned with its writers' line. */
export function goldArticles(golds: readonly PrintedGold[]): ExportArticle[] {
  return golds.flatMap((gold, index) => {
    if (gold.reading_text.length === 0) return [];
    const { headline = null, column = null, kicker = null, deck = null } = gold;
    const photo = gold.kind === 'photo-news';
    const id = sampleImageId(index + 1);
    const blocks = photo
      ? [pictureBlock(id, gold)]
      : isListed(gold)
        ? gold.reading_text.map(paragraphBlock)
        : gold.reading_text.map(goldBlock);
    const made = article({
      id: sampleArticleId(index + 1),
      kind: gold.kind as ExportArticle['kind'],
      heads: { headline, column, kicker, deck, byline: photo ? null : bylineOf(gold) },
      blocks,
      ...(photo && { images: new Map([[id, samplePicture(600, 400)]]) }),
    });
    return [cleanArticle(made, 'print').article];
  });
}

const paragraphBlock = (text: string): DocumentBlock => ({
  type: 'paragraph',
  inlines: [{ type: 'text', text }],
});

/** Lists, notices and verses are of short lines, none of which is a subhead. */
function isListed({ kind, reading_text: texts }: PrintedGold): boolean {
  const short = texts.filter((text) => goldBlock(text).type === 'subhead').length;
  return kind === 'list' || kind === 'notice' || kind === 'document' || short * 3 > texts.length;
}

function pictureBlock(id: ReturnType<typeof sampleImageId>, gold: PrintedGold): DocumentBlock {
  const names = (gold.photographers ?? []).join(' ');
  const text = gold.reading_text.join('');
  const credit = names === '' || text.includes(names) ? '' : `${names} 摄`;
  return { type: 'image', imageId: id, alt: '', caption: [{ type: 'text', text }], credit };
}

function bylineOf(gold: PrintedGold): string | null {
  const opening =
    gold.reading_text.slice(0, 1).join('').slice(0, 60) + gold.reading_text.slice(-1).join('').slice(-60);
  if (gold.byline_raw) return gold.byline_raw.includes('讯') ? null : gold.byline_raw;
  const unnamed = (names: readonly string[] | undefined): string =>
    (names ?? []).filter((name) => !opening.includes(name)).join(' ');
  const [reporters, correspondents, authors] = [gold.reporters, gold.correspondents, gold.authors].map(
    unnamed,
  );
  const lines = [
    reporters && `本报记者 ${reporters}`,
    correspondents && `通讯员 ${correspondents}`,
    authors && `□ ${authors}`,
  ].filter(Boolean);
  return lines.length === 0 ? null : lines.join(' ');
}

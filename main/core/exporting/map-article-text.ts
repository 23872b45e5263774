import type { ArticleDocument, DocumentBlock, Inline } from '#shared/document/article-document.ts';
import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { ArticleText } from '#core/ports/store.ts';
import type { ExportArticle } from './export-article.ts';
import type { ProofRecord } from './proof/proof-record.ts';

type MapText = (text: string) => string;
/** null: the link becomes plain text. */
type MapUrl = (url: string) => string | null;
type Maps = { text: MapText; url: MapUrl };

/** The article with every text put through `map`, and the addresses of its links through `mapUrl`. */
export function mapArticleText(article: ExportArticle, map: MapText, mapUrl: MapUrl = map): ExportArticle {
  const maps = { text: map, url: mapUrl };
  const optional = (text: string | null) => (text === null ? null : map(text));
  const { people, proof, commented } = article;
  const mapBody = (body: ArticleDocument): ArticleDocument => ({
    ...body,
    blocks: body.blocks.map((block) => mapBlock(block, maps)),
    ...(body.comments && { comments: body.comments.map((comment) => mapComment(comment, map)) }),
  });
  const mapText = ({ heads, authorNote, body }: ArticleText): ArticleText => ({
    heads: {
      column: optional(heads.column),
      kicker: optional(heads.kicker),
      headline: optional(heads.headline),
      deck: optional(heads.deck),
      byline: optional(heads.byline),
    },
    authorNote: optional(authorNote),
    body: mapBody(body),
  });
  return {
    ...article,
    ...mapText(article),
    ...(commented && { commented: mapBody(commented) }),
    // What it was is compared with what is printed.
    ...(proof && { proof: () => mapProof(proof(), mapText) }),
    people: {
      reporters: people.reporters.map(map),
      correspondents: people.correspondents.map(map),
      photographers: people.photographers.map(map),
      authors: people.authors.map(map),
    },
    publication: optional(article.publication),
    date: optional(article.date),
    page: optional(article.page),
    pageTitle: optional(article.pageTitle),
    tags: article.tags.map(map),
  };
}

function mapProof(record: ProofRecord, mapText: (text: ArticleText) => ArticleText): ProofRecord {
  return { ...record, imported: record.imported && mapText(record.imported) };
}

/** What nothing is left of is no text; a comment without one stays as a sign of its place. */
function mapComment(comment: ArticleComment, map: MapText): ArticleComment {
  const said = <Said extends { author: string; text: string }>(part: Said): Said => ({
    ...part,
    author: map(part.author),
    text: map(part.text),
  });
  return { ...said(comment), quote: map(comment.quote), replies: comment.replies.map(said) };
}

function mapBlock(block: DocumentBlock, maps: Maps): DocumentBlock {
  switch (block.type) {
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, inlines: mapInlines(item.inlines, maps) })),
      };
    case 'image':
      return {
        ...block,
        alt: maps.text(block.alt),
        caption: mapInlines(block.caption, maps),
        credit: maps.text(block.credit),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, inlines: mapInlines(cell.inlines, maps) })),
        })),
      };
    default:
      return { ...block, inlines: mapInlines(block.inlines, maps) };
  }
}

/** A line end inside a text becomes a break, as the document format has it. */
function mapInlines<Item extends Inline>(inlines: readonly Item[], maps: Maps): Item[] {
  return inlines.flatMap((item): Item[] => {
    if (item.type === 'break') return [item];
    if (item.type === 'link') {
      const url = maps.url(item.url)?.replaceAll('\n', '') ?? null;
      const children = mapInlines(item.children, maps);
      return url === null ? (children as Inline[] as Item[]) : [{ ...item, url, children }];
    }
    const [first = '', ...rest] = maps.text(item.text).split('\n');
    const pieces: Inline[] = first === '' ? [] : [{ ...item, text: first }];
    for (const line of rest) {
      pieces.push({ type: 'break' });
      if (line !== '') pieces.push({ ...item, text: line });
    }
    return pieces as Item[];
  });
}

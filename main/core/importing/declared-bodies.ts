import { type ArticleDocument, documentVersion } from '#shared/document/article-document.ts';
import { withComments } from '#shared/document/comments.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import type { DeclaredArticle, DeclaredBlock } from '../ports/declared-article.ts';
import type { Ports } from '../ports/index.ts';
import type { WriteTransaction } from '../ports/store.ts';

type Picture = {
  name: string;
  bytes: Uint8Array;
  sha256: string;
  mediaType: string;
  width: number;
  height: number;
};
/** The blocks of an article with the pictures that they show, ready to be stored. */
export type DeclaredBody = Pick<DeclaredArticle, 'blocks' | 'comments'> & {
  pictures: ReadonlyMap<DeclaredBlock, Picture>;
};

/** Looks at the pictures of declared articles; what is no picture that Baoku takes is left out, its caption is not. */
export function prepareBodies(
  articles: readonly DeclaredArticle[],
  { images, sha256 }: Pick<Ports, 'images' | 'sha256'>,
): DeclaredBody[] {
  return articles.map(({ blocks, comments }) => {
    const pictures = new Map<DeclaredBlock, Picture>();
    for (const block of blocks) {
      const facts = block.type === 'picture' ? images.probe(block.bytes) : null;
      if (block.type === 'picture' && facts !== null)
        pictures.set(block, { name: block.name, bytes: block.bytes, sha256: sha256(block.bytes), ...facts });
    }
    return { blocks, comments, pictures };
  });
}

/** The document of a declared article; its pictures are taken into the library, the same one once. */
export function storeBody(
  tx: WriteTransaction,
  { blocks, comments, pictures }: DeclaredBody,
  { at, newId }: { at: number; newId(): string },
): ArticleDocument {
  const imageOf = (picture: Picture): ImageId => {
    const known = tx.images.findBySha256(picture.sha256);
    if (known) return known.id as ImageId;
    const id = newId();
    tx.images.add({ ...picture, id, at });
    return id as ImageId;
  };
  const stored = blocks.flatMap((block): ArticleDocument['blocks'] => {
    if (block.type !== 'picture') return [block];
    const { alt, caption, credit } = block;
    const picture = pictures.get(block);
    if (picture) return [{ type: 'image', imageId: imageOf(picture), alt, caption, credit }];
    return [
      ...(caption.length > 0 ? [{ type: 'caption' as const, inlines: caption }] : []),
      ...(credit === ''
        ? []
        : [{ type: 'credit' as const, inlines: [{ type: 'text' as const, text: credit }] }]),
    ];
  });
  return withComments({ version: documentVersion, blocks: stored }, comments);
}

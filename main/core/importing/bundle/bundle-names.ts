import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import type { ArticleRecord, BundledPage, BundleIndex } from '#core/exporting/bundle/bundle-records.ts';
import type { ReadTransaction } from '#core/ports/store.ts';

/**
 * The ids by which this library knows what a bundle names. The same newspaper, issue, tag or picture may have come in here
 * by another way, and has another id then.
 */
export type BundleNames = {
  publication(id: string): string;
  issue(id: string): string;
  tag(id: string): string;
  image(id: string): string;
};

export function bundleNames(tx: ReadTransaction, index: BundleIndex): BundleNames {
  const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
    new Map(rows.map((row) => [row.id, row]));
  const publications = byId(index.publications);
  const issues = byId(index.issues);
  const tags = byId(index.tags);
  const images = byId(index.images);
  const names: BundleNames = {
    publication(id) {
      const found = publications.get(id);
      if (found === undefined || tx.pageRecords.has('publication', id)) return id;
      return tx.library.findPublication(found.name) ?? id;
    },
    issue(id) {
      const found = issues.get(id);
      if (found === undefined || tx.pageRecords.has('issue', id)) return id;
      const publicationId = names.publication(found.publicationId);
      if (!tx.pageRecords.has('publication', publicationId)) return id;
      return tx.library.findIssue(publicationId, found.date) ?? id;
    },
    tag(id) {
      const found = tags.get(id);
      if (found === undefined || tx.pageRecords.has('tag', id)) return id;
      return tx.tags.findByName(found.name) ?? id;
    },
    image(id) {
      const found = images.get(id);
      if (found === undefined || tx.pageRecords.has('image', id)) return id;
      return tx.pageRecords.imageOf(found.sha256) ?? id;
    },
  };
  return names;
}

/** A page with what it shares with others under the ids of this library; its own rows keep their ids. */
export function translatePage(page: BundledPage, names: BundleNames): BundledPage {
  return {
    ...page,
    issueId: names.issue(page.issueId),
    articles: page.articles.map((article) => ({
      ...article,
      tags: translateTags(article.tags, names),
      body: translateImages(article.body, names),
      revisions: article.revisions.map((revision) => ({
        ...revision,
        content: { ...revision.content, body: translateImages(revision.content.body, names) },
      })),
    })),
  };
}

/** Two tags of the bundle may be one here. */
export function translateTags(tags: ArticleRecord['tags'], names: BundleNames): ArticleRecord['tags'] {
  const found = new Map(tags.map(({ tagId, at }) => [names.tag(tagId), at]));
  return [...found]
    .map(([tagId, at]) => ({ tagId, at }))
    .toSorted((one, other) => (one.tagId < other.tagId ? -1 : 1));
}

function translateImages(body: ArticleDocument, names: BundleNames): ArticleDocument {
  const blocks = body.blocks.map((block) =>
    block.type === 'image' ? { ...block, imageId: names.image(block.imageId) as ImageId } : block,
  );
  return { ...body, blocks };
}

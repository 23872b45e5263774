import type { BundledPage, BundleIndex } from '#core/exporting/bundle/bundle-records.ts';
import { AppError } from '#core/app-error.ts';
import type { Ports } from '#core/ports/index.ts';
import type { WriteTransaction } from '#core/ports/store.ts';
import { type BundleNames, translateTags } from './bundle-names.ts';
import type { Bundle } from './open-bundle.ts';

/**
 * Adds what a page shares with others where it is not here yet: its issue and publication with what is remembered for it,
 * tags, pictures. What is here under the same id or name stays as it is.
 */
export function addShared(
  tx: WriteTransaction,
  page: BundledPage,
  { index, content }: Bundle,
  names: BundleNames,
  { images, at }: Pick<Ports, 'images'> & { at: number },
): void {
  addTags(tx, index, names);
  const issue = index.issues.find(({ id }) => id === page.issueId);
  const publication = index.publications.find(({ id }) => id === issue?.publicationId);
  if (issue && publication) {
    const publicationId = names.publication(publication.id);
    if (!tx.pageRecords.has('publication', publicationId)) tx.pageRecords.addPublication(publication);
    for (const decision of publication.remembered)
      if (!tx.pageRecords.has('decision', decision.id)) tx.pageRecords.addDecision(publicationId, decision);
    if (!tx.pageRecords.has('issue', names.issue(issue.id)))
      tx.pageRecords.addIssue({ ...issue, publicationId, tags: translateTags(issue.tags, names) });
  }
  for (const image of index.images) {
    if (!isShown(page, image.id) || tx.pageRecords.has('image', names.image(image.id))) continue;
    const bytes = content(image.sha256);
    // Hosts serve a picture as what it is said to be.
    const seen = images.probe(bytes);
    if (seen === null) throw new AppError('invalid', { reason: 'bag-damaged', path: image.name });
    tx.pageRecords.addContent(image.sha256, bytes, at);
    tx.pageRecords.addImage({ ...image, ...seen });
  }
}

/** Adds the tags that are not here yet, by id or name. */
export function addTags(tx: WriteTransaction, { tags }: BundleIndex, names: BundleNames): void {
  for (const tag of tags) {
    if (tx.pageRecords.has('tag', names.tag(tag.id))) continue;
    // Those above come first in a bundle; one that does not would be above itself.
    const parentId = tag.parentId === null ? null : names.tag(tag.parentId);
    const isThere = parentId !== null && tx.pageRecords.has('tag', parentId);
    tx.pageRecords.addTag({ ...tag, parentId: isThere ? parentId : null });
  }
}

function isShown({ articles }: BundledPage, imageId: string): boolean {
  return articles.some(({ body, revisions }) =>
    [body, ...revisions.map((revision) => revision.content.body)].some(({ blocks }) =>
      blocks.some((block) => block.type === 'image' && block.imageId === imageId),
    ),
  );
}

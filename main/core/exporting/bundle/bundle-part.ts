import type { ArticleDocument } from '#shared/document/article-document.ts';
import type { ArchiveEntry } from '#core/ports/exchange-tools.ts';
import type { ReadTransaction } from '#core/ports/store.ts';
import { canonicalJson } from './canonical-json.ts';
import { type BundledPage, type BundleIndex, bundlePaths, bundleVersion } from './bundle-records.ts';

/**
 * What goes into one file of a bundle: so much is held in memory while it is written and read, and every way into another
 * library (upload, dialog, command line) takes files of this size. A page that is larger has a file to itself.
 */
const partLimits = { bytes: 40 * 1024 * 1024, pages: 2000 };
export type PartLimits = typeof partLimits;

type LoadedPage = { page: BundledPage; json: string; contents: ReadonlyMap<string, Uint8Array> };

/** Pages with what they refer to, as long as they fit together. */
export class BundlePart {
  readonly #pages: BundledPage[] = [];
  readonly #files = new Map<string, string | Uint8Array>();
  #bytes = 0;
  readonly #limits: PartLimits;

  constructor(limits: PartLimits = partLimits) {
    this.#limits = limits;
  }

  get pageIds(): string[] {
    return this.#pages.map(({ id }) => id);
  }

  get articleIds(): string[] {
    return this.#pages.flatMap(({ articles }) => articles.map(({ id }) => id));
  }

  /** Whether the page was taken. */
  add({ page, json, contents }: LoadedPage): boolean {
    const added = [...contents].filter(([hash]) => !this.#files.has(bundlePaths.content(hash)));
    // Most of the text is Chinese: three bytes a character.
    const bytes = added.reduce((sum, [, content]) => sum + content.length, json.length * 3);
    const isFull = this.#bytes + bytes > this.#limits.bytes || this.#pages.length >= this.#limits.pages;
    if (this.#pages.length > 0 && isFull) return false;
    this.#pages.push(page);
    this.#files.set(bundlePaths.page(page.id), json);
    for (const [hash, content] of added) this.#files.set(bundlePaths.content(hash), content);
    this.#bytes += bytes;
    return true;
  }

  /** The files of the part; `links` are those that were not in a part before it. */
  entries(tx: ReadTransaction, links: Pick<BundleIndex, 'continuations' | 'nearDuplicates'>): ArchiveEntry[] {
    const issues = unique(this.#pages.map(({ issueId }) => issueId)).map((id) => tx.pageRecords.issue(id));
    const publications = unique(issues.map(({ publicationId }) => publicationId));
    const articles = this.#pages.flatMap((page) => page.articles);
    const tagIds = [...issues, ...articles].flatMap(({ tags }) => tags.map(({ tagId }) => tagId));
    const index: BundleIndex = {
      format: 'baoku-bundle',
      version: bundleVersion,
      publications: publications.map((id) => tx.pageRecords.publication(id)),
      issues,
      tags: tx.pageRecords.tags(new Set(tagIds)),
      images: unique(this.#pages.flatMap(imagesOf)).flatMap((id) => tx.pageRecords.image(id) ?? []),
      pages: this.pageIds,
      ...links,
    };
    const files = [...this.#files].map(([path, content]) => ({ path, content }));
    return [{ path: bundlePaths.index, content: toJson(index) }, ...files];
  }
}

/** A page with the bytes of its sources and pictures. */
export function loadPage(tx: ReadTransaction, pageId: string): LoadedPage {
  const page = tx.pageRecords.page(pageId);
  const hashes = [
    ...page.sources.flatMap(({ sha256, extractSha256 }) => [sha256, extractSha256]),
    ...imagesOf(page).map((id) => tx.pageRecords.image(id)?.sha256 ?? null),
  ];
  const contents = unique(hashes.filter((hash) => hash !== null)).map(
    (hash) => [hash, tx.pageRecords.content(hash)] as const,
  );
  return { page, json: toJson(page), contents: new Map(contents) };
}

/** Pictures of the articles as they are and as they were. */
function imagesOf({ articles }: BundledPage): string[] {
  const bodies = articles.flatMap(({ body, revisions }) => [
    body,
    ...revisions.map(({ content }) => content.body),
  ]);
  return unique(bodies.flatMap(imagesIn));
}

function imagesIn({ blocks }: ArticleDocument): string[] {
  return blocks.flatMap((block) => (block.type === 'image' ? [block.imageId] : []));
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function toJson(value: unknown): string {
  return `${canonicalJson(value, 1)}\n`;
}

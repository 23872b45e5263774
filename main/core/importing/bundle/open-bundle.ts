import { z } from 'zod';
import { AppError } from '#core/app-error.ts';
import {
  bundleIndex,
  type BundledPage,
  type BundleIndex,
  bundlePaths,
  bundleVersion,
  pageRecord,
} from '#core/exporting/bundle/bundle-records.ts';
import { verifyBag } from '#core/exporting/archive/verify-bag.ts';
import type { Ports } from '#core/ports/index.ts';
import { openZippedBag } from '../open-zipped-bag.ts';
import { spanProblem } from './span-problem.ts';

/** A bundle whose files are all as its checksums say. */
export type Bundle = {
  index: BundleIndex;
  /** Throws AppError `invalid` (bag-damaged) for a page that does not hang together. */
  page(pageId: string): BundledPage;
  /** Throws AppError `invalid` (bag-damaged) where the bytes are not those of the hash. */
  content(sha256: string): Uint8Array;
};

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
const anyBundle = z.object({ format: z.literal('baoku-bundle'), version: z.number() });

/**
 * Opens a file as a bundle; null for one that is none. Throws AppError `invalid`: bag-damaged with `path`, bundle-too-new,
 * and what the archive throws.
 */
export function openBundle(
  bytes: Uint8Array,
  ports: Pick<Ports, 'exchangeTools' | 'decoder' | 'sha256'>,
): Bundle | null {
  if (!zipSignature.every((byte, at) => bytes[at] === byte)) return null;
  const bag = openZippedBag(bytes, ports.exchangeTools);
  const indexPath = `data/${bundlePaths.index}`;
  if (!bag?.paths.includes(indexPath)) return null;
  const files = bag.readAll();
  const decode = (content: Uint8Array): string => ports.exchangeTools.fromUtf8(content);
  const [problem] = verifyBag(files, ports.exchangeTools, decode);
  if (problem) throw damaged(problem.path);
  const parse = (path: string): unknown => {
    try {
      return JSON.parse(decode(files.get(path) ?? new Uint8Array()));
    } catch {
      throw damaged(path);
    }
  };
  const index = readIndex(parse(indexPath), indexPath);
  const content = (hash: string): Uint8Array => {
    const path = `data/${bundlePaths.content(hash)}`;
    const found = files.get(path);
    if (found === undefined || ports.sha256(found) !== hash) throw damaged(path);
    return found;
  };
  return {
    index,
    content,
    page(pageId) {
      const path = `data/${bundlePaths.page(pageId)}`;
      const page = pageRecord.safeParse(parse(path));
      if (!page.success || page.data.id !== pageId) throw damaged(path);
      if (!hangsTogether(page.data, index) || spanProblem(page.data, content, ports) !== null)
        throw damaged(path);
      return page.data;
    },
  };
}

function readIndex(json: unknown, path: string): BundleIndex {
  const known = anyBundle.safeParse(json);
  if (known.success && known.data.version > bundleVersion)
    throw new AppError('invalid', { reason: 'bundle-too-new', version: known.data.version });
  const index = bundleIndex.safeParse(json);
  if (!index.success) throw damaged(path);
  return index.data;
}

/** Whether what a page names is there: its issue, tags, decisions, the articles of its blocks, the text of its articles. */
function hangsTogether(page: BundledPage, index: BundleIndex): boolean {
  const issue = index.issues.find(({ id }) => id === page.issueId);
  if (!issue || !index.publications.some(({ id }) => id === issue.publicationId)) return false;
  const articles = new Set(page.articles.map(({ id }) => id));
  const tags = new Set(index.tags.map(({ id }) => id));
  const blocks = page.sources.flatMap((source) => source.blocks);
  return (
    articles.size === page.articles.length &&
    new Set(blocks.map(({ id }) => id)).size === blocks.length &&
    blocks.every(({ articleId }) => articleId === null || articles.has(articleId)) &&
    [issue, ...page.articles].every((owner) => owner.tags.every(({ tagId }) => tags.has(tagId))) &&
    page.articles.every(({ revision, revisions }) => {
      const numbers = revisions.map(({ number }) => number);
      return numbers.includes(revision) && new Set(numbers).size === numbers.length;
    })
  );
}

function damaged(path: string): AppError {
  return new AppError('invalid', { reason: 'bag-damaged', path });
}

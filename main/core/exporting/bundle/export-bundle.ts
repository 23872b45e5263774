import type { ArticleId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { layOutBag } from '../archive/bag-layout.ts';
import type { CancelCheck } from '../cancel-check.ts';
import type { BatchStep } from '../export-batch.ts';
import { partFileName } from '../export-names.ts';
import { safeFileName } from '../file-name.ts';
import { formatExtensions } from '../format-extensions.ts';
import { phrase } from '../phrases.ts';
import type { ExchangeTools } from '#core/ports/exchange-tools.ts';
import type { Store } from '#core/ports/store.ts';
import { BundlePart, loadPage, type PartLimits } from './bundle-part.ts';
import type { LinkRecords } from './bundle-records.ts';

type BundleOptions = {
  store: Store;
  issueIds: readonly string[];
  language: Language;
  tools: ExchangeTools;
  /** Milliseconds UTC; the files say that they were made then. */
  at: number;
  cancel: CancelCheck;
  /** How much goes into one file; the usual without it. */
  limits?: PartLimits;
  /** Told how many of how many pages are written. */
  onProgress(done: number, total: number): void;
};

/**
 * Whole issues as bags (RFC 8493) that another library takes in without loss: rows as JSON under their ids, bytes by their
 * hash. Each file is complete in itself; links between its pages and those of the files before it are in the later one.
 */
export async function* exportBundle(options: BundleOptions): AsyncGenerator<BatchStep, void, void> {
  const { store, issueIds, language, cancel } = options;
  const pageIds = store.read((tx) => issueIds.flatMap((id) => tx.pageRecords.pageIds(id)));
  const name = bundleName(options);
  const taken = new Set<string>();
  const links = new LinkGatherer(store);
  let part = new BundlePart(options.limits);
  let parts = 0;
  let done = 0;
  const flush = (isOnly: boolean): BatchStep => {
    cancel.throwIfCancelled();
    parts += 1;
    done += part.pageIds.length;
    const payload = store.read((tx) => part.entries(tx, links.take(part)));
    const fileName = partFileName(name, isOnly ? null : parts, language, formatExtensions.bundle, taken);
    const folder = safeFileName(fileName.replace(/\.bundle\.zip$/, ''), 'bag', new Set()).replace(
      /\.bag$/,
      '',
    );
    const info = {
      'Bag-Software-Agent': 'Baoku',
      'Bagging-Date': new Date(options.at).toISOString().slice(0, 10),
      'External-Description': name,
    };
    const content = options.tools.zip(layOutBag(folder, payload, info, options.tools));
    options.onProgress(done, pageIds.length);
    const isSplit = !isOnly && done === pageIds.length;
    return {
      file: { name: fileName, content, articleIds: part.articleIds as ArticleId[] },
      warnings: isSplit ? [{ articleId: null, code: 'split-into-parts', details: { parts } }] : [],
      done,
    };
  };
  for (const pageId of pageIds) {
    cancel.throwIfCancelled();
    const page = store.read((tx) => loadPage(tx, pageId));
    if (part.add(page)) continue;
    yield flush(false);
    part = new BundlePart(options.limits);
    part.add(page);
  }
  yield flush(parts === 0);
}

/** Gives each link once: with the part that brings the second of its two ends. */
class LinkGatherer {
  readonly #store: Store;
  readonly #articles = new Set<string>();
  readonly #pages = new Set<string>();
  readonly #given = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  take(part: BundlePart): LinkRecords {
    for (const id of part.articleIds) this.#articles.add(id);
    for (const id of part.pageIds) this.#pages.add(id);
    const all = this.#store.read((tx) => tx.pageRecords.links(this.#articles, this.#pages));
    const isNew = ({ id }: { id: string }): boolean => !this.#given.has(id);
    const links = {
      continuations: all.continuations.filter(isNew),
      nearDuplicates: all.nearDuplicates.filter(isNew),
    };
    for (const { id } of [...links.continuations, ...links.nearDuplicates]) this.#given.add(id);
    return links;
  }
}

/** 焦作日报 2022-10-26; of several issues their one newspaper, if they have one. */
function bundleName({ store, issueIds, language }: BundleOptions): string {
  const issues = store.read((tx) => issueIds.map((id) => tx.library.issue(id)));
  const names = new Set(issues.map(({ publication }) => publication));
  const dates = new Set(issues.map(({ date }) => date));
  const [name] = names;
  const [date] = dates;
  const known = [names.size === 1 ? name : null, dates.size === 1 ? date : null];
  return known.filter((part) => part != null && part !== '').join(' ') || phrase(language, 'label.bundle');
}

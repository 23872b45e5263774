import type { ArchiveEntry, ExchangeTools } from '#core/ports/exchange-tools.ts';
import type { ImageId, PageId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleList } from '../article-list.ts';
import { articleTitle } from '../article-title.ts';
import { layOutBag } from './bag-layout.ts';
import { cleanArticle } from '../clean-article.ts';
import type { ExportArticle } from '../export-article.ts';
import type { ExportPage, PageLookup } from '../export-page.ts';
import { safeFileName } from '../file-name.ts';
import { sourceLine } from '../source-line.ts';
import { writeCsv } from '../write-csv.ts';

type BagOptions = {
  language: Language;
  title: string;
  /** Milliseconds UTC. */
  at: number;
  pages: PageLookup;
  /** Whether pages without articles go in, too. */
  withFurtherPages: boolean;
  tools: ExchangeTools;
};

/**
 * Articles as the files of a bag (RFC 8493): sources byte for byte as they came, articles as lossless JSON, pictures,
 * metadata and a list, each with its SHA-256.
 */
export function writeBag(articles: readonly ExportArticle[], options: BagOptions): ArchiveEntry[] {
  const { language, title, at, tools } = options;
  const payload = [
    ...sourceEntries(articles, options),
    ...articleEntries(articles, language),
    ...imageEntries(articles),
    { path: 'articles.csv', content: writeCsv(articleList(articles.map(clean), language)) },
  ];
  const folder = safeFileName(title, 'bag', new Set()).replace(/\.bag$/, '');
  const info = {
    'Bag-Software-Agent': 'Baoku',
    'Bagging-Date': new Date(at).toISOString().slice(0, 10),
    'External-Description': title,
  };
  return layOutBag(folder, payload, info, tools);
}

const clean = (article: ExportArticle): ExportArticle => cleanArticle(article, 'text').article;

function sourceEntries(articles: readonly ExportArticle[], options: BagOptions): ArchiveEntry[] {
  const further = options.withFurtherPages ? options.pages.further : [];
  const ids = new Set<PageId>([...articles.map(({ pageId }) => pageId), ...further]);
  const pages = [...ids].map((id) => options.pages.get(id));
  const taken = new Set<string>();
  const files: ArchiveEntry[] = [];
  // A file of several pages is their common source.
  const paths = new Map<string, string>();
  const described = pages.map(({ sources, ...page }: ExportPage) => ({
    ...page,
    sources: sources.map(({ bytes, ...source }) => {
      let path = paths.get(source.sha256);
      if (path === undefined) {
        const [, stem = source.name, ending = 'txt'] = /^(.*)\.([A-Za-z0-9]{1,8})$/s.exec(source.name) ?? [];
        path = `sources/${safeFileName(stem, ending, taken)}`;
        paths.set(source.sha256, path);
        files.push({ path, content: bytes() });
      }
      return { ...source, path: `data/${path}` };
    }),
  }));
  return [...files, { path: 'pages.json', content: json({ version: 1, pages: described }) }];
}

function articleEntries(articles: readonly ExportArticle[], language: Language): ArchiveEntry[] {
  const taken = new Set<string>();
  const digits = String(articles.length).length;
  return articles.map(({ images: _, ...article }, index) => {
    const number = String(index + 1).padStart(digits, '0');
    const title = Array.from(articleTitle({ ...article, images: _ }, language))
      .slice(0, 24)
      .join('');
    const content = { version: 1, source: sourceLine(article, language), ...article };
    return { path: `articles/${safeFileName(`${number} ${title}`, 'json', taken)}`, content: json(content) };
  });
}

function imageEntries(articles: readonly ExportArticle[]): ArchiveEntry[] {
  const found = new Map<ImageId, ArchiveEntry>();
  for (const { body, images } of articles)
    for (const block of body.blocks) {
      if (block.type !== 'image' || found.has(block.imageId)) continue;
      const image = images.get(block.imageId);
      const ending = /^image\/([a-z0-9]+)/.exec(image?.mediaType ?? '')?.[1] ?? 'bin';
      if (image)
        found.set(block.imageId, { path: `images/${block.imageId}.${ending}`, content: image.bytes });
    }
  return [...found.values()];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { continuationLines } from '../continuation-lines.ts';
import type { ExportArticle } from '../export-article.ts';
import { blockMarkdown, linesMarkdown } from './markdown-blocks.ts';
import { escapeMarkdown, guardHeading, yamlString } from './markdown-escape.ts';
import { phrase } from '../phrases.ts';
import { sourceLine } from '../source-line.ts';
import { imageDataUrl } from '../web/write-html.ts';

/** Articles as CommonMark with YAML front matter; pictures stand as data at the end, so that the text stays readable. */
export function writeMarkdown(articles: readonly ExportArticle[], language: Language, title: string): string {
  const images: string[] = [];
  const parts = articles.map((article) => articleMarkdown(article, language, images));
  const [only] = articles;
  const front =
    articles.length === 1 && only ? frontMatter(only, language) : batchFrontMatter(articles, language, title);
  const text = `${[front, parts.join('\n\n---\n\n')].join('\n\n')}\n`;
  return images.length === 0 ? text : `${text}\n${images.join('\n')}\n`;
}

function frontMatter(article: ExportArticle, language: Language): string {
  const { heads, people } = article;
  const fields: [string, string | number | readonly string[] | null][] = [
    ['title', articleTitle(article, language)],
    ['source', sourceLine(article, language)],
    ['publication', article.publication],
    ['date', article.date],
    ['page', article.page],
    ['page_title', article.pageTitle],
    ['kind', article.kind],
    ['column', heads.column],
    ['kicker', heads.kicker],
    ['headline', heads.headline],
    ['deck', heads.deck],
    ['byline', heads.byline],
    ['reporters', people.reporters],
    ['correspondents', people.correspondents],
    ['photographers', people.photographers],
    ['authors', people.authors],
    ['id', article.id],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === null) return [];
    if (typeof value === 'number') return [`${name}: ${value}`];
    if (typeof value === 'string') return [`${name}: ${yamlString(value)}`];
    return value.length === 0 ? [] : [`${name}: [${value.map(yamlString).join(', ')}]`];
  });
  return ['---', ...lines, '---'].join('\n');
}

function batchFrontMatter(articles: readonly ExportArticle[], language: Language, title: string): string {
  const list = articles.flatMap((article) => [
    `  - title: ${yamlString(articleTitle(article, language))}`,
    `    source: ${yamlString(sourceLine(article, language))}`,
    `    id: ${yamlString(article.id)}`,
  ]);
  return ['---', `title: ${yamlString(title)}`, 'articles:', ...list, '---'].join('\n');
}

function articleMarkdown(article: ExportArticle, language: Language, images: string[]): string {
  const { column, kicker, headline, deck, byline } = article.heads;
  const paragraph = (text: string | null) => (text === null ? '' : linesMarkdown(text));
  const continued = continuationLines(article, language);
  const blocks = article.body.blocks.map((block) =>
    blockMarkdown(block, (imageId) => {
      const image = article.images.get(imageId);
      if (!image) return null;
      const label = `image-${images.length + 1}`;
      images.push(`[${label}]: ${imageDataUrl(image)}`);
      return label;
    }),
  );
  return [
    paragraph(column),
    paragraph(kicker),
    headline === null ? '' : `# ${guardHeading(escapeMarkdown(headline).replaceAll('\n', '<br>'))}`,
    paragraph(deck),
    paragraph(byline),
    paragraph(continued.from),
    ...separateLists(blocks),
    paragraph(continued.to),
    paragraph(article.authorNote),
    linesMarkdown(phrase(language, 'label.source', { source: sourceLine(article, language) })),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

// Two lists in a row would grow into one.
function separateLists(blocks: readonly string[]): string[] {
  const isList = (text: string | undefined) => text !== undefined && /^(?:- |1\. )/.test(text);
  return blocks.map((block, index) =>
    isList(block) && isList(blocks[index - 1]) ? `<!-- -->\n\n${block}` : block,
  );
}

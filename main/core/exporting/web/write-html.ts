import type { DocumentBlock, ImageBlock } from '#shared/document/article-document.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from '../article-title.ts';
import { base64 } from '../base64.ts';
import { continuationLines } from '../continuation-lines.ts';
import type { ExportArticle } from '../export-article.ts';
import { escapeHtml } from './html-escape.ts';
import { inlinesHtml, linesHtml } from './html-inlines.ts';
import { listHtml } from './html-list.ts';
import { htmlStyle } from './html-style.ts';
import { tableHtml } from './html-table.ts';
import { phrase } from '../phrases.ts';
import { sourceLine } from '../source-line.ts';

// The page brings everything it needs, so it may be denied everything else.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Articles as one self-contained page: pictures inside, no scripts, no addresses that are fetched. */
export function writeHtml(articles: readonly ExportArticle[], language: Language, title: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    ...(articles.length > 1 ? [contents(articles, language)] : []),
    ...articles.map((article, index) => articleHtml(article, index, language)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents(articles: readonly ExportArticle[], language: Language): string {
  const items = articles.map(
    (article, index) =>
      `<li><a href="#article-${index + 1}">${escapeHtml(articleTitle(article, language))}</a> ${escapeHtml(sourceLine(article, language))}</li>`,
  );
  return `<nav aria-label="${escapeHtml(phrase(language, 'label.contents'))}"><ol>\n${items.join('\n')}\n</ol></nav>`;
}

function articleHtml(article: ExportArticle, index: number, language: Language): string {
  const { column, kicker, headline, deck, byline } = article.heads;
  const heads = [
    headHtml('p', 'column', column),
    headHtml('p', 'kicker', kicker),
    headHtml('h1', 'headline', headline),
    headHtml('p', 'deck', deck),
    headHtml('p', 'byline', byline),
  ].filter((head) => head !== '');
  const source = phrase(language, 'label.source', { source: sourceLine(article, language) });
  const continued = continuationLines(article, language);
  return [
    `<article id="article-${index + 1}" lang="zh">`,
    ...(heads.length > 0 ? ['<header>', ...heads, '</header>'] : []),
    '<div class="body">',
    ...continuedHtml(continued.from),
    bodyHtml(article),
    ...continuedHtml(continued.to),
    '</div>',
    ...(article.authorNote === null ? [] : [headHtml('p', 'note', article.authorNote)]),
    `<footer lang="${language}">${escapeHtml(source)}</footer>`,
    '</article>',
  ].join('\n');
}

function continuedHtml(line: string | null): string[] {
  return line === null ? [] : [headHtml('p', 'continued', line)];
}

/** The blocks of an article's body, pictures inside. */
export function bodyHtml(article: ExportArticle): string {
  return article.body.blocks.map((block) => blockHtml(block, article)).join('\n');
}

function headHtml(tag: 'h1' | 'p', name: string, text: string | null): string {
  return text === null ? '' : `<${tag} class="${name}">${linesHtml(text)}</${tag}>`;
}

function blockHtml(block: DocumentBlock, article: ExportArticle): string {
  switch (block.type) {
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'image':
      return imageHtml(block, article);
    case 'subhead':
      return `<h2>${inlinesHtml(block.inlines)}</h2>`;
    case 'quote':
      return `<blockquote><p>${inlinesHtml(block.inlines)}</p></blockquote>`;
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    default:
      return `<p class="${block.type}">${inlinesHtml(block.inlines)}</p>`;
  }
}

function imageHtml(block: ImageBlock, article: ExportArticle): string {
  const image = article.images.get(block.imageId);
  const caption = inlinesHtml(block.caption);
  const credit = block.credit === '' ? '' : `<span class="credit">${linesHtml(block.credit)}</span>`;
  const text = [caption, credit].filter((part) => part !== '').join(' ');
  const picture = image
    ? `<img src="${imageDataUrl(image)}" alt="${escapeHtml(block.alt)}"${sizeAttributes(image)}>`
    : block.alt === ''
      ? ''
      : `<p class="caption">${linesHtml(block.alt)}</p>`;
  return `<figure>${picture}${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`;
}

function sizeAttributes({ width, height }: { width: number; height: number }): string {
  return width > 0 && height > 0 ? ` width="${Math.round(width)}" height="${Math.round(height)}"` : '';
}

/** A picture as a data URL; what does not look like a picture's media type is not passed on. */
export function imageDataUrl(image: { mediaType: string; bytes: Uint8Array }): string {
  const mediaType = /^image\/[a-z0-9.+-]+$/i.test(image.mediaType)
    ? image.mediaType
    : 'application/octet-stream';
  return `data:${mediaType};base64,${base64(image.bytes)}`;
}

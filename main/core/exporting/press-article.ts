import type { ArticleDocument, DocumentBlock, Inline } from '#shared/document/article-document.ts';
import type { ExportArticle } from './export-article.ts';
import { articleScript } from './article-script.ts';
import { cornerBrackets } from './corner-brackets.ts';
import { withFullWidthPunctuation } from './full-width-punctuation.ts';
import { mapArticleText } from './map-article-text.ts';

const pointers = '[←-↙▲△▶▷►▼▽◀◁◄]';
const pointerBefore = new RegExp(`^\\s*${pointers}+\\s*(?=\\S)`, 'u');
const pointerAfter = new RegExp(`(?<=\\S)\\s*${pointers}+\\s*$`, 'u');

/** The article as a newspaper page sets it, where that differs from how it is written. */
export function pressArticle(article: ExportArticle): ExportArticle {
  return withoutIdlePointers(withOwnQuotes(withFullWidthPunctuation(article)));
}

/** Traditional text has quotation marks of its own. */
function withOwnQuotes(article: ExportArticle): ExportArticle {
  return articleScript(article) === 'traditional'
    ? mapArticleText(article, cornerBrackets, (url) => url)
    : article;
}

/** Arrows by which captions point at their pictures point at nothing where the article has none. */
function withoutIdlePointers(article: ExportArticle): ExportArticle {
  const { blocks } = article.body;
  if (blocks.some(({ type }) => type === 'image')) return article;
  const bare = (body: ArticleDocument) => ({ ...body, blocks: body.blocks.map(withoutPointers) });
  const { body, commented } = article;
  return { ...article, body: bare(body), ...(commented && { commented: bare(commented) }) };
}

function withoutPointers(block: DocumentBlock): DocumentBlock {
  if (block.type !== 'caption') return block;
  const last = block.inlines.length - 1;
  const inlines = block.inlines.map((item, index): Inline => {
    if (item.type !== 'text') return item;
    const text = index === 0 ? item.text.replace(pointerBefore, '') : item.text;
    return { ...item, text: index === last ? text.replace(pointerAfter, '') : text };
  });
  return { ...block, inlines };
}

import type { Inline, TextMark } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { ExportArticle } from '../export-article.ts';
import { type StoryBlock, storyBlocks } from './story-blocks.ts';
import { type StoryStyle, storyStyles, styleNames } from './story-styles.ts';

const lineEnd = '\r\n';
const markTags: Record<TextMark, [string, string]> = {
  bold: ['<cTypeface:Bold>', '<cTypeface:>'],
  italic: ['<cKentenKind:Small Black Circle>', '<cKentenKind:>'],
  underline: ['<cUnderline:1>', '<cUnderline:>'],
};

/** Articles as InDesign Tagged Text: UTF-16 (little end first, with its mark), a style at each paragraph. */
export function writeTaggedText(articles: readonly ExportArticle[], language: Language): Uint8Array {
  const paragraphs = articles.flatMap((article) => storyBlocks(article, language).flatMap(paragraphsOf));
  const head = [
    '<UNICODE-WIN>',
    `<Version:8><FeatureSet:InDesign-Japanese>${storyStyles.map(define).join('')}`,
  ];
  return utf16([...head, ...paragraphs, ''].join(lineEnd));
}

function define(style: StoryStyle): string {
  return `<DefineParaStyle:${styleNames[style]}=<Nextstyle:${styleNames[style]}>>`;
}

function paragraphsOf(block: StoryBlock): string[] {
  if (!('table' in block)) return [`<ParaStyle:${styleNames[block.style]}>${inlinesText(block.inlines)}`];
  // A cell is a place between tabs: tables with spans cannot be written otherwise.
  return block.table.rows.map(({ cells }) => {
    const texts = cells.map((cell) => escapeText(inlineText(cell.inlines).replaceAll(/[\t\n]/g, ' ')));
    return `<ParaStyle:${styleNames.table}>${texts.join('\t')}`;
  });
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines
    .map((item) => {
      if (item.type === 'break') return '<0x000A>';
      if (item.type === 'link') return inlinesText(item.children);
      const marks = (item.marks ?? []).map((mark) => markTags[mark]);
      const [starts, ends] = [marks.map(([start]) => start), marks.map(([, end]) => end).reverse()];
      return starts.join('') + escapeText(item.text) + ends.join('');
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[<>\\]/g, '\\$&');
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

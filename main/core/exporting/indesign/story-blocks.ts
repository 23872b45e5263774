import type { DocumentBlock, Inline, TableBlock } from '#shared/document/article-document.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { continuationLines } from '../continuation-lines.ts';
import type { ExportArticle } from '../export-article.ts';
import { listNumbers } from '../list-numbers.ts';
import { phrase } from '../phrases.ts';
import { sourceLine } from '../source-line.ts';
import type { StoryStyle } from './story-styles.ts';
import { proseRoles } from '#shared/document/prose-roles.ts';

export type StoryParagraph = { style: StoryStyle; inlines: readonly Inline[] };
export type StoryBlock = StoryParagraph | { table: TableBlock };

/** An article from its column to its source line, as a typesetting program takes it: styled paragraphs and tables. */
export function storyBlocks(article: ExportArticle, language: Language): StoryBlock[] {
  const { column, kicker, headline, deck, byline } = article.heads;
  const source = phrase(language, 'label.source', { source: sourceLine(article, language) });
  const continued = continuationLines(article, language);
  return [
    ...lines('column', column),
    ...lines('kicker', kicker),
    ...lines('headline', headline),
    ...lines('deck', deck),
    ...lines('byline', byline),
    ...lines('continuedFrom', continued.from),
    ...article.body.blocks.flatMap(bodyBlocks),
    ...lines('continuedTo', continued.to),
    ...lines('note', article.authorNote),
    ...lines('source', source),
  ];
}

function bodyBlocks(block: DocumentBlock): StoryBlock[] {
  switch (block.type) {
    case 'list': {
      const numbers = listNumbers(block);
      return block.items.map(({ depth, inlines }, index) => {
        const marker = '\u3000'.repeat(depth) + (block.ordered ? `${numbers[index] ?? 1}. ` : '• ');
        return { style: 'list', inlines: [{ type: 'text', text: marker }, ...inlines] };
      });
    }
    case 'image':
      return [
        ...(block.caption.length > 0
          ? [{ style: 'caption' as const, inlines: block.caption }]
          : lines('caption', block.alt)),
        ...lines('credit', block.credit),
      ];
    case 'table':
      return [{ table: block }];
    default:
      return [{ style: proseRoles[block.type], inlines: block.inlines }];
  }
}

/** The lines of a text as one paragraph; nothing for no text. */
function lines(style: StoryStyle, text: string | null): StoryParagraph[] {
  if (text === null || text === '') return [];
  const inlines = text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ]);
  return [{ style, inlines }];
}

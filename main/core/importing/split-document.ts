import {
  type ArticleDocument,
  type DocumentBlock,
  documentVersion,
  type Inline,
} from '#shared/document/article-document.ts';
import type { SplitParagraph } from './segment/page-split.ts';
import { proseTypeOf } from '#shared/document/prose-roles.ts';

/** The paragraphs of a split as the rich text that editing begins with; list items in a row become one list. */
export function splitDocument(paragraphs: readonly SplitParagraph[]): ArticleDocument {
  const blocks: DocumentBlock[] = [];
  for (const { role, text } of paragraphs) {
    const inlines: Inline[] = text === '' ? [] : [{ type: 'text', text }];
    if (role !== 'list-item') {
      blocks.push({ type: proseTypeOf[role], inlines });
      continue;
    }
    const last = blocks.at(-1);
    if (last?.type === 'list') last.items.push({ depth: 0, inlines });
    else blocks.push({ type: 'list', ordered: false, items: [{ depth: 0, inlines }] });
  }
  return { version: documentVersion, blocks };
}

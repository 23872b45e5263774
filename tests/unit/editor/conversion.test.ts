import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { $getRoot, defineExtension } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  articleDocument as articleDocumentSchema,
  emptyDocument,
} from '#shared/document/article-document.ts';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { BodyExtension } from '#renderer/editor/body-extension.ts';
import { $writeDocument } from '#renderer/editor/conversion/document-to-nodes.ts';
import { $readDocument } from '#renderer/editor/conversion/nodes-to-document.ts';
import { normalDocument } from '#renderer/editor/conversion/normal-form.ts';
import { articleDocument } from './arbitrary-document.ts';

function throughEditor(document: ArticleDocument): ArticleDocument {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test/root',
      dependencies: [BodyExtension],
      theme: { tableScrollableWrapper: 'scroll' },
      $initialEditorState: () => $writeDocument(document),
      onError: (error) => {
        throw error;
      },
    }),
  );
  try {
    // Every node is made dirty, so that each transform of the editor has had its say.
    editor.update(() => markAll(), { discrete: true });
    return editor.read('pending', $readDocument);
  } finally {
    editor.dispose();
  }
}

function markAll(): void {
  const root = $getRoot();
  for (const text of root.getAllTextNodes()) text.markDirty();
  for (const block of root.getChildren()) block.markDirty();
}

/** Code units of a document but line ends, which stand for breaks. */
const characters = (document: ArticleDocument): string => documentText(document).replaceAll(/[\n\t]/g, '');

describe('a document in the editor', () => {
  test('comes back in normal form, whatever it holds', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        expect(throughEditor(document)).toEqual(normalDocument(document));
      }),
      { numRuns: 400 },
    );
  });

  test('keeps each of its characters', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        expect(characters(throughEditor(document))).toBe(characters(document));
      }),
      { numRuns: 200 },
    );
  });

  test('is accepted by the schema of stored documents', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        const stored = throughEditor(document);
        expect(articleDocumentSchema.parse(stored)).toEqual(stored);
      }),
      { numRuns: 100 },
    );
  });

  test('has a normal form that is its own normal form', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        const once = normalDocument(document);
        expect(normalDocument(once)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('stays empty when it is empty', () => {
    expect(throughEditor(emptyDocument)).toEqual(emptyDocument);
  });

  test('tells the caption of a picture from a caption that stands by itself', () => {
    const document: ArticleDocument = {
      version: 1,
      blocks: [
        {
          type: 'image',
          imageId: '0198a1c2-0000-7000-8000-000000000001' as never,
          alt: '',
          caption: [],
          credit: '',
        },
        { type: 'caption', inlines: [{ type: 'text', text: '图为会场' }] },
        { type: 'credit', inlines: [{ type: 'text', text: '新华社 摄' }] },
      ],
    };
    expect(throughEditor(document)).toEqual(document);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDocument as documentSchema } from '#shared/document/article-document.ts';
import { countCharacters, documentParagraphs, documentText } from '#shared/document/plain-text.ts';
import { articleDocument } from '#tests/unit/editor/arbitrary-document.ts';

/** Every string of inlines, captions and credits, in the order of the document. */
function texts(value: unknown): string {
  if (Array.isArray(value)) return value.map(texts).join('');
  if (typeof value !== 'object' || value === null) return '';
  const node = value as Record<string, unknown>;
  if (node['type'] === 'text') return String(node['text']);
  return (
    ['inlines', 'children', 'items', 'rows', 'cells', 'caption', 'blocks']
      .map((key) => texts(node[key]))
      .join('') + (typeof node['credit'] === 'string' ? node['credit'] : '')
  );
}

describe('the plain text of a document', () => {
  it('holds every character of it in order, and only line ends and tabs beside', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        const bare = (text: string): string => text.replaceAll(/[\n\t]/g, '');
        expect(bare(documentText(document))).toBe(bare(texts(document)));
      }),
    );
  });

  it('is its paragraphs, one a line', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        expect(
          documentParagraphs(document)
            .map(({ text }) => text)
            .join('\n'),
        ).toBe(documentText(document));
      }),
    );
  });
});

it('every document that the schema lets through comes through it, and through JSON, unchanged', () => {
  fc.assert(
    fc.property(articleDocument, (document) => {
      expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    }),
  );
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://a', '//a', ''])(
  'a link to %j is no link',
  (url) => {
    const document = {
      version: 1,
      blocks: [{ type: 'paragraph', inlines: [{ type: 'link', url, children: [] }] }],
    };
    expect(documentSchema.safeParse(document).success).toBe(false);
  },
);

it.each([
  ['工会', 2],
  ['GDP 增长5%。', 6],
  ['Hello world 2022', 3],
  ['　首行　缩进\n', 4],
  ['“引号”', 4],
  ['𠮷野家', 3],
  ['', 0],
])('the count of %j is %i', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

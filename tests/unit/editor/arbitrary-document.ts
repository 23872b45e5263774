import fc from 'fast-check';
import type { ArticleComment } from '#shared/document/article-comment.ts';
import { proseTypes, textMarks } from '#shared/document/article-document.ts';
import type {
  ArticleDocument,
  DocumentBlock,
  Inline,
  LinkInline,
} from '#shared/document/article-document.ts';
import { imageId } from '#shared/domain/ids.ts';

/** Text as OCR and hostile files give it: Han, supplementary planes, combining marks, controls, lone surrogates. */
const awkward = fc.constantFrom(
  '报',
  '一',
  '，',
  '“',
  '”',
  '　',
  'A',
  '7',
  ' ',
  '𠮷',
  '𪚥',
  '👨‍👩‍👧',
  '葛󠄀',
  'é',
  'e\u0301',
  '\u0300',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\u202e',
  '\u0000',
  '\u0007',
  '\t',
  '\r',
  '\u2028',
  '\u0085',
  '\ud800',
  '\udfff',
  '\ud83d',
  '<script>',
  '&amp;',
  '\u0f71\u0f72',
);
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: awkward }, { weight: 1, arbitrary: anyUnit }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const commentIds = [1, 2, 3].map((number) => `0198a1c2-0000-7000-8000-00000000000${number}`);
const comment = fc.constantFrom(...commentIds);
const textInline = fc.record(
  {
    type: fc.constant('text' as const),
    text,
    marks: fc.array(fc.constantFrom(...textMarks), { maxLength: 4 }),
    comments: fc.array(comment, { maxLength: 2 }),
  },
  { requiredKeys: ['type', 'text'] },
);
const plainInline: fc.Arbitrary<LinkInline['children'][number]> = fc.oneof(
  { weight: 4, arbitrary: textInline },
  { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
);
const link = fc.record({
  type: fc.constant('link' as const),
  url: fc.constantFrom(
    'https://example.org/a?b=c#d',
    'http://报.example/',
    'mailto:a@example.org',
    'HTTPS://EXAMPLE.ORG',
  ),
  children: fc.array(plainInline, { maxLength: 3 }),
});
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: plainInline }, { weight: 1, arbitrary: link }),
  { maxLength: 5 },
);
const prose = fc.record({ type: fc.constantFrom(...proseTypes), inlines });
const list = fc.record({
  type: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(fc.record({ depth: fc.integer({ min: 0, max: 8 }), inlines }), { maxLength: 6 }),
});
const image = fc.record({
  type: fc.constant('image' as const),
  imageId: fc.uuid({ version: 7 }).map((id) => imageId.parse(id)),
  alt: fc.string(),
  caption: inlines,
  credit: fc.oneof(text, fc.constant(''), fc.constant('新华社\n记者')),
});
const table = fc.record({
  type: fc.constant('table' as const),
  rows: fc.array(
    fc.record({
      cells: fc.array(
        fc.record(
          {
            header: fc.boolean(),
            colSpan: fc.integer({ min: 1, max: 4 }),
            rowSpan: fc.integer({ min: 1, max: 4 }),
            inlines,
          },
          { requiredKeys: ['header', 'inlines'] },
        ),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 4 },
  ),
});
export const documentBlock: fc.Arbitrary<DocumentBlock> = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: image },
  { weight: 1, arbitrary: table },
);

const said = { author: fc.string(), at: fc.integer({ min: 0 }) };
const articleComment: fc.Arbitrary<ArticleComment> = fc.record({
  id: comment,
  ...said,
  text,
  quote: fc.string(),
  resolved: fc.option(fc.record(said)),
  replies: fc.array(fc.record({ id: fc.uuid(), ...said, text }), { maxLength: 2 }),
});

/** Any document that the schema lets through. */
export const articleDocument: fc.Arbitrary<ArticleDocument> = fc.record(
  {
    version: fc.constant(1 as const),
    blocks: fc.array(documentBlock, { maxLength: 8 }),
    comments: fc.uniqueArray(articleComment, { maxLength: 3, selector: ({ id }) => id }),
  },
  { requiredKeys: ['version', 'blocks'] },
);

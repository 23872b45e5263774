import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';

const folders = [
  new URL('../../../seeds/', import.meta.url),
  new URL('../../accuracy/pages/', import.meta.url),
];
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);
const realLines = sources.flatMap((source) => source.split(/\r?\n/)).filter((line) => line.trim() !== '');

const HOSTILE = [
  '\uD800',
  '\uDC00x',
  '𠮷野家',
  '\u0000\u0001\u001f',
  '\u0085\u001c',
  '\uFEFF',
  '\u200b\u200b',
  '\u202e反向',
  '<script>alert(1)</script>',
  '#read("/etc/passwd")',
  '# ',
  '####### 七级',
  '> > >',
  '****',
  '**',
  '“““““',
  '）））',
  '本报讯',
  '本报讯（记者',
  '本报讯（记者）',
  '（记者 ）',
  '□',
  '口',
  '——',
  '摄',
  '图为',
  '（作者',
  '第版',
  '2022年13月45日',
  '99999999999999999999月9日',
  '开栏的话',
  '图片新闻',
  '.',
  'é́́',
  '👨‍👩‍👧‍👦',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...realLines) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...realLines), fc.integer({ min: 1, max: 40 }))
      .map(([text, at]) => text.slice(0, at)),
  },
);
const lineEnd = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n\n\n\n',
  '\r\n\r\n',
  '\u2028',
  '\f',
  '\n\u3000\u3000',
  ' ',
);
const page = fc.array(fc.tuple(line, lineEnd), { maxLength: 60 }).map((pieces) => pieces.flat().join(''));

/** Checks the promises that hold for any text at all. */
function checkPromises(source: string, split: PageSplit): void {
  const characters = Array.from(source);
  const spans = [
    ...split.articles.flatMap((article) => [
      ...article.headSpans,
      ...article.paragraphs.flatMap((paragraph) => paragraph.spans),
    ]),
    ...split.unplaced.flatMap((piece) => piece.spans),
  ].toSorted((a, b) => a[0] - b[0]);
  let end = 0;
  const overlaps: [number, number][] = [];
  const lost: string[] = [];
  const readGap = (to: number): void => {
    for (let at = end; at < to; at += 1)
      if (!/\s/.test(characters[at] ?? '')) lost.push(characters[at] ?? '');
  };
  for (const span of spans) {
    if (span[0] < end || span[1] <= span[0]) overlaps.push(span);
    readGap(span[0]);
    end = span[1];
  }
  readGap(characters.length);
  expect(overlaps).toEqual([]);
  expect(lost).toEqual([]);
  expect(end).toBeLessThanOrEqual(characters.length);
  for (const article of split.articles) {
    const places = [...article.issues.map((issue) => issue.at), ...article.joins.map((join) => join.at)];
    const sound =
      JSON.stringify(article.headRoles.flatMap((head) => head.spans)) === JSON.stringify(article.headSpans) &&
      article.paragraphs.every((paragraph) => paragraph.spans.length > 0) &&
      article.confidence >= 0 &&
      article.confidence <= 1 &&
      places.every((at) => at >= 0 && at <= characters.length);
    if (!sound) expect.fail(`unsound article: ${JSON.stringify(article).slice(0, 400)}`);
  }
}

describe('whatever the page', () => {
  it('each character that is not white space lies in exactly one span', () => {
    fc.assert(
      fc.property(page, (source) => {
        checkPromises(source, segmentPage(source));
      }),
      { numRuns: 200 },
    );
  });

  it('shuffled lines of real pages lose nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (source, keys) => {
          const shuffled = source
            .split(/\r?\n/)
            .map((text) => ({ text, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ text }) => text)
            .join('\n');
          checkPromises(shuffled, segmentPage(shuffled));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('real pages wrapped at any width lose nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.integer({ min: 1, max: 60 }), (source, width) => {
        const wrapped = Array.from(source)
          .map((character, at) => (at > 0 && at % width === 0 ? `\n${character}` : character))
          .join('');
        checkPromises(wrapped, segmentPage(wrapped));
      }),
      { numRuns: 20 },
    );
  });

  it('the text of a page without stray blanks comes back character for character', () => {
    for (const source of sources) {
      const split = segmentPage(source);
      const out = [
        ...split.articles.flatMap((article) => [
          ...article.headRoles.map((head) => head.text),
          ...article.paragraphs.map((paragraph) => paragraph.text),
        ]),
        ...split.unplaced.map((piece) => piece.text),
      ];
      const count = (text: string): string =>
        Array.from(text.replace(/\s|^#+ |^> |\*\*/gm, ''))
          .toSorted()
          .join('');
      expect(count(out.join('\n'))).toBe(count(source));
    }
  });

  it('the same text gives the same result', () => {
    fc.assert(
      fc.property(page, (source) => {
        expect(segmentPage(source)).toEqual(segmentPage(source));
      }),
      { numRuns: 30 },
    );
  });

  it('an empty text and white space give an empty page', () => {
    for (const source of ['', ' \n\u3000\r\n'])
      expect(segmentPage(source)).toMatchObject({ articles: [], unplaced: [] });
  });
});

describe('pages of any size', () => {
  it('a megabyte without a line end stays whole', () => {
    const source = '工会'.repeat(500_000);
    checkPromises(source, segmentPage(source));
    const marks = '，。“（'.repeat(100_000);
    checkPromises(marks, segmentPage(marks));
    const blanks = `工${' '.repeat(200_000)}会`.repeat(3);
    checkPromises(blanks, segmentPage(blanks));
    const open = '（记者'.repeat(100_000);
    checkPromises(open, segmentPage(open));
  });

  it('sixty thousand lines, many times more than any limit of the stages, are split', () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, at) => realLines[(at * 7919) % realLines.length]?.slice(0, 24) ?? '',
    );
    const source = lines.join('\n');
    const split = segmentPage(source);
    const covered = [
      ...split.articles.flatMap((article) => [
        ...article.headSpans,
        ...article.paragraphs.flatMap((paragraph) => paragraph.spans),
      ]),
      ...split.unplaced.flatMap((piece) => piece.spans),
    ];
    expect(covered.length).toBeGreaterThan(1000);
    checkPromises(source, split);
  });
});

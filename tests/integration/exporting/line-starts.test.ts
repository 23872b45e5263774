import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import type { Inline } from '#shared/document/article-document.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { readLines } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

async function linesOf(one: Parameters<typeof article>[0]): Promise<string[]> {
  const { pdf } = await typesetter.compose({
    articles: [article(one)],
    layout: 'article-columns',
    language: 'zh-CN',
  });
  return readLines(pdf);
}

/** Texts so long that in one of them a line would end right before the sign that follows. */
const rising = (text: (before: string) => string) =>
  Array.from({ length: 30 }, (_, more) => text('工'.repeat(10 + more)));

it.each(['（她）·', '《书》·', '梦·', '三～', '10～', '京—', '部+', '）+', '甲／'])(
  'no line begins with a dot, the sign of a range, a plus or a stroke: %s',
  async (signed) => {
    const texts = rising((before) => `${before}${signed}${'会'.repeat(30)}`);
    const lines = await linesOf({ blocks: texts.map((text) => paragraph(text)) });
    // Nothing is put into the text to keep it so.
    for (const text of texts) expect(lines.join('')).toContain(text);
    expect(lines.filter((line) => /^[·～—+／]/u.test(line))).toEqual([]);
  },
);

it('no line ends behind the hyphen of a single letter', async () => {
  const texts = rising((before) => `${before}E-mail：会`);
  const lines = await linesOf({ blocks: texts.map((text) => paragraph(text)) });
  expect(lines.join('')).toContain('E-mail');
  expect(lines.filter((line) => line.endsWith('E-'))).toEqual([]);
});

it('a sign begins no line where what stands before it is in bold or ends a link', async () => {
  const befores: ((text: string) => Inline)[] = [
    (text) => ({ type: 'text', text, marks: ['bold'] }),
    (text) => ({ type: 'link', url: 'https://a.cn', children: [{ type: 'text', text }] }),
  ];
  for (const before of befores) {
    const blocks = rising((text) => text).map((text) => paragraph(before(text), `·${'会'.repeat(30)}`));
    expect((await linesOf({ blocks })).filter((line) => line.startsWith('·'))).toEqual([]);
  }
});

it('a line may begin with a single quote and end behind one, as it may with double ones', async () => {
  const texts = rising((before) => `${before}‘会会会’${'会'.repeat(30)}`);
  const lines = await linesOf({ blocks: texts.map((text) => paragraph(text)) });
  for (const text of texts) expect(lines.join('')).toContain(text);
  expect(lines.filter((line) => line.startsWith('‘'))).not.toEqual([]);
  expect(lines.filter((line) => line.endsWith('’'))).not.toEqual([]);
  expect(lines.filter((line) => /^’|‘$/u.test(line))).toEqual([]);
});

it.each([
  ['article-sheet', 0],
  ['article-columns', 1],
] as const)('an amount keeps to its number in long lines: %s', async (layout, fewest) => {
  const texts = Array.from(
    { length: 24 },
    (_, more) => `${'工'.repeat(30 + more)}3000余户2.5万元${'会'.repeat(30)}`,
  );
  const articles = [article({ blocks: texts.map((text) => paragraph(text)) })];
  const { pdf } = await typesetter.compose({ articles, layout, language: 'zh-CN' });
  const lines = await readLines(pdf);
  for (const text of texts) expect(lines.join('')).toContain(text);
  const parted = lines.filter((line) => /^[余万]/u.test(line)).length;
  if (fewest === 0) expect(parted).toBe(0);
  else expect(parted).toBeGreaterThanOrEqual(fewest);
});

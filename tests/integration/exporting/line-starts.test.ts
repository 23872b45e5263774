import { afterAll, expect, it } from 'vitest';
import { createTypesetter } from '#adapters/typesetting/create-typesetter.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { readLines } from './pdf-text.ts';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

it.each(['（她）·', '《书》·', '梦·', '三～', '京—'])(
  'no line begins with a dot or the sign of a range: %s',
  async (signed) => {
    // One of so many paragraphs would end a line right before the sign.
    const blocks = Array.from({ length: 30 }, (_, more) =>
      paragraph(`${'工'.repeat(10 + more)}${signed}${'会'.repeat(30)}`),
    );
    const articles = [article({ blocks })];
    const { pdf } = await typesetter.compose({ articles, layout: 'article-columns', language: 'zh-CN' });
    const lines = await readLines(pdf);
    expect(lines.join('')).toContain(signed.at(-1));
    expect(lines.filter((line) => /^\u2060?[·～—]/u.test(line))).toEqual([]);
  },
);

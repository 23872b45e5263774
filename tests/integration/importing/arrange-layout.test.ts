import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#core/app-error.ts';
import { arrangeLayout } from '#core/importing/review/arrange-layout.ts';
import { articleText } from '#core/importing/review/article-text.ts';
import { blocksOf, type LayoutBlock, type PageLayout } from '#core/importing/review/page-layout.ts';
import { bySource } from '#core/importing/review/place-blocks.ts';
import { readLayout } from '#core/importing/review/read-layout.ts';
import { documentText, inlineText } from '#shared/document/plain-text.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import { openCore } from '#tests/support/open-core.ts';
import { operationOf, reviewScript } from '#tests/support/review-steps.ts';
import { samplePage } from '#tests/support/sample-page.ts';
import { seedPages } from '#tests/support/seed-pages.ts';

async function seedLayouts(): Promise<PageLayout[]> {
  const opened = openCore();
  await opened.import([...seedPages(), samplePage(1)], { publication: '焦作日报' });
  const { publications } = await opened.call('library.tree', { years: 'all' });
  const pages = publications.flatMap(({ years }) =>
    years.flatMap(({ issues }) => issues?.flatMap((issue) => issue.pages) ?? []),
  );
  const layouts = pages.map(({ id }) =>
    opened.ports.store.read((tx) => readLayout(tx, id, opened.ports).layout),
  );
  await opened.close();
  return layouts;
}

const layouts = await seedLayouts();
const bare = (text: string): string => text.replace(/\s+/gu, '');
const allBlocks = ({ articles, loose }: PageLayout): LayoutBlock[] => [
  ...loose,
  ...articles.flatMap(blocksOf),
];

/** What the blocks hold of each source, in its order; two of them never hold the same place. */
function inkOf(layout: PageLayout): string {
  const blocks = allBlocks(layout).sort(bySource);
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    if (before?.sourceId === block.sourceId) expect(before.end).toBeLessThanOrEqual(block.start);
    expect(Array.from(block.raw)).toHaveLength(block.end - block.start);
  }
  return bare(blocks.map(({ raw }) => raw).join(''));
}

/** All text that articles show, letter by letter, whatever its order. */
function shownIn(layout: PageLayout): string[] {
  const texts = layout.articles.flatMap((article) => {
    const { heads, authorNote, body } = articleText(article);
    const { column: _, ...others } = heads;
    return [...Object.values(others), authorNote, documentText(body)];
  });
  return Array.from(bare(texts.join(''))).sort();
}

function pieces(layout: PageLayout): string[] {
  const texts = layout.articles.flatMap((article) =>
    blocksOf(article)
      .filter(({ role }) => role !== 'column-title')
      .map(({ text, role }) => {
        const shown = inlineText(text ?? []);
        return role === 'headline' ? shown.replace(/^[●■▲◆★☆►▶]\s*(?=\S)/u, '') : shown;
      }),
  );
  return Array.from(bare(texts.join(''))).sort();
}

it('the pages begin with every article told by its blocks', () => {
  for (const layout of layouts) {
    expect(layout.articles.length).toBeGreaterThan(0);
    expect(layout.articles.flatMap(({ detached }) => detached)).toEqual([]);
    expect(layout.articles.flatMap(({ paragraphs }) => paragraphs).filter((each) => 'added' in each)).toEqual(
      [],
    );
    expect(pieces(layout)).toEqual(shownIn(layout));
  }
});

it('keeps every character of the source in exactly one place and every text of an article, whatever is done', () => {
  let id = 0;
  let tried = 0;
  let done = 0;
  fc.assert(
    fc.property(fc.nat({ max: layouts.length - 1 }), reviewScript, (page, steps) => {
      const first = layouts[page] as PageLayout;
      const ink = inkOf(first);
      let layout = first;
      for (const step of steps) {
        const shape = {
          blocks: allBlocks(layout).map((block) => ({ ...block, id: block.id as BlockId })),
          articles: layout.articles.map((article) => ({ id: article.id as ArticleId })),
          doubts: [],
        };
        const operation = operationOf(shape, step);
        if (operation === null) continue;
        const shown = pieces(layout);
        tried += 1;
        try {
          const next = arrangeLayout(layout, operation, () => `new-${(id += 1)}`);
          // The layout that was given is left as it was, for undo as well as for a refusal.
          expect(pieces(layout)).toEqual(shown);
          layout = next;
          done += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
        expect(inkOf(layout)).toEqual(ink);
        expect(new Set(allBlocks(layout).map((block) => block.id)).size).toBe(allBlocks(layout).length);
        expect(pieces(layout)).toEqual(shownIn(layout));
      }
    }),
    { numRuns: 60 },
  );
  // A script of refusals would prove nothing.
  expect(done / tried).toBeGreaterThan(0.7);
});

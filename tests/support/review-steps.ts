import fc from 'fast-check';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import { articleKinds, blockRoles } from '#shared/domain/article.ts';

/** One step of a page review; numbers choose among what the page holds at that time. */
export type ReviewStep = {
  do: ReviewOperation['do'];
  blocks: number[];
  articles: number[];
  value: number;
  up: boolean;
};

const operations = [
  'split-article',
  'cut-block',
  'merge-articles',
  'move-blocks',
  'shift-blocks',
  'shift-articles',
  'set-role',
  'name-headline',
  'exchange-heads',
  'join-blocks',
  'separate-blocks',
  'new-article',
  'set-kind',
  'set-column',
  'set-people',
  'dismiss-doubts',
] as const satisfies readonly ReviewOperation['do'][];

const several = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 4 });

/** A sequence of steps as fast-check makes and shrinks it. */
export const reviewScript: fc.Arbitrary<ReviewStep[]> = fc.array(
  fc.record({
    do: fc.constantFrom(...operations),
    blocks: several,
    articles: several,
    value: fc.nat({ max: 100 }),
    up: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type Page = {
  blocks: readonly Pick<PageReview['blocks'][number], 'id' | 'start' | 'end'>[];
  articles: readonly Pick<PageReview['articles'][number], 'id'>[];
  doubts: readonly Pick<PageReview['doubts'][number], 'id' | 'answers'>[];
};

/** The operation that a step means on this page; null where the page has nothing to do it with. */
export function operationOf(page: Page, step: ReviewStep): ReviewOperation | null {
  const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];
  const blocks = step.blocks.flatMap((at) => pick(page.blocks, at) ?? []);
  const articleIds = step.articles.flatMap((at) => pick(page.articles, at)?.id ?? []);
  const blockIds = [...new Set(blocks.map(({ id }) => id))];
  const [block] = blocks;
  const [articleId] = articleIds;
  if (block === undefined || articleId === undefined) return null;
  const by = step.up ? -1 : 1;
  switch (step.do) {
    case 'split-article':
    case 'name-headline':
      return { do: step.do, blockId: block.id };
    case 'cut-block':
      return {
        do: step.do,
        blockId: block.id,
        at: block.start + (step.value % Math.max(1, block.end - block.start + 2)),
      };
    case 'exchange-heads':
      return { do: step.do, articleIds: [articleId, articleIds.at(-1) ?? articleId] };
    case 'merge-articles':
      return { do: step.do, articleIds };
    case 'move-blocks': {
      const before = [undefined, null, page.blocks[step.value]?.id][step.value % 3];
      return { do: step.do, blockIds, articleId, ...(before === undefined ? {} : { before }) };
    }
    case 'shift-blocks':
      return { do: step.do, blockIds, by };
    case 'shift-articles':
      return { do: step.do, articleIds, by };
    case 'set-role':
      return { do: step.do, blockIds, role: pick(blockRoles, step.value) ?? 'body' };
    case 'join-blocks':
    case 'separate-blocks':
    case 'new-article':
      return { do: step.do, blockIds };
    case 'set-kind':
      return { do: step.do, articleIds, kind: pick(articleKinds, step.value) ?? 'news' };
    case 'set-column':
      return { do: step.do, articleIds, column: step.up ? '工会视窗' : null };
    case 'set-people': {
      const people = {
        reporters: [['李新和', '王影', '张文勃'][step.value % 3] ?? ''],
        correspondents: [],
        photographers: [],
        authors: [],
      };
      return { do: step.do, articleId, people };
    }
    case 'dismiss-doubts': {
      const doubt = pick(page.doubts, step.value);
      if (doubt === undefined) return null;
      return step.up
        ? (pick(doubt.answers, step.value)?.operation ?? null)
        : { do: step.do, doubts: [doubt.id] };
    }
  }
}

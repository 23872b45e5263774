import type { ContractCall } from './contract-calls.ts';

const nowhere = '018f0000-0000-7000-8000-00000000dead';
const replacement = { text: '改过', by: '写过' };

/** The procedures of replacing, as in `contractCalls`. */
export const replacingCalls: ContractCall[] = [
  {
    name: 'replacing.articles',
    good: () => ({ scope: { question: { query: '工会' } } }),
    bad: { scope: {} },
  },
  {
    name: 'replacing.find',
    good: ({ articleIds }) => ({ replacement, articleIds }),
    bad: { replacement: { ...replacement, text: '(', isPattern: true }, articleIds: [nowhere] },
  },
  {
    name: 'replacing.start',
    good: ({ articleIds }) => ({
      replacement,
      articles: articleIds.map((articleId) => ({ articleId, revision: 1 })),
    }),
    bad: { replacement, articles: [] },
  },
  {
    name: 'replacing.undo',
    good: ({ values }) => values.get('replacing.start'),
    bad: { jobId: nowhere },
  },
];

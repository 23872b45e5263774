import type { ContractCall } from './contract-calls.ts';

const nowhere = '018f0000-0000-7000-8000-00000000dead';
const extra = { extra: true };

/** The procedures of searching, as in `contractCalls`; what is learned comes of texts that `takeIn` corrects. */
export const searchingCalls: ContractCall[] = [
  { name: 'searching.rebuildIndex', good: () => ({}), bad: extra },
  { name: 'searching.search', good: () => ({ query: '动员会', facets: true }), bad: { query: 8 } },
  { name: 'searching.parse', good: () => ({ query: '标题:(动员 | 培训) -广告' }), bad: { query: 8 } },
  {
    name: 'searching.articleHits',
    good: ({ articleIds }) => ({ articleId: articleIds[0], query: '工会' }),
    bad: { articleId: nowhere, query: '工会' },
  },
  {
    name: 'searching.keywordsInContext',
    good: () => ({ query: '工会', order: 'left', width: 8 }),
    bad: { query: '工会', width: 0 },
  },
  { name: 'searching.frequency', good: () => ({ queries: ['工会', '职工'] }), bad: { queries: [] } },
  { name: 'searching.compare', good: () => ({ left: '工会', right: '职工' }), bad: { left: '工会' } },
  {
    name: 'searching.exportResult',
    good: () => ({ query: '工会', format: 'csv', rows: 'lines' }),
    bad: { query: '工会', format: 'pdf' },
  },
  {
    name: 'searching.tagResult',
    good: () => ({ query: '工会', addNames: ['工会报道'] }),
    bad: { query: '工会', add: [nowhere] },
  },
  {
    name: 'searching.save',
    good: () => ({ name: '工会', question: { query: '工会' } }),
    bad: { name: ' ', question: { query: '工会' } },
  },
  { name: 'searching.saved', good: () => ({}), bad: extra },
  {
    name: 'searching.updateSaved',
    good: ({ values }) => ({ ...values.get('searching.save'), name: '总工会' }),
    bad: { savedSearchId: nowhere, name: '总工会' },
  },
  {
    name: 'searching.markSeen',
    good: ({ values }) => values.get('searching.save'),
    bad: { savedSearchId: nowhere },
  },
  {
    name: 'searching.deleteSaved',
    good: ({ values }) => values.get('searching.save'),
    bad: { savedSearchId: nowhere },
  },
  { name: 'searching.learned', good: () => ({}), bad: extra },
  {
    name: 'searching.forget',
    good: ({ values }) => ({ lookAlikeIds: [values.get('searching.learned')?.['lookAlikes'][0].id] }),
    bad: { lookAlikeIds: [nowhere] },
  },
];

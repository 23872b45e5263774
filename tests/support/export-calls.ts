import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { ContractCall } from './contract-calls.ts';

/** The procedures of the export, as in `contractCalls`. */
export const exportCalls: ContractCall[] = [
  {
    name: 'exporting.preview',
    good: ({ articleIds }) => ({
      target: { articleIds: [articleIds[0]] },
      layout: 'article-sheet',
      pages: 1,
    }),
    bad: { target: {}, layout: 'article-sheet' },
  },
  {
    name: 'exporting.readLayout',
    good: () => ({ text: JSON.stringify({ ...layoutOf('galley'), name: '本报小样' }) }),
    bad: { text: '{ "version": 2 }' },
  },
  {
    name: 'exporting.checkFonts',
    good: () => ({ fonts: { kai: ['/nowhere/kai.ttf'] } }),
    bad: { fonts: { kai: [''] } },
  },
  {
    name: 'exporting.start',
    good: ({ articleIds }) => ({ target: { articleIds }, format: 'text' }),
    bad: { target: { articleIds: [] }, format: 'text' },
  },
];

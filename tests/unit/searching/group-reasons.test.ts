import { expect, it } from 'vitest';
import { groupReasons } from '#renderer/features/searching/hits/group-reasons.ts';

it('tells the same finding once with its places, and keeps the source text and other findings apart', () => {
  expect(
    groupReasons([
      { field: 'headline', how: 'exact', found: '工会' },
      { field: 'body', how: 'exact', found: '工会' },
      { field: 'body', how: 'folded', found: '工會' },
      { field: 'source', how: 'exact', found: '工会' },
    ]),
  ).toEqual([
    { how: 'exact', found: '工会', fields: ['headline', 'body'], isSource: false },
    { how: 'folded', found: '工會', fields: ['body'], isSource: false },
    { how: 'exact', found: '工会', fields: ['source'], isSource: true },
  ]);
});

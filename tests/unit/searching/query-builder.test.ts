import { describe, expect, it } from 'vitest';
import { buildQuery, emptyQuery } from '#renderer/features/searching/query/build-query.ts';
import { chipTree } from '#renderer/features/searching/query/chip-tree.ts';
import type { QueryChip } from '#shared/contract/search-language.ts';

describe('the form that builds a query', () => {
  it('writes each of its parts in the query language', () => {
    const query = buildQuery({
      ...emptyQuery,
      all: ' 工会  劳动竞赛 ',
      phrase: '市总工会',
      any: '职代会 工代会',
      none: '文艺',
      nearOne: '技能',
      nearOther: '培训',
      distance: 5,
      from: '2022-10',
    });
    expect(query).toBe('工会 劳动竞赛 "市总工会" (职代会 OR 工代会) NEAR/5(技能 培训) -文艺 date:2022-10..');
  });

  it('names the field before each part, and puts what would mean something into quotes', () => {
    expect(buildQuery({ ...emptyQuery, field: 'headline', all: '工会 OR a:b 5%', none: '公告' })).toBe(
      'headline:工会 headline:"OR" headline:"a:b" headline:"5%" -headline:公告',
    );
  });

  it('writes nothing for nothing', () => {
    expect(buildQuery({ ...emptyQuery, all: '  ' })).toBe('');
  });
});

describe('the chips of a query', () => {
  it('become the tree that their depths describe', () => {
    const chip = (kind: QueryChip['kind'], depth: number, text = ''): QueryChip => ({
      kind,
      depth,
      text,
      field: null,
      literal: false,
      start: 0,
      end: 0,
      without: null,
    });
    const tree = chipTree([
      chip('and', 0),
      chip('phrase', 1, '工会'),
      chip('or', 1),
      chip('phrase', 2, '甲'),
      chip('phrase', 2, '乙'),
      chip('not', 1),
      chip('phrase', 2, '丙'),
    ]);
    const shape = (nodes: typeof tree): unknown[] =>
      nodes.map(({ chip: { kind, text }, children }) =>
        children.length > 0 ? [kind, ...shape(children)] : text,
      );
    expect(shape(tree)).toEqual([['and', '工会', ['or', '甲', '乙'], ['not', '丙']]]);
  });
});

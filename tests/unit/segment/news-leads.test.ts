import { describe, expect, it } from 'vitest';
import { leadLength } from '#core/importing/segment/roles/news-leads.ts';

const REST = '昨日上午,城东小学举行了读书节,师生一同换书。';

describe('the opening words of a news item', () => {
  it.each([
    ['本报讯', '本报讯 '],
    ['a dateline', '新华社北京5月3日电 '],
    ['another paper', '平川晚报消息 '],
    ['a place and its reporter', '平川讯(记者 李明)'],
    ['a reporter in brackets', '(实习生李明)'],
    ['a trainee in brackets', '[评论员李明]'],
    ['what is left of 本报讯', '讯 (李明)'],
    ['who reports', '记者李明报道:'],
    ['a paper and its desk', '平川日报—新城网讯 '],
    ['a staff reporter without a blank', '本报记者李明报道 '],
    ['where it was taken from', '据新华社综合消息 '],
  ])('are found by any of their words: %s', (_, lead) => {
    expect(leadLength(lead + REST)).toBeGreaterThan(0);
  });

  it('are none where a text begins at once', () => {
    expect(leadLength(REST)).toBe(0);
  });
});

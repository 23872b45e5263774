import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, namesText } from '#renderer/features/editing/people-text.ts';

describe('the names of people in a line of text', () => {
  it('stand between any of the usual separators', () => {
    expect(namesOf('李新和、王惠颖，刘欣欣, 马振涛；崔欣/孙艳')).toEqual([
      '李新和',
      '王惠颖',
      '刘欣欣',
      '马振涛',
      '崔欣',
      '孙艳',
    ]);
  });

  it('may be set apart by spaces, as in a byline', () => {
    expect(namesOf('李新和 王惠颖')).toEqual(['李新和', '王惠颖']);
    expect(namesOf('李新和\u3000马超')).toEqual(['李新和', '马超']);
  });

  it('are one where a name of two characters is spread over three', () => {
    expect(namesOf('马\u3000超、陈 曦')).toEqual(['马超', '陈曦']);
  });

  it('keep their own spaces and dots where they are not Chinese', () => {
    expect(namesOf('John  Smith, 买买提·艾力')).toEqual(['John Smith', '买买提·艾力']);
  });

  it('are kept once and never empty', () => {
    expect(namesOf(' 、李新和、、李新和，')).toEqual(['李新和']);
    expect(namesOf(' \u3000')).toEqual([]);
  });

  it('come back from what is shown for them', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'李新和王惠颖刘马超陈曦·𠮷'),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.uniqueArray(han, { maxLength: 6 }), (names) => {
        expect(namesOf(namesText(names))).toEqual(names);
      }),
    );
  });
});

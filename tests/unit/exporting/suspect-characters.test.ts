import { describe, expect, it } from 'vitest';
import { suspectCharacters } from '#core/exporting/proof/suspect-characters.ts';
import { loadFluency } from '#core/importing/segment/language/fluency.ts';
import { seedPages } from '#tests/support/seed-pages.ts';

const told = (text: string, learned: { one: string; other: string }[] = []) =>
  suspectCharacters(text, learned).map(({ at, written, meant }) => `${at}${written}${meant}`);

describe('characters that may be misread', () => {
  it.each([
    ['订单的订金己经到账。', ['5己已']],
    ['就能查到自已的祖辈。', ['5已己']],
    ['节水不是千部的一厢情愿。', ['4千干']],
    ['企业把资金投人建设。', ['6人入']],
    ['各级工会干部已经自己投入生产，工作人员人人参加。', []],
    ['', []],
    ['己', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('are also those that this library has met', () => {
    const text = '市总工会召幵会议。';
    expect(told(text)).toEqual([]);
    expect(told(text, [{ one: '开', other: '幵' }])).toEqual(['5幵开']);
    expect(told(text, [{ one: '召开', other: '召幵' }])).toEqual([]);
  });

  it('are hardly ever right after all: one in the five pages, a traditional form', () => {
    const texts = seedPages().map(({ bytes }) => new TextDecoder().decode(bytes));
    const fluency = loadFluency(texts);
    const paragraphs = texts.flatMap((text) => text.split('\n')).map((line) => line.replace(/\s+/g, ''));
    const suspects = paragraphs.flatMap((text) => suspectCharacters(text, [], fluency));
    expect(suspects.map(({ written, meant }) => written + meant)).toEqual(['鋒锋']);
  });
});

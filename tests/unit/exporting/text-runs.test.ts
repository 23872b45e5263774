import { describe, expect, it } from 'vitest';
import { printText, textRuns } from '#adapters/typesetting/text-runs.ts';
import { text } from './sample-articles.ts';

const pieces = (text: string) => printText(text).split('\u200b');

describe('where a line may end within what has no blanks', () => {
  it.each([
    ['https://a.cn/news/20221026', ['https://a.cn/', 'news/', '20221026']],
    ['www.jzrb.com.cn', ['www.', 'jzrb.', 'com.', 'cn']],
    ['gonghui_bao@jz.example', ['gonghui_', 'bao@', 'jz.', 'example']],
    ['1,234,567,890.50', ['1,234,567,890.50']],
    ['2022/10/26-2022/10/30', ['2022/10/26-2022/10/30']],
    ['GB/T', ['GB/T']],
    ['internationally', ['internationally']],
  ])('%s', (text, expected) => {
    expect(pieces(`见${text}。`)).toEqual([
      ...(expected.length === 1
        ? [`见${text}。`]
        : [`见${expected[0]}`, ...expected.slice(1, -1), `${expected.at(-1)}。`]),
    ]);
  });
});

describe('the end of a text', () => {
  const partsOf = (words: string) => textRuns([text(words)]).map((run) => ('text' in run ? run.text : run));

  it('does not part from the character before it where an address breaks', () => {
    expect(partsOf('见https://a.cn/news/1026的全文。').slice(-2)).toEqual([{ joint: true }, '文。']);
    expect(partsOf('见a.cn的全文。')).toEqual(['见a.cn的全文。']);
    expect(partsOf('见https://a.cn/news/1026。')).toHaveLength(1);
  });
});

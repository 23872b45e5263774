import { describe, expect, it } from 'vitest';
import { printText } from '#adapters/typesetting/text-runs.ts';

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

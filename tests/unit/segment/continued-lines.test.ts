import { describe, expect, it } from 'vitest';
import { OTHER, heads, read } from './split-lines.ts';

const MEETING = ['市里部署春耕', '本报讯（记者许文）市里昨天开会部署春耕，要求各县区先修水渠，再备种子。'];
const TORN = '会议要求倒排工期，把良种送到田头，让更多的农民';

describe('a line that leads to another page', () => {
  it('ends its article: the sentence is no gap, and nothing of the page goes on with it', () => {
    const { articles, unplaced } = read(
      ...MEETING,
      `${TORN}（下转第三版）`,
      '粮库启用新烘干塔',
      OTHER,
      '得到实惠的是附近三个乡的农户，今年不用再把湿粮拉到县城去晒了。',
    );
    expect(heads(articles)).toEqual(['市里部署春耕', '粮库启用新烘干塔']);
    expect(articles[0]?.paragraphs.at(-1)?.text).toBe(TORN);
    expect(articles[0]?.issues).toEqual([]);
    expect(articles[1]?.paragraphs).toHaveLength(2);
    expect(unplaced.map(({ role, text }) => [role, text])).toEqual([['furniture', '（下转第三版）']]);
  });

  it.each(['（上接A1版）', '(紧接第一版)', '▲上接1版 '])(
    'parts what stands behind %s from the text before it',
    (mark) => {
      const rest = '的车间里，机器已经转动起来，工人们把一个个零件装上机床，这是今年的第三批订单。';
      const last = '会后，各县区的技术员当天就下了乡。';
      const { articles } = read(...MEETING, `${last}${mark}${rest}`, '厂长说，下半年还要再招一百名工人。');
      expect(articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
        [MEETING[1], last],
        [rest, '厂长说，下半年还要再招一百名工人。'],
      ]);
      expect(articles[1]?.issues.map(({ code }) => code)).toEqual(['headline-missing']);
    },
  );

  it('is no part of a headline', () => {
    const { articles } = read(
      '## 把车间建到田头（上接第一版）',
      '工人们说，家门口有了活干，比外出打工挣得多。',
    );
    expect(heads(articles)).toEqual(['把车间建到田头']);
  });

  it.each(['（上接第一版）', '上接第1版'])('leaves the title above %s to the text below it', (mark) => {
    const rest = '就业增收。目前已有四家企业签订了入驻协议，预计明年春天全部投产，可以提供六百个岗位。';
    for (const lines of [[`${mark}${rest}`], [mark, rest]]) {
      const { articles } = read('第3版 综合', '乡村振兴谱新篇', ...lines, ...MEETING);
      expect(heads(articles)).toEqual(['乡村振兴谱新篇', '市里部署春耕']);
    }
  });

  it('loses no character, wrapped lines among them', () => {
    const text = [
      '市里部署春耕',
      '',
      '会议要求倒排工期，把良种',
      '送到田头，让农民（下转第',
      '三版）得到实惠。',
      '上接A1版',
    ].join('\n');
    const { articles, unplaced } = read(text);
    const spans = [
      ...articles.flatMap(({ headSpans, paragraphs }) => [
        ...headSpans,
        ...paragraphs.flatMap((one) => one.spans),
      ]),
      ...unplaced.flatMap((one) => one.spans),
    ];
    const covered = spans.flatMap(([start, end]) =>
      Array.from(text.slice(start, end)).filter((each) => each.trim() !== ''),
    );
    expect(covered).toHaveLength(text.replace(/\s/g, '').length);
  });
});

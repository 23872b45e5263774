import { describe, expect, it } from 'vitest';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { isDatedSignOff, isAddress, signerOf } from '#core/importing/segment/roles/sign-offs.ts';
import { heads, NEWS, split } from './split-lines.ts';

const LETTER = [
  '我在外面一切都好，住的地方有热水，吃饭有食堂，请不要再往这边寄东西了。',
  '听说村里的路灯亮了，我想起小时候摸黑走回家的那条土路，过年一定回来看看。',
];

describe('the last line of a letter', () => {
  it.each([
    '女儿 柳 红 九月初二',
    '钱守义 2021年5月28日',
    '大桥项目“五一”班组 2023年9月10日',
    '学生 林芳 一九九八年春节',
  ])('%s gives who signs and the day', (line) => {
    expect(isDatedSignOff(foldCues(line))).toBe(true);
  });

  it.each(['工资涨到 2021年', '全会召开 5月28日', '他说：“再见。” 2021年5月28日'])('%s does not', (line) => {
    expect(isDatedSignOff(foldCues(line))).toBe(false);
  });

  it.each([
    ['女儿 柳 红 九月初二', '柳红'],
    ['城关镇柳树村 张敏', '张敏'],
    ['某团三营八连指导员 侯建功', '侯建功'],
    ['村委会', null],
    ['市水利局 2021年5月28日', null],
  ])('%s is signed by %s', (line, name) => {
    expect(signerOf(foldCues(line))).toBe(name);
  });

  it('heads nothing, and names the author', () => {
    const [letter, news] = split(
      '给爹娘的一封信',
      '爹、娘：',
      ...LETTER,
      '女儿 柳 红 九月初二',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(letter).toMatchObject({ kind: 'document', headline: '给爹娘的一封信', authors: ['柳红'] });
    expect(letter?.paragraphs.at(-1)?.text).toBe('女儿 柳 红 九月初二');
    expect(news).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null });
  });

  it('may be a comrade’s, before whom the answer addresses', () => {
    const [letter] = split(
      '新兵怕水，上不了舟怎么办',
      '指导员：',
      ...LETTER,
      '列兵 小武',
      '小武同志：',
      '怕水不丢人，我当年也怕。先在浅水里学会漂，心就定了一半，一个月以后再给我写信。',
    );
    expect(letter?.headline).toBe('新兵怕水，上不了舟怎么办');
    expect(letter?.paragraphs.map(({ text }) => text)).toContain('列兵 小武');
  });

  it('does not sign for who asks what is answered below', () => {
    const [letter] = split(
      '试用期被辞退怎么办',
      '编辑同志：',
      ...LETTER,
      '读者 王强',
      '王强同志：',
      '公司不能证明你不符合录用条件的，构成违法解除，你可以要求继续履行劳动合同。',
    );
    expect(letter?.authors).toEqual([]);
  });

  it('may be a wish in respect, and a village’s own office', () => {
    const articles = split(
      '致全体家属的慰问信',
      '尊敬的各位家属：',
      ...LETTER,
      '谨向你们致以崇高的敬意！',
      '舟桥旅党委 2019年7月1日',
      '停水通知',
      '水塔要淘，定于九月十二日早八点到下午五点停水，请各家提前接好。',
      '村委会',
      '九月初三，村小学的孩子们到敬老院给老人剪指甲、演快板，八十多岁的老人听得合不拢嘴，拉着孩子不让走。',
    );
    expect(heads(articles)).toEqual(expect.arrayContaining(['致全体家属的慰问信', '停水通知']));
    expect(heads(articles)).not.toContain('村委会');
  });
});

describe('whom a letter addresses', () => {
  it.each(['爹、娘：', '指导员：', '心外科的各位大夫、护士：'])('%s', (line) => {
    expect(isAddress(foldCues(line))).toBe(true);
  });

  it.each(['具体安排如下：', '他说：', '问：', '高新区：正在追查'])('is not %s', (line) => {
    expect(isAddress(foldCues(line))).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { heads, NEWS, OTHER, read, split } from './split-lines.ts';

const ROADWORKS =
  '因滨河大道改造工程施工需要，为确保施工安全和道路畅通，决定对滨河大道部分路段实行交通管制。现通告如下：';

it('two offices sign a notice, one below the other', () => {
  const [notice, ...others] = split(
    '关于滨河大道实行交通管制的通告',
    ROADWORKS,
    '一、管制时间为9月1日至11月30日，请过往车辆绕行建设路。',
    '江北市公安局交通警察大队',
    '江北市住房和城乡建设局',
    '夜读区开放',
    NEWS,
  );
  expect(notice?.paragraphs.map(({ text }) => text).slice(-2)).toEqual([
    '江北市公安局交通警察大队',
    '江北市住房和城乡建设局',
  ]);
  expect(heads(others)).toEqual(['夜读区开放']);
});

it('an office above a bare title announces what stands below it, and signs nothing above', () => {
  const articles = split(
    '关于滨河大道实行交通管制的通告',
    ROADWORKS,
    '一、管制时间为9月1日至11月30日，请过往车辆绕行建设路。',
    '江北市人民法院',
    '公 告',
    '田永：本院受理的原告江北农村商业银行诉你金融借款合同纠纷一案，现依法向你公告送达起诉状副本及开庭传票。自公告之日起经过三十日即视为送达，逾期将依法缺席裁判。',
  );
  expect(articles).toHaveLength(2);
  expect(articles[0]?.paragraphs.at(-1)?.text).toContain('绕行建设路');
});

it('days and places below a notice that asks for patience are its particulars', () => {
  const rows = ['9月4日7:00至17:30 北门街、文昌路、第四中学', '9月6日8:00至18:00 经济开发区兴业路以西'];
  const articles = split(
    '停电通知',
    '因配电网检修施工需要，计划对以下线路停电，由此带来的不便敬请谅解。',
    ...rows,
    '夜读区开放',
    NEWS,
  );
  expect(heads(articles)).toEqual(['停电通知', '夜读区开放']);
  expect(articles[0]?.paragraphs.at(-1)?.text).toContain('兴业路以西');
});

it('the number below its title leaves a notice one: its office signs it', () => {
  const [notice, news] = split(
    '国有建设用地使用权挂牌出让公告',
    '江自然资告字〔2023〕21号',
    '经江北市人民政府批准，决定以挂牌方式出让两宗地块的国有建设用地使用权，按照价高者得的原则确定竞得人。',
    '江北市自然资源局',
    '夜读区开放',
    NEWS,
  );
  expect(notice).toMatchObject({
    headline: '国有建设用地使用权挂牌出让公告',
    deck: '江自然资告字〔2023〕21号',
  });
  expect(notice?.paragraphs.at(-1)?.text).toBe('江北市自然资源局');
  expect(news).toMatchObject({ headline: '夜读区开放', kicker: null });
});

it.each([
  ['where to have something printed', '刊登公告 请拨 0712-3222110'],
  ['the desk that sells space', '广告咨询 010-88083022'],
  ['for what a newspaper does not answer', '本版信息由广告客户提供 真实性请读者自行核实'],
  ['a call for good manners', '讲文明 树新风 公益广告'],
  ['who calls for good manners', '中共江北县委宣传部 宣'],
])('the page’s own lines: %s', (_what, line) => {
  const { articles, unplaced } = read('夜读区开放', NEWS, line, '粮库启用烘干塔', OTHER);
  expect(heads(articles)).toEqual(['夜读区开放', '粮库启用烘干塔']);
  expect(unplaced).toMatchObject([{ role: 'furniture', text: line }]);
});

it('what a call for good manners says goes with the line that names it', () => {
  const { articles, unplaced } = read(
    '夜读区开放',
    NEWS,
    '文明健康 有你有我',
    '公益广告',
    '粮库启用烘干塔',
    OTHER,
  );
  expect(heads(articles)).toEqual(['夜读区开放', '粮库启用烘干塔']);
  expect(unplaced.map(({ role }) => role)).toEqual(['furniture', 'furniture']);
});

it('where figures come from is no beginning of a text', () => {
  const articles = split(
    '今日菜价',
    '大白菜0.9 上海青1.8 红菜薹3.5',
    '莲藕4.2 西红柿2.9 土豆1.7',
    '五花肉13.8 鸡蛋5.3 鳊鱼9.6',
    '（数据来源：市发改委价格监测中心）',
    '夜读区开放',
    NEWS,
  );
  expect(articles[0]).toMatchObject({
    headline: '今日菜价',
    authorNote: '（数据来源：市发改委价格监测中心）',
  });
});

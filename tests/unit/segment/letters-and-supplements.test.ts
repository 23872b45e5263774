import { expect, it } from 'vitest';
import { ESSAY, heads, NEWS, OTHER, read, split } from './split-lines.ts';

const QUESTION =
  '问：我家因为漏水拖欠了半年物业费，物业公司就把我家的电停了，冰箱里的东西全坏了，这样做对吗？';
const ANSWER =
  '答：物业服务人不得采取停止供电、供水的方式催交物业费。您可以要求恢复供电、赔偿损失，也可以向住建部门投诉。';

it('a lawyer whose office and trade stand before the name signs the answer above', () => {
  const articles = split(
    '停电催费合法吗',
    QUESTION,
    ANSWER,
    '江苏大江律师事务所律师 张鹏',
    '夜读区开放',
    NEWS,
  );
  expect(articles).toMatchObject([
    { headline: '停电催费合法吗', authors: ['张鹏'] },
    { headline: '夜读区开放', kicker: null },
  ]);
});

it('verses end where the titles of a review begin', () => {
  const [verses, review] = split(
    '渡口',
    '梁子',
    '船是空的',
    '桨横在船头',
    '对岸有人喊了一声',
    '水就亮了',
    '品书札记',
    '在泥土里听见回声',
    '——读长篇小说《河套》',
    '杜若溪',
    '《河套》写了三代治沙人，却没有写成一部功劳簿。栽下去的树一夜之间被沙埋了，人们第二天早晨再去栽。',
  );
  expect(verses?.paragraphs).toHaveLength(4);
  expect(review).toMatchObject({ headline: '在泥土里听见回声', column: '品书札记' });
});

it('a sort of writing over a title is no title', () => {
  const [story] = split(
    '小小说',
    '借伞',
    '江一苇',
    '下班的时候下起雨来。老周站在门口，看见墙角有一把黑伞，就拿了。',
  );
  expect(story).toMatchObject({ headline: '借伞', column: '小小说', kicker: null });
});

it('a work of art that a page shows heads nothing', () => {
  const articles = split('夜读区开放', NEWS, '山村素描（国画） 何其远', '粮库启用烘干塔', OTHER);
  expect(articles).toMatchObject([
    { headline: '夜读区开放' },
    { headline: '粮库启用烘干塔', kicker: null, column: null },
  ]);
});

it('rows of people with their years are no titles', () => {
  const articles = split(
    '关于拟确定发展对象人员的公示',
    '根据《细则》规定，经支部委员会讨论，拟确定以下同志为发展对象，现予以公示：',
    '雷蕾 女 1993年5月生 市行政审批局',
    '封俊 男 1988年11月生 市城投公司',
    '公示时间：6月14日至6月20日。监督电话：0572-2038866',
  );
  expect(heads(articles)).toEqual(['关于拟确定发展对象人员的公示']);
});

it('a pen name in brackets below a text signs it', () => {
  const articles = split('修车铺的灯', ...ESSAY, '（老树）', '夜读区开放', NEWS);
  expect(articles).toMatchObject([{ authors: ['老树'] }, { headline: '夜读区开放' }]);
});

it('a series and what it is about stand over the headline', () => {
  const [story] = split('★庆祝建党百年·老党员的故事', '修车铺的灯', '本报记者 何川', ...ESSAY);
  expect(story).toMatchObject({ headline: '修车铺的灯', column: '★庆祝建党百年·老党员的故事' });
});

it('the front page’s index is the page’s own, with what stands over it', () => {
  const { articles, unplaced } = read(
    '夜读区开放',
    NEWS,
    '今日看点',
    '● “夜经济”点亮老码头 /2版',
    '● 社区“童书驿站”开张 /4版',
  );
  expect(heads(articles)).toEqual(['夜读区开放']);
  expect(unplaced.map(({ role }) => role)).toEqual(['furniture', 'furniture', 'furniture']);
});

it('what is promised to whoever tells news is the page’s own', () => {
  const { unplaced } = read('早报热线96110', '一经采用 最高奖励1000元', '夜读区开放', NEWS);
  expect(unplaced.map(({ role }) => role)).toEqual(['furniture', 'furniture']);
});

it('what an author thinks of a problem is a commentary', () => {
  const [study] = split(
    '关于破解农村党员队伍老化问题的思考',
    '彭建军',
    '农村党员队伍老化，是当前基层党建工作中一个突出的问题。以我县为例，60岁以上的农村党员占47.3%，35岁以下的只占9.1%，有的村连续五年没有发展一名党员。',
    '究其原因，一是青年外出多，二是培养渠道窄，三是少数村干部怕“教会徒弟，饿死师傅”。破解这一问题，必须打开视野、放宽渠道、压实责任。',
    '（作者系南河县委组织部副部长）',
  );
  expect(study).toMatchObject({ kind: 'commentary', authors: ['彭建军'] });
});

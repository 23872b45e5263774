import { expect, it } from 'vitest';
import { areMadeAlike } from '#core/importing/segment/heads/subheads-alike.ts';
import { heads, split } from './split-lines.ts';

const REPORT = [
  '凌晨四点，葛长河已经站在渡船上。三棵柳渡口的雾还没有散，他把缆绳盘好，等第一个过河的菜农。',
  '葛长河今年五十二岁，在三棵柳渡口撑船三十年。两岸的人都说，看见葛长河的灯，河就过得去。',
];
const CONTEST = '近日，矿里把废料场清了出来。机修班的六个青年把废料一件一件拣出来，修好了一百多台水泵。';
const STALL = [
  '这个书摊摆在三棵柳渡口的柳树下，过河的菜农等船的时候翻两页，船来了就把书放回去。摊主是退休的教师，不收钱。',
  '书摊上的书是两岸的人捐的，渡船一靠岸，他先问谁要还书。菜农说，等船的工夫也不白费了。',
];

it('a title that quotes, alone below a signed report, heads an article of its own', () => {
  const articles = split('守渡人的三十年', '本报记者 何川', ...REPORT, '渡口边的“流动书摊”', ...STALL);
  expect(heads(articles)).toEqual(['守渡人的三十年', '渡口边的“流动书摊”']);
});

it('a title much longer than an article’s subheads is none of them', () => {
  const articles = split(
    '守渡人的三十年',
    '本报记者 何川',
    ...REPORT,
    '一根缆绳',
    ...REPORT,
    '一盏旧灯',
    ...REPORT,
    '矿区举办首届废料修旧大赛共有一百二十名青年拣回水泵',
    CONTEST,
    CONTEST,
  );
  expect(heads(articles)).toEqual(['守渡人的三十年', '矿区举办首届废料修旧大赛共有一百二十名青年拣回水泵']);
});

it('titles in a row above texts that say again what the text above says are its subheads, signed or not', () => {
  const allowance = [
    '夜班津贴发了多少年，矿上的人都说不清。津贴最早按钟点算，一个夜班三角钱，攒一个月够给孩子买双鞋。',
    '津贴的账本锁在工会的柜子里。翻开账本，夜班的钟点一笔一笔记得清楚，三角、五角、一元二角。',
    '矿上的夜班如今少了，津贴却没有少。账本换成了电脑，夜班的人打开手机就能看到自己的津贴。',
  ];
  const [first, second, third] = allowance as [string, string, string];
  const one = split('夜班津贴的来历', first, '锁在柜子里的账本', second, '手机里的数字', third);
  expect(heads(one)).toEqual(['夜班津贴的来历']);
  const three = split('夜班津贴的来历', first, '一根缆绳', REPORT[0]!, '废料场里的水泵', CONTEST);
  expect(heads(three)).toEqual(['夜班津贴的来历', '一根缆绳', '废料场里的水泵']);
});

it.each([
  ['链上聚人才', '链上破难题', true],
  ['一笔“亏本账”', '一条“笨办法”', true],
  ['井台边的会', '柳树下的会', true],
  ['一笔“亏本账”', '三本旧账本', false],
  ['夜读区开放', '烘干塔启用', false],
  ['全市夏粮收购工作会议在江北召开', '全市秋粮收购工作会议在江北召开', false],
])('%s and %s are made alike: %s', (one, other, alike) => {
  expect(areMadeAlike(one, other)).toBe(alike);
});

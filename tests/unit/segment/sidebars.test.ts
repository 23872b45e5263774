import { describe, expect, it } from 'vitest';
import { NEWS, heads, split } from './split-lines.ts';

const REPORT = [
  '凌晨四点，葛长河已经站在渡船上。三棵柳渡口的雾还没有散，他把缆绳盘好，等第一个过河的菜农。',
  '葛长河今年五十二岁，在三棵柳渡口撑船三十年。两岸的人都说，看见葛长河的灯，河就过得去。',
];
const SECTION = [
  '葛长河记得，那年三棵柳渡口涨水，他连夜把渡船拴在柳树上，守了三天三夜，菜农的筐一只也没有少。',
  '水退了，葛长河的手磨破了皮。渡口的人凑钱给渡船换了新缆绳，葛长河把旧的留着。',
];

describe('a sidebar with a headline of its own', () => {
  const sidebar = [
    '目前，内河摆渡没有统一的补贴标准，多由各县按航次发给。发放前要公示船名、航次和金额。',
    '从公开的文件看，有的县按每航次十元发给，有的按月定额，遇汛期停航的照发一半。',
  ];

  it('is no section of the report above it', () => {
    const articles = split(
      '守渡人',
      '——记三棵柳渡口的船工葛长河',
      '本报记者 何川',
      ...REPORT,
      '一根旧缆绳',
      ...SECTION,
      '新闻延伸',
      '摆渡补贴各县怎么定',
      ...sidebar,
    );
    expect(heads(articles)).toEqual(['守渡人', '摆渡补贴各县怎么定']);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(sidebar);
  });
});

describe('a box', () => {
  it('is not the middle of the torn text above it', () => {
    const box = ['装订组：邱大勇 田秋菊', '借阅组：孟超 贺喜', '编目组：常桂兰 石磊', '物流组：米建军'];
    const torn = '三月份的班组竞赛结束以后，图书馆把各组的成绩贴在墙上，得星最多的人可以先挑夜班的';
    const articles = split('夜读区开到晚上十点', NEWS, '□何川', torn, '三月份班组竞赛得星名单', ...box);
    const list = articles.find(({ paragraphs }) => paragraphs.some(({ text }) => text === box[0]));
    expect(list?.headline).toBe('三月份班组竞赛得星名单');
    expect(list?.paragraphs.map(({ text }) => text).slice(-box.length)).toEqual(box);
  });
});

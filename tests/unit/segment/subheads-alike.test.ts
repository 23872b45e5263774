import { expect, it } from 'vitest';
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

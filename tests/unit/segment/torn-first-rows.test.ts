import { expect, it } from 'vitest';
import { heads, NEWS, split } from './split-lines.ts';

/** A paragraph torn behind so many rows of columns of 14 characters; its first row is indented by two. */
const tear = (text: string, rows: number): [string, string] => [
  text.slice(0, 14 * rows - 2),
  text.slice(14 * rows - 2),
];

it('a line that fills a row of the page’s columns is the first row of a torn paragraph, not a title', () => {
  const articles = split(
    '最后一班渡船',
    '本报记者 沈听澜',
    ...tear(
      '河上的渡船每天开四班，头班船送学生，末班船等工人，摆渡的人说他从来没有误过一次点，雾再大也要等雾散了再走。',
      2,
    ),
    ...tear(
      '镇里后来修了一座桥，汽车从桥上过，渡口冷清下来，只有放牛的老人还愿意坐船，说桥上的风太硬，吹得人睁不开眼。',
      3,
    ),
    '大桥通车那天，他把船拴在柳树下，一个人坐到天黑。',
    ...tear(
      '守渡口的老人把一盏旧马灯挂在了船头，夜里有人喊船，灯就跟着船一摇一晃地过来了，几十年没有灭过。',
      1,
    ),
    '后来船还在，人也还在。',
  );
  expect(heads(articles)).toEqual(['最后一班渡船']);
});

it('a title with a comma in it is no row where nothing on the page is torn', () => {
  const title = '雷雨大风突袭，百亩葡萄园如何自救';
  const articles = split(
    '夜读区亮起灯',
    NEWS,
    title,
    '本报讯（通讯员何川）5月17日傍晚，城东葡萄园里的架子倒了一半，其中八成已经挂果。次日清早农技员就赶到田间指导果农自救。',
  );
  expect(heads(articles)).toEqual(['夜读区亮起灯', title]);
});

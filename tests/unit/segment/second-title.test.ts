import { expect, it } from 'vitest';
import { heads, split } from './split-lines.ts';

const LAMP = [
  '夜校的灯每晚亮到九点，四十名钢筋工下了班就来，在夜校里学看图纸，学算料，也学写自己的名字。',
  '教他们的是退休的技术员，一支粉笔，一块旧门板。钢筋工说，图纸看懂了，绑扎就不再返工，夜校的灯是给自己点的。',
  '工地上的老板起先不信，后来把夜校的板凳换成了新的，还托人从城里捎来两盏亮灯，挂在旧门板的两边。',
  '三个月下来，班里有九个人拿到了证书。',
];
const WELL = [
  '山坡上的果园今年第一次浇上了井水。往年一到五月，果农要从河沟里挑水上山，一担水只够浇三棵树。',
  '县里打的这口井深一百二十米，出水以后装了滴灌带，果园的水费比挑水省下一半。果农把井台围起来，种了一圈花。',
  '井水清，抽上来先进蓄水池，晒一天再浇树。守池子的老汉说，水凉了伤根，果园的树同人一样怕冷。',
  '今年的杏子，比去年大了一圈。',
];

it('of two titles above two texts on end, each heads the text that speaks of it', () => {
  const articles = split('钢筋工的夜校点着灯', '果园第一次浇上井水', ...LAMP, ...WELL);
  expect(heads(articles)).toEqual(['钢筋工的夜校点着灯', '果园第一次浇上井水']);
  expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([4, 4]);
});

it('a deck that speaks of the end of a text heads no article', () => {
  const articles = split('钢筋工的夜校点着灯', '三个月九个人拿到证书', ...LAMP);
  expect(articles).toHaveLength(1);
});

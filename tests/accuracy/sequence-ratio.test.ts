import { describe, expect, it } from 'vitest';
import { sequenceRatio } from './sequence-ratio.ts';

describe('the likeness of two texts', () => {
  it.each([
    ['', '', 1.0],
    ['abc', '', 0.0],
    ['市总工会召开会议', '市总工会召开了会议', 0.9411764705882353],
    ['abcabcab', 'cabcabca', 0.875],
    ['qabxcd', 'abycdf', 0.6666666666666666],
    ['本报讯10月24日市总工会', '10月24日本报讯总工会市', 0.6923076923076923],
    ['人人人人人', '人人', 0.5714285714285714],
    ['甲乙丙丁戊己庚辛', '戊己庚辛甲乙丙丁', 0.5],
    ['𠮷野家在东京', '吉野家在东京𠮷', 0.7692307692307693],
    ['ababababab', 'bababaabab', 0.9],
  ])('of %j and %j is what difflib says', (first, second, ratio) => {
    expect(sequenceRatio(first, second)).toBeCloseTo(ratio, 12);
  });
});

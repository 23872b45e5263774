import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';

const page = (...lines: string[]): PageSplit => segmentPage(lines.join('\n\n'));
const textOf = (split: PageSplit, at: number): string =>
  split.articles[at]?.paragraphs.map(({ text }) => text).join('\n') ?? '';

const ROAD =
  '本报讯（记者 张敏）4月2日，青河县环城公路正式通车，全长十二公里，沿线六个村庄的村民从此出门就能坐上公交车。';
const COURT =
  '周有田：本院受理原告陈小满诉你买卖合同纠纷一案，现依法向你公告送达起诉状副本，逾期将依法缺席判决。';
const ESSAY =
  '老屋门前的石榴树是祖父栽下的，每年秋天果子压弯了枝头，全村的孩子都来摘。祖父坐在门槛上看着，从不说一句话。';

describe('where texts begin and end', () => {
  it('takes the first row of a paragraph at the foot of a column for text', () => {
    const split = page(
      '青河环城公路通车',
      ROAD,
      '沿线的村民说，过去进一趟县城要走两个小',
      '时，如今坐上公交车，二十分钟就到了。',
    );
    expect(split.articles.map(({ headline }) => headline)).toEqual(['青河环城公路通车']);
    expect(textOf(split, 0)).toContain('要走两个小时，如今');
  });

  it('parts a notice from the essay above it and gives it the title that stands below', () => {
    const split = page('石榴树', '□ 陈晓明', ESSAY, '（作者系青河县中学教师）', COURT, '青河县人民法院公告');
    expect(split.articles.map(({ headline, kind }) => [headline, kind])).toEqual([
      ['石榴树', 'feature'],
      ['青河县人民法院公告', 'notice'],
    ]);
  });

  it('joins a text that its own heads have torn in two', () => {
    const split = page(
      '编辑同志：',
      '我们村的桥断了三个月，孩子们上学要绕八里山路，雨天更是难走。',
      '关于早日修好村口断桥的公开信',
      '盼望有关部门早日商量出一个办法，给孩子们一条平安路。',
    );
    expect(split.articles).toHaveLength(1);
  });
});

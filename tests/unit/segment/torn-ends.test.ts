import { describe, expect, it } from 'vitest';
import { endsOpen, startsOpen } from '#core/importing/segment/paragraphs/sentence-edges.ts';
import { isOrganisationName } from '#core/importing/segment/roles/organisation.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const split = (...lines: string[]): SplitArticle[] => segmentPage(lines.join('\n\n')).articles;
const textsOf = (article: SplitArticle | undefined): string[] =>
  article?.paragraphs.map(({ text }) => text) ?? [];

const NEWS =
  '本报讯（记者许文）3月6日，市图书馆新开的夜读区迎来首批读者，座位一直排到走廊，开放时间延长到晚上十点。';

describe('a sentence', () => {
  it('is over where a remark in brackets stands behind its full stop', () => {
    expect(endsOpen('座位一直排到走廊。(许文)')).toBe(false);
    expect(endsOpen('他说:“座位一直排到走廊。”[下转第三版]')).toBe(false);
    expect(endsOpen('座位一直排到走廊(许文)')).toBe(true);
    expect(endsOpen('座位排到走廊。夜读区(二楼)')).toBe(true);
  });

  it('begins with no figure that ends one', () => {
    expect(startsOpen('98.6%。')).toBe(true);
    expect(startsOpen('1.3万元。其余留作明年的本钱。')).toBe(true);
    expect(startsOpen('98.6%的读者满意。')).toBe(false);
    expect(startsOpen('3月6日。')).toBe(false);
  });
});

describe('what a column tore off', () => {
  it('is text where it ends the question of somebody who asks more than once', () => {
    const articles = split(
      '夜里读书，白天困不困',
      '入冬以来，到夜读区的人多了起来。本报记者就读者关心的事采访了市图书馆副馆长岑小满。',
      '记者：借了书的人，夜里还能留到十点',
      '吗？',
      '岑小满：能。只要在九点半以前进门，就可以留到十点，出门时由门卫登记。',
      '记者：哪些人来得最多？',
      '岑小满：备考的学生和下了夜班的工人。他们要么白天没有座位，要么白天没有时间。',
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['夜里读书，白天困不困']);
    expect(textsOf(articles[0]).join('')).toContain('夜里还能留到十点吗？');
  });

  it('is text where it closes a quotation that the text above opens', () => {
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      '一位读者说：“白天抢不到座位，夜里又没有地方去，书从哪',
      '里读起？”',
      '馆长答应，明年再开两间。',
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['夜读区开到晚上十点']);
    expect(textsOf(articles[0]).join('')).toContain('书从哪里读起？”');
  });

  it('hides neither the particulars of a notice nor who signs it', () => {
    const [notice, news] = split(
      '招标公告',
      '许家营乡中心小学操场改造工程已经批准建设，现对该项目施工进行公开招标，招标控制价四十二万元。',
      '投标人须具备体育场地设施工程专业承',
      '包二级以上资质，未被列入失信名单。招标文件请于3月6日至3月10日到县公共资源交易中心领取。',
      '投标截止时间：3月27日9时30分',
      '联系人：柳工 电话：0000-8102233',
      '许家营乡人民政府',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(textsOf(notice).slice(-3)).toEqual([
      '投标截止时间：3月27日9时30分',
      '联系人：柳工 电话：0000-8102233',
      '许家营乡人民政府',
    ]);
    expect(news).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null });
  });

  it('is signed by no one where what is sold is on the market', () => {
    expect(isOrganisationName('许家营樱桃上市')).toBe(false);
    expect(isOrganisationName('许家营市')).toBe(true);
  });
});

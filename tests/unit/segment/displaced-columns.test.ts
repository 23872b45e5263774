import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const split = (...lines: string[]): SplitArticle[] => segmentPage(lines.join('\n\n')).articles;
const bodyOf = (article: SplitArticle | undefined): string =>
  (article?.paragraphs ?? [])
    .filter(({ role }) => role === 'body')
    .map(({ text }) => text)
    .join('');

const BRIDGE =
  '本报讯（记者 许文）5月8日，白沙河大桥合龙，大桥全长八百六十米，通车后两岸往来由四十分钟缩短到五分钟。';
const POTTERY_OPENING =
  '每天清早，陶匠何守土就在窑口蹲下了。这座龙窑烧了三百年，陶匠换了十几代，窑火没有断过，陶土还是山脚下的那一层。';
const POTTERY_REST =
  '烧窑要烧两天两夜。何守土说，龙窑看的是火色，陶土认得人，急不得。如今村里又有四个年轻人跟他学做陶匠。';

describe('a text above its own heads', () => {
  it('is parted from the article above', () => {
    const torn = '做一只水缸要揉泥、拉坯、晾晒、上釉，前后一个月，靠的全是手上的功';
    const rest = `夫。${POTTERY_REST}`;
    const articles = split('白沙河大桥合龙', BRIDGE, POTTERY_OPENING, torn, '龙窑陶匠何守土', rest);
    expect(articles.map(({ headline }) => headline)).toEqual(['白沙河大桥合龙', '龙窑陶匠何守土']);
    expect(bodyOf(articles[0])).toBe(BRIDGE);
    expect(bodyOf(articles[1])).toBe(POTTERY_OPENING + torn + rest);
  });

  it('leaves what lies below the heads alone where that speaks of something else', () => {
    const choir = '老年大学的合唱团每周二排练，指挥是退休的音乐老师，团员最大的八十二岁，谱子都抄成大字。';
    const articles = split('白沙河大桥合龙', BRIDGE, POTTERY_OPENING, '龙窑陶匠何守土', choir);
    expect(bodyOf(articles.find(({ headline }) => headline === '龙窑陶匠何守土'))).toBe(POTTERY_OPENING);
  });

  it('stays with the article above where the heads say nothing of it', () => {
    const more = '大桥建设指挥部介绍，引桥和路灯将在月底完工，届时先开放行人和自行车通行。';
    const articles = split('白沙河大桥合龙', BRIDGE, more, '龙窑陶匠何守土', POTTERY_REST);
    expect(bodyOf(articles[0])).toBe(BRIDGE + more);
    expect(bodyOf(articles[1])).toBe(POTTERY_REST);
  });
});

describe('columns of one article that were met in another order', () => {
  const LATER =
    '大桥建设指挥部介绍，白沙河大桥合龙后还要铺装桥面、安装护栏，两岸引桥月底完工，届时先开放行人通行。';

  it('go behind the news item that the headline speaks of', () => {
    const articles = split('白沙河大桥合龙 两岸往来只要五分钟', LATER, BRIDGE);
    expect(articles).toHaveLength(1);
    expect(bodyOf(articles[0])).toBe(BRIDGE + LATER);
  });

  it('are left as they stand where the headline says nothing of the news item below', () => {
    const articles = split('龙窑陶匠何守土', POTTERY_OPENING, BRIDGE);
    expect(articles).toHaveLength(2);
    expect(bodyOf(articles[0])).toBe(POTTERY_OPENING);
  });
});

describe('a column that was read inside the article below', () => {
  it('goes on where a sentence of its own article stops, though it stands behind a full stop', () => {
    const torn = '大桥建设指挥部介绍，白沙河大桥合龙以后还要铺装桥面，指挥部将';
    const rest = '组织两岸群众参观白沙河大桥，大桥通车后往来只要五分钟。';
    const articles = split(
      '白沙河大桥合龙',
      BRIDGE,
      torn,
      '龙窑陶匠何守土',
      POTTERY_OPENING,
      rest,
      POTTERY_REST,
    );
    expect(articles.map(bodyOf)).toEqual([BRIDGE + torn + rest, POTTERY_OPENING + POTTERY_REST]);
  });

  it('is not the letter that stands below its salutation', () => {
    const torn =
      '本报讯（记者 顾念）沿河路步道的路灯装了三年，去年冬天坏了六盏，夜跑的市民只好打着手电筒跑步，市政部门派人查看，沿河路上经常可以看到';
    const letter =
      '我是住在沿河路附近的一名居民，晚上常去步道夜跑，路灯坏了以后步道一片漆黑，有两位老人摔倒。';
    const end = '天黑得越来越早，请市政部门早点把沿河路步道的路灯修好。';
    const articles = split('沿河路步道路灯修好了', torn, '请给夜跑的人留一盏灯', '编辑同志：', letter, end);
    expect(articles.map(bodyOf)).toEqual([torn, `编辑同志：${letter}${end}`]);
  });
});

describe('a torn text below a deck that was set apart', () => {
  it('goes on where its sentence does, and the deck goes along', () => {
    const articles = split(
      '龙窑陶匠何守土',
      `${POTTERY_OPENING}做一只水缸要揉泥、拉坯、晾晒、上釉，前后一个月，靠的全是手上的功`,
      '——记白沙村龙窑传人何守土',
      `夫。${POTTERY_REST}`,
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ headline: '龙窑陶匠何守土', deck: '——记白沙村龙窑传人何守土' });
    expect(bodyOf(articles[0])).toContain('手上的功夫。');
  });
});

describe('verses', () => {
  it('are told by the name above them, also past a stray mark and where another writer is named', () => {
    const articles = split(
      '风过白沙村（外一首）',
      '作者：何望舒',
      '.',
      '风从坡上下来',
      '先认识了稻子',
      '再认识稻子里的人',
      '最后坐在我家门槛',
      '老窑的味道',
      '作者：许晚照',
      `推开老窑的木门，一股泥土味扑上来。${POTTERY_OPENING}`,
    );
    expect(articles[0]).toMatchObject({ headline: '风过白沙村（外一首）', authors: ['何望舒'] });
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toContain('最后坐在我家门槛');
  });
});

import { describe, expect, it } from 'vitest';
import { explainPage } from '#core/importing/segment/explain-stages.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const SCHOOL = {
  head: '城东小学举行读书节',
  lead: '本报讯（记者张敏）4月23日，城东小学举行第三届读书节，一千二百名学生参加。读书节期间，学校请来三位儿童文学作家，与学生们面对面谈阅',
  rest: '读、谈写作，学校图书馆还添置了三千册新书，每个班都有了自己的图书角。',
  end: '校长李卫国说，读书节要让每个学生都爱上阅读。',
};
const ROAD = {
  head: '滨河路大修工程开工',
  lead: '本报讯（记者王芳）4月24日，滨河路大修工程开工，工期四十天。施工单位负责人介绍，这次大修将更换路面、整治排水管',
  rest: '道、增设非机动车道，施工期间公交车改道行驶，市民出行请提前安排路线。',
  end: '市公路局提醒，施工路段夜间照明不足，驾驶员经过时应减速慢行。',
};

function bodyOf(article: SplitArticle | undefined): string {
  return (article?.paragraphs ?? []).map(({ text }) => text).join('');
}

function articlesOf(lines: readonly string[]): Map<string | null, SplitArticle> {
  return new Map(segmentPage(lines.join('\n\n')).articles.map((article) => [article.headline, article]));
}

const school = SCHOOL.lead + SCHOOL.rest + SCHOOL.end;
const road = ROAD.lead + ROAD.rest + ROAD.end;

describe('the order of a page', () => {
  it.each([
    [
      'in turn',
      [SCHOOL.head, SCHOOL.lead, SCHOOL.rest, SCHOOL.end, ROAD.head, ROAD.lead, ROAD.rest, ROAD.end],
    ],
    [
      'the rests below',
      [SCHOOL.head, SCHOOL.lead, ROAD.head, ROAD.lead, SCHOOL.rest, SCHOOL.end, ROAD.rest, ROAD.end],
    ],
    [
      'one inside the other',
      [SCHOOL.head, SCHOOL.lead, ROAD.head, ROAD.lead, ROAD.rest, ROAD.end, SCHOOL.rest, SCHOOL.end],
    ],
    [
      'a rest before its head',
      [ROAD.head, ROAD.lead, ROAD.rest, ROAD.end, SCHOOL.rest, SCHOOL.end, SCHOOL.head, SCHOOL.lead],
    ],
  ])('is found again: %s', (_, lines) => {
    const articles = articlesOf(lines);
    expect(bodyOf(articles.get(SCHOOL.head))).toBe(school);
    expect(bodyOf(articles.get(ROAD.head))).toBe(road);
    const torn = articles.get(SCHOOL.head)?.paragraphs.find(({ text }) => text.startsWith(SCHOOL.lead));
    expect(torn?.text).toBe(SCHOOL.lead + SCHOOL.rest);
    expect(articles.get(SCHOOL.head)?.truncated).toBe(false);
  });

  it('is found again where three articles are read row by row, and no paragraph alone reads clearly better elsewhere', () => {
    const port = [
      '临江港新码头投入使用',
      '本报讯（记者赵海）5月8日，临江港二号码头投入使用，当天靠泊的第一艘货轮装载着八百个集装',
      '箱。码头前沿水深十二米，可以同时停靠两艘万吨货轮。',
      '港务局调度室主任说，过去货轮要在锚地等上两天，如今随到随',
      '卸，船员们第二天就能离港返航。',
      '码头后方的堆场也已铺好，龙门吊日夜不停。',
    ];
    const peach = [
      '山坪村蜜桃提前上市',
      '本报讯（记者孙梅）连日来，山坪村的早熟蜜桃陆续成熟，果农们天不亮就上山采摘，村口的收购',
      '点前排起了长队。今年春天气温高，桃树开花早，果子比往年提前十天上市。',
      '村里的合作社给每户果农发了纸箱和网套，技术员上门讲解怎样疏',
      '果、怎样套袋，个头小的桃子则送去加工厂做成罐头。',
      '果农老周算了一笔账，四亩桃园能收入五万元。',
    ];
    const chess = [
      '少年棋手夺冠归来',
      '本报讯（记者林秋）十二岁的少年棋手陈默昨天从省城归来，他在全省围棋锦标赛上七战七',
      '胜，夺得少年组冠军。陈默五岁学棋，每天放学后都要打谱两个小时。',
      '教练说，这孩子最大的长处是沉得住气，决赛中盘落后，他没有急着打',
      '劫，而是在官子阶段一目一目地追了回来。',
      '陈默的下一个目标是升上四段。',
    ];
    const rows = [0, 2, 4].flatMap((from) =>
      [port, peach, chess].flatMap((article) => article.slice(from, from + 2)),
    );
    const articles = articlesOf(rows);
    for (const [head, ...text] of [port, peach, chess])
      expect(bodyOf(articles.get(head as string))).toBe(text.join(''));
  });

  it('takes the rest of an article down to its end, though its last words are as near to the other', () => {
    const close = '门前的路面，孩子们也画满了画。';
    const articles = articlesOf([
      SCHOOL.head,
      SCHOOL.lead,
      ROAD.head,
      ROAD.lead,
      ROAD.rest,
      ROAD.end,
      SCHOOL.rest,
      close,
    ]);
    expect(bodyOf(articles.get(SCHOOL.head))).toBe(SCHOOL.lead + SCHOOL.rest + close);
    expect(bodyOf(articles.get(ROAD.head))).toBe(road);
  });

  it('takes a paragraph’s first row at a column’s foot for text, not for a title', () => {
    const row = '参加读书节的孩子们围着图';
    const rest = '书馆的新书架，一本一本地挑选自己喜欢的故事。';
    const articles = articlesOf([
      SCHOOL.head,
      SCHOOL.lead + SCHOOL.rest,
      row,
      rest,
      ROAD.head,
      ROAD.lead + ROAD.rest,
      ROAD.end,
    ]);
    expect([...articles.keys()]).toEqual([SCHOOL.head, ROAD.head]);
    expect(bodyOf(articles.get(SCHOOL.head))).toBe(SCHOOL.lead + SCHOOL.rest + row + rest);
  });

  it.each([
    ['的台账上，鼓楼后街现存挂牌古树十九', 'below'],
    ['的台账上，鼓楼后街现存挂牌古树十九棵，其中皂角树', 'below'],
    ['的台账上，鼓楼后街现存挂牌古树十九棵，其中皂角树七棵，树龄都在百年以上。专家会诊认为，', 'below'],
    ['的台账上，鼓楼后街现存挂牌古树十九棵，其中皂角树七棵，树龄都在百年以上。专家', 'amid'],
  ])('lets words tell where a sentence goes on that its seam leaves open: “%s” %s', (upper, place) => {
    const text =
      '本报讯（记者张敏）鼓楼后街的一棵百年皂角树一夜之间被锯掉三根大枝。园林局的台账上，鼓楼后街现存挂牌古树十九棵，其中皂角树七棵，树龄都在百年以上。专家会诊认为，皂角树失去约三分之一的树冠，锯口要尽快涂药，明年春天才知道能不能发芽。';
    const cut = text.indexOf(upper) + upper.length;
    const bus =
      '本报讯（记者王芳）昨天上午，21路公交车上一位老人突然噎住。司机赵国强把车靠边，从背后抱住老人连续按压，老人吐出了一块年糕。';
    const more = '21路车队的司机每年都学急救。赵国强说，按压的手法是在车队的课上练的，没想到真的用上了。';
    const rest = text.slice(cut);
    const articles = articlesOf([
      '鼓楼后街百年皂角树被锯',
      text.slice(0, cut),
      '公交司机停车三分钟救下乘客',
      bus,
      ...(place === 'amid' ? [rest, more] : [more, rest]),
    ]);
    expect(bodyOf(articles.get('鼓楼后街百年皂角树被锯'))).toBe(text);
    expect(bodyOf(articles.get('公交司机停车三分钟救下乘客'))).toBe(bus + more);
  });

  it('leaves a sentence open where nothing on the page completes it', () => {
    const articles = articlesOf([SCHOOL.head, SCHOOL.lead, ROAD.head, ROAD.lead, ROAD.rest, ROAD.end]);
    const article = articles.get(SCHOOL.head);
    expect(bodyOf(article)).toBe(SCHOOL.lead);
    expect(bodyOf(articles.get(ROAD.head))).toBe(road);
    expect(article?.truncated).toBe(true);
    const missing = article?.issues.find(({ code }) => code === 'text-missing');
    expect(missing?.at).toBe(Array.from(`${SCHOOL.head}\n\n${SCHOOL.lead}`).length);
  });

  it('never takes the beginning of a news item for the rest of another', () => {
    const lead = SCHOOL.lead.replace(/^本报讯（记者张敏）/, '');
    const articles = articlesOf([SCHOOL.head, lead, ROAD.head, ROAD.lead + ROAD.rest]);
    expect(bodyOf(articles.get(ROAD.head))).toBe(ROAD.lead + ROAD.rest);
  });
});

describe('the explanation of a split', () => {
  const source = [SCHOOL.head, SCHOOL.lead, ROAD.head, ROAD.lead, SCHOOL.rest, SCHOOL.end, ROAD.rest].join(
    '\n\n',
  );

  it('names the stages in their order and changes nothing', () => {
    const { split, stages } = explainPage(source);
    expect(split).toEqual(segmentPage(source));
    expect(stages.map(({ stage }) => stage)).toEqual([
      'lines',
      'paragraphs',
      'roles',
      'heads',
      'articles',
      'stitched',
      'metadata',
      'confidence',
    ]);
  });

  it('keeps what a stage has made though later ones go on with it', () => {
    const { stages } = explainPage(source);
    const articleOf = (name: string): number | null | undefined =>
      stages.find(({ stage }) => stage === name)?.entries.find(({ text }) => text === SCHOOL.rest)?.article;
    expect(articleOf('articles')).toBe(2);
    expect(articleOf('stitched')).toBe(1);
  });

  it('says of every entry where it stands', () => {
    const characters = Array.from(source);
    for (const { stage, entries } of explainPage(source).stages.slice(0, 6))
      for (const { at, text } of entries)
        expect(characters.slice(at ?? 0, (at ?? 0) + 6).join(''), stage).toBe(
          Array.from(text).slice(0, 6).join(''),
        );
  });
});

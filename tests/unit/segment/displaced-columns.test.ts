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

describe('a text above heads that say none of it again', () => {
  const SICK = [
    '入冬以后，门诊里咳嗽发热的孩子多了起来，不少家长一见体温升高就要求输液，医生总要解释半天。',
    '多数感冒由病毒引起，抗生素对它没有用，滥用反而会让细菌产生耐药，真正得了肺炎的时候就无药可用。',
  ];

  it('is theirs where both are about the same', () => {
    const barn = '本报讯（通讯员何川）近日，城东粮库启用新的烘干塔，农户卖粮不用再等晴天，当天就能过磅结清。';
    const below = split('白沙河大桥合龙', BRIDGE, ...SICK, '儿科医生的三句劝告', '城东粮库启用烘干塔', barn);
    expect(below.map(({ headline }) => headline)).toEqual([
      '白沙河大桥合龙',
      '儿科医生的三句劝告',
      '城东粮库启用烘干塔',
    ]);
    expect(bodyOf(below[1])).toBe(SICK.join(''));
    const last = split('白沙河大桥合龙', BRIDGE, ...SICK, '儿科医生的三句劝告');
    expect(last.map(bodyOf)).toEqual([BRIDGE, SICK.join('')]);
  });

  it('is that of the upper lines alone where other heads stand below them', () => {
    const pottery = [POTTERY_OPENING, POTTERY_REST];
    const court =
      '柳大成：本院受理原告白云建材厂诉你买卖合同纠纷一案，现依法向你公告送达起诉状副本，逾期将依法缺席判决。';
    const signed = split(
      '白沙河大桥合龙',
      BRIDGE,
      ...pottery,
      '龙窑陶匠何守土',
      '□许文',
      '青溪县人民法院公告',
      court,
    );
    expect(signed.map(({ headline }) => headline)).toEqual([
      '白沙河大桥合龙',
      '龙窑陶匠何守土',
      '青溪县人民法院公告',
    ]);
    expect(signed.map(bodyOf)).toEqual([BRIDGE, pottery.join(''), court]);
    const barn = '本报讯（通讯员何川）近日，城东粮库启用新的烘干塔，农户卖粮不用再等晴天，当天就能过磅结清。';
    // Neither headline says anything of the text below.
    const unsaid = split(
      '白沙河大桥合龙',
      BRIDGE,
      ...pottery,
      '窑口上的三百年',
      '记者 许文',
      '秋收前的一场及时雨',
      barn,
    );
    expect(unsaid.map(({ headline }) => headline)).toEqual([
      '白沙河大桥合龙',
      '窑口上的三百年',
      '秋收前的一场及时雨',
    ]);
  });

  it('is theirs on less evidence where the text below them goes on with it', () => {
    const drip =
      '多数感冒由病毒引起，孩子输液、用抗生素都不会好得更快，体温升高时多喝水，三天不退再到门诊来。';
    const articles = split('白沙河大桥合龙', BRIDGE, SICK[0]!, '少给孩子用药', drip);
    expect(articles.map(({ headline }) => headline)).toEqual(['白沙河大桥合龙', '少给孩子用药']);
    expect(bodyOf(articles[0])).toBe(BRIDGE);
    const other = split('白沙河大桥合龙', BRIDGE, SICK[0]!, '少给孩子用药', POTTERY_REST);
    expect(bodyOf(other[0])).toBe(BRIDGE + SICK[0]);
  });

  it('keeps the upper one of two headlines where it has none', () => {
    const bicycles =
      '本报讯（记者 符青）记者昨从城管局获悉，今年我市将新增公共自行车站点八十个，重点覆盖学校、医院和新建小区。';
    const letter =
      '我是学校的退休教师，每周从新建小区去医院做理疗，医院门口新装了一排栏杆，轮椅过不去，盼望挪一挪。';
    const articles = split(
      bicycles,
      '公共自行车增加八十个站点',
      '医院门口的栏杆能不能挪一挪',
      '编辑老师：',
      letter,
    );
    expect(articles.map(({ headline }) => headline)).toEqual([
      '公共自行车增加八十个站点',
      '医院门口的栏杆能不能挪一挪',
    ]);
  });
});

describe('a news item without headline', () => {
  it('is not taken by the title of a notice', () => {
    const news = [
      '本报讯（记者 裴小川）市委组织部近日召开干部任用工作会议，对拟任干部的考察、公示和任前谈话提出要求。',
      '市委组织部负责人说，干部任用要听取群众意见，公示期间接到的反映都要核实。',
    ];
    const notice = [
      '为扩大干部任用工作中的民主，听取群众意见，市委组织部现将拟任干部予以公示。',
      '薛向阳，男，汉族，1978年生，大学学历，现任市交通局副局长，拟任市交通局局长。',
    ];
    const articles = split(...news, '市委组织部干部任前公示', ...notice);
    expect(articles.map(bodyOf)).toEqual([news.join(''), notice.join('')]);
  });
});

describe('the last column of a text, above its heads', () => {
  const HOT = [
    '连日来气温超过三十七度，记者走访建筑工地、快递网点和几家工厂，问了六十名户外劳动者，按月领到津贴的不到四成。',
    '不少工友说，发到手的是绿豆汤和白糖，有的企业把钱折成了饮料，也有的说从来没有听过这件事。',
    '按照规定，气温到三十五度以上安排露天作业的，企业应当按月支付高温津贴，没有领到津贴的职工可以向工会',
  ];
  const END = [
    '反映，高温津贴不是福利，也不是企业老板的恩惠，是写进法律的工资，职工不要不好意思开口。',
    '市总工会与劳动监察部门组成检查组，对拒不支付高温津贴的企业责令补发，职工也可以申请劳动仲裁。',
  ];

  it.each([
    ['at the top of the page', []] as const,
    ['below another article', ['白沙河大桥合龙', BRIDGE]] as const,
  ])('goes behind it: %s', (_, above) => {
    const own = split(...above, ...END, '高温津贴，你领到了吗', '本报记者 方远', ...HOT).at(-1);
    expect(own?.headline).toBe('高温津贴，你领到了吗');
    expect(bodyOf(own)).toBe([...HOT, ...END].join(''));
  });
});

describe('an opening above its headline', () => {
  it('stays there below the name of its writer', () => {
    const opening =
      '检修公司有一本手写的巡线日记，巡线工人传了三代，老师傅的经验、塔号和缺陷一天也没有落下。';
    const rest = [
      '师傅识字不多，记下来的却是几十年的经验，检修公司把日记整理成册，让年轻的巡线工人学习老师傅的经验。',
      '给老师傅配一个徒弟，把经验写下来、教下去，老师傅的经验才能在检修公司一代一代传得更',
    ];
    const [article] = split('□ 评云', opening, '让老师傅的经验传下去', ...rest);
    expect(bodyOf(article)).toBe([opening, ...rest].join(''));
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
      '本报讯（记者 顾念）沿河路步道的路灯装了三年，去年冬天坏了六盏，夜跑的市民只好打着手电筒跑步，市政部门派人查看，常在步道上跑步的一位老人对记者说';
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

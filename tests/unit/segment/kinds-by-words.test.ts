import { describe, expect, it } from 'vitest';
import { split } from './split-lines.ts';

const kindOf = (...lines: string[]): string | undefined => split(...lines)[0]?.kind;

describe('a reporter’s text without a dateline', () => {
  it('is news where it begins with when, and its headline with who and how many', () => {
    const kind = kindOf(
      '城东法院开出十二份家庭教育令',
      '本报记者 何川',
      '3月5日，城东区人民法院向十二个家庭发出家庭教育令，要求父母每周至少陪孩子吃两顿晚饭，并到社区听四堂课。',
      '去年以来，这个法院受理涉及未成年人的案件一百三十件，其中四成的孩子由祖辈照看。法院同区妇联商定，家庭教育令由社区指导员跟进，每月回访一次，记录交法院存档。',
      '据介绍，不履行的父母先受训诫，再不改正的处以罚款。区教育局将在暑假前把做法推广到全区的二十六所小学，经费列入明年的预算。',
    );
    expect(kind).toBe('news');
  });

  it('is a feature where it sets a scene and lets people speak', () => {
    const kind = kindOf(
      '渡口边的守灯人',
      '本报记者 何川',
      '清晨五点，葛长河已经站在渡船上。“雾一起，先看灯。”他把缆绳盘好，等第一个过河的菜农。',
      '他在三棵柳渡口撑船三十年。“那年涨水，我守了三天三夜。”他说，手磨破了皮，船没有丢。菜农们都记得他的好，她们过河的时候总要塞给他两个热包子。',
      '“桥修好了，你上哪儿去？”记者问他。他笑一笑：“把灯挂到桥头上。”',
    );
    expect(kind).toBe('feature');
  });
});

describe('an author’s text', () => {
  it('that advises out of a trade is no commentary, whatever the reader must do', () => {
    const kind = kindOf(
      '冬泡脚不是越烫越好',
      '贺 清',
      '不少患者问医生，冬天泡脚要泡多久。水温四十度就够，每天一次，每次二十分钟，血糖高的患者脚上不知冷热，水要请家里人先试。',
      '服用降压药的人，饭后歇半小时再泡，出现头晕的症状应当停下，喝半杯温水。药渣倒进盆里，其实只是多了一股药味。',
    );
    expect(kind).toBe('feature');
  });

  it('that calls itself one of its sorts is a commentary', () => {
    const kind = kindOf(
      '杂感：从一张请假条说起',
      '何 川',
      '请假条的格式，小学就教过：称呼、正文、姓名、日期。长大了发现，写得最好的请假条，往往批得最慢。',
      '一张纸要走七个办公室，盖五个章，等批下来，孩子的家长会早已经散了。把章减到一个，天也没有塌。',
    );
    expect(kind).toBe('commentary');
  });
});

it.each([
  ['这个路口的绿灯只有十八秒，孩子们走到一半就变红，盼着能多给几秒。', 'commentary'],
  ['我同公司签了合同，公司不付加班费，我能要求补偿吗？', 'document'],
])('a letter to the editor argues, or asks about a right: %s', (text, kind) => {
  expect(kindOf('读者来信', '请听我说一件事', '编辑同志：', text)).toBe(kind);
});

it('a house paper’s news is signed like an essay', () => {
  const kind = kindOf(
    '附属医院设“睡前五分钟”',
    '文/施亦凡',
    '3月11日早上，麻醉医生在手术台边坐下来，同病人说五分钟的话。这是附属医院去年9月起推行的做法，躁动发生率由百分之十四降到百分之六。',
  );
  expect(kind).toBe('news');
});

it('who signs a brief without a dateline has sent it in', () => {
  const [brief] = split(
    '砖瓦厂办起食堂',
    '6月12日，郊区砖瓦厂的食堂开张，一百六十名工人从此不用自己垒灶做饭，一顿午饭收三角五分。（荀立）',
  );
  expect([brief?.kind, brief?.correspondents, brief?.authors]).toEqual(['news', ['荀立'], []]);
});

it('a deck that ends up above the headline tells a feature all the same', () => {
  const kind = kindOf(
    '——记造纸厂司炉工彭贵生',
    '锅炉旁的发明家',
    '本报通讯员 丁一峰 黄雁',
    '10月以来，造纸厂的锅炉房一年到头烟熏火燎，四十三岁的司炉工彭贵生在这里烧了二十四年锅炉，改了十一处炉排。',
  );
  expect(kind).toBe('feature');
});

it('asks about the kind where words argue and a deck says otherwise, not where both agree', () => {
  const deck = '——来自青石县的调查';
  const argues = [
    '单车停得好不好，不能只怪骑车的人。有些部门把责任推给企业，企业又推给社会，这种现象必须改变。要有停车的地方，也要有管理的人。各级部门应当把车位当作公共服务，不是罚一罚就算，而是真正解决问题。',
  ];
  const tells = [
    '清晨五点，葛长河已经站在渡船上。“雾一起，先看灯。”他把缆绳盘好，等第一个过河的菜农，月光还在河面上。',
    '他在三棵柳渡口撑船三十年。那年涨水，他守了三天三夜，手磨破了皮，船没有丢。菜农们都记得他的好，常给他捎一把青菜、几个鸡蛋，他总要推让半天。',
  ];
  const asked = (...lines: string[]): (string | boolean | undefined)[] => {
    const [article] = split(...lines);
    return [article?.kind, article?.issues.some(({ code }) => code === 'kind-doubtful')];
  };
  expect(asked('单车停在哪里', deck, '□贺 清', ...argues)).toEqual(['feature', true]);
  expect(asked('渡口边的守灯人', deck, '□贺 清', ...tells)).toEqual(['feature', false]);
});

describe('a text signed by its writer alone', () => {
  const FIRE = [
    '9月3日，城东粮库举行消防演练，六个班组的四十二名职工参加。演练从报警到出水用时三分二十秒，比上一次快四十秒。',
    '粮库今年更换灭火器一百八十具，新设消防栓六处，并同街道消防站签订联防协议，每季度演练一次。',
  ];

  it('is news where it says when and what was done, and portrays nobody', () => {
    expect(kindOf('城东粮库举行消防演练', '何川', ...FIRE)).toBe('news');
  });

  it('is no news where it is told of oneself', () => {
    const told = FIRE.map(
      (paragraph) => `${paragraph}我站在水带旁边，手心里全是汗，我想起我父亲守夜的那些年。`,
    );
    expect(kindOf('粮库守夜的父亲', '何川', ...told)).toBe('feature');
  });

  it('is no news where it is verse', () => {
    expect(
      kindOf('粮库之歌', '何川', '九月三日的粮仓', '三十六座', '装着城东的秋天', '装着我们的月亮'),
    ).not.toBe('news');
  });
});

it.each([
  ['本报江州五月三日电　第二台机组今天开始供电，工人只用仪表就可以操纵机器，值班人员少三分之二。'],
  ['新华社北京3日电　第二台机组今天开始供电，工人只用仪表就可以操纵机器，值班人员少三分之二。'],
  ['中新社香港五月三日电　第二台机组今天开始供电，工人只用仪表就可以操纵机器，值班人员少三分之二。'],
])('news opens with its day however it is written: %s', (text) => {
  expect(kindOf('江边的老石匠和他的锤子', text)).toBe('news');
});

it.each(['据外电报道', '早报讯 记者 何川', '本报综合消息'])('news has a line of its source: %s', (line) => {
  const kind = kindOf(
    '江边的老石匠和他的锤子',
    line,
    '老石匠把锤子放在膝盖上，望着江水出神，他说自己打了一辈子石头。江边的人都认得他，孩子们常来听他讲石头的故事。',
  );
  expect(kind).toBe('news');
});

describe('an unsigned text', () => {
  const ARGUES =
    '作风建设不能只做表面文章，必须从解决问题入手。有的干部笑脸相迎，一问三不知，只有把事办成，才能让群众满意，应当少一些客套，多一些担当。';

  it('is a commentary where it argues plainly', () => {
    expect(kindOf('从“门难进”说起', ARGUES)).toBe('commentary');
  });

  it('is none where it answers a question', () => {
    expect(kindOf('门难进，群众怎么办？', ARGUES)).not.toBe('commentary');
  });

  it('to the readers is a notice', () => {
    expect(kindOf('敬告读者', '受春节放假影响，本报2月10日至16日休刊七天，2月17日恢复正常出版。')).toBe(
      'notice',
    );
  });

  it('that offers something under a number of six to eight figures is an advert', () => {
    expect(
      kindOf('家电商场五一酬宾', '彩电、冰箱全场九折，另有精美礼品赠送，欢迎光临选购。热线：2345678'),
    ).toBe('advert');
  });
});

it('one thing and one figure a line is a list', () => {
  const [own] = split('今日菜价', '大白菜 0.80元/斤', '西红柿 2.50元/斤', '鸡蛋 4.20元/斤', '带鱼 9.50元/斤');
  expect(own).toMatchObject({ headline: '今日菜价', kind: 'list' });
});

it('briefs behind a mark are no captions', () => {
  const [own] = split(
    '简讯二则',
    '▲市图书馆增设儿童阅览室，有书三千册。',
    '▲市邮电局新设公用电话二十一处，日夜都可以打。',
  );
  expect(own?.paragraphs.map(({ role }) => role)).not.toContain('caption');
});

it('a genre between dots is a column’s name', () => {
  const [own] = split(
    '·短评·',
    '不要把规矩当挡箭牌',
    '何 川',
    '规矩是要的，但是规矩是为生产服务的。拿规矩来挡群众，挡住的不是麻烦，而是积极性。',
  );
  expect(own).toMatchObject({ column: '·短评·', headline: '不要把规矩当挡箭牌' });
});

it('a title that counts its pieces heads no section of the report around it', () => {
  const articles = split(
    '姐妹俩都当了拖拉机手',
    '本报记者 何川',
    '在红星农庄，提起葛家姐妹，没有人不晓得，两个人都会开拖拉机。去年春天招学员，玉梅第一个报名。爹说：“自古',
    '简讯二则',
    '▲市图书馆增设儿童阅览室，有书三千册。',
    '▲市邮电局新设公用电话二十一处，日夜都可以打。',
    '没有女人扶犁的。”玉梅说：“自古也没有拖拉机呀！”一句话把老人说笑了。',
  );
  expect(articles.map(({ headline }) => headline)).toEqual(['姐妹俩都当了拖拉机手', '简讯二则']);
});

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

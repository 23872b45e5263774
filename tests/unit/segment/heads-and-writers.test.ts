import { describe, expect, it } from 'vitest';
import { readByline } from '#core/importing/segment/facts/byline.ts';
import { heads, split } from './split-lines.ts';

describe('a group of heads', () => {
  it('has its kicker where a line ends in a dash, however high its rank', () => {
    const [own] = split(
      '# 三种病毒“轮番上阵”，医生回应家长关切——',
      '## 孩子咳嗽别急着雾化',
      '本报记者 何川',
      '入冬以来，儿童医院每天接诊五百名咳嗽的孩子，家长问得最多的是要不要做雾化，做几天才算够。',
    );
    expect([own?.kicker, own?.headline]).toEqual([
      '三种病毒“轮番上阵”，医生回应家长关切——',
      '孩子咳嗽别急着雾化',
    ]);
  });

  it('has a deck in clauses between a marked headline and the byline', () => {
    const [own, second] = split(
      '# 她把餐桌上的糖撤走',
      '第十八个糖尿病日，一位内分泌科医生和她的二百一十七份饮食日记',
      '本报记者 何川',
      '每周四下午，门诊最后一个关灯的是叶医生的诊室，桌上摞着病人写的饮食日记，一本挨着一本。',
    );
    expect([own?.headline, own?.deck, own?.byline, second]).toEqual([
      '她把餐桌上的糖撤走',
      '第十八个糖尿病日，一位内分泌科医生和她的二百一十七份饮食日记',
      '本报记者 何川',
      undefined,
    ]);
  });

  it('ends with its byline: the headline below it belongs to the next byline without one', () => {
    const articles = split(
      '# 船头国徽照亮湖面',
      '本报记者 宁远',
      '## 小区里的顺风车出了事算谁的',
      '船头的国徽擦得发亮，水上法庭的船一早就出了湖湾，今天要去的是湖心的芦花洲，那里有两户渔民为网箱争了三年。',
      '案子当天就调解了，两家人各退半步，船又开回湖湾。',
      '本报记者 景澜',
      '“好心捎人一程，没想到成了被告。”前不久，段先生拿到一份判决书，心里五味杂陈，找到律师问个明白。',
    );
    expect(heads(articles)).toEqual(['船头国徽照亮湖面', '小区里的顺风车出了事算谁的']);
    expect(articles.map(({ reporters }) => reporters)).toEqual([['宁远'], ['景澜']]);
  });
});

describe('the opening words of a piece of news', () => {
  const TEXT = '提着一只工具箱，他走进巷子，把五十八个雨水口一个一个看过来，画在自己的图上。';

  it.each([
    ['本报记者裘一鸣绍兴报道', ['裘一鸣'], []],
    ['本报记者伍秋、通讯员覃维宜昌报道', ['伍秋'], ['覃维']],
    ['本报讯 葛明亮、记者雷志刚报道：', ['雷志刚'], ['葛明亮']],
  ])('name who reported, and no place: %s', (lead, reporters, correspondents) => {
    const [own] = split('江边来了“排口医生”', lead + TEXT);
    expect([own?.kind, own?.reporters, own?.correspondents]).toEqual(['news', reporters, correspondents]);
  });
});

it('a reader’s name and age begin what stands below them, wherever the headline went', () => {
  const [, second] = split(
    '公交车上的让座',
    '别把“老有所学”办成“老有所秀”',
    '湖北武汉 熊耀宗（76岁）',
    '我有老年卡，坐公交车十有八九有人让座，心里是感激的。上个星期一个姑娘让座给我，自己站着睡着了。',
    '湖北黄石 柯有才（68岁）',
    '我上老年大学整整六年，学过摄影和国画。班上排练演出占去了一半的课，老有所学成了老有所秀。',
  );
  expect([second?.headline, second?.authors]).toEqual(['别把“老有所学”办成“老有所秀”', ['柯有才']]);
});

describe('a byline', () => {
  it.each([
    ['本报记者 夏 炎摄', 'photographers', ['夏炎']],
    ['江城机车厂 吴长庚', 'authors', ['吴长庚']],
    ['回信人 北固律师事务所 花恺', 'authors', ['花恺']],
    ['湖北襄阳 周德清(79岁)', 'authors', ['周德清']],
    ['文/温如初(附属肿瘤医院血液科)', 'authors', ['温如初']],
  ] as const)('names people and not what they belong to: %s', (text, role, names) => {
    const { sure: _, ...credits } = readByline(text);
    expect(credits).toEqual({
      reporters: [],
      correspondents: [],
      photographers: [],
      authors: [],
      [role]: names,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { ESSAY, NEWS, OTHER, heads, read, split } from './split-lines.ts';

const OAR = [
  '父亲的船桨挂在堂屋的墙上，桨叶磨得发亮，握手的地方凹下去一道印子。他划了三十年渡船，换过四条船，桨只有这一把。',
  '后来河上修了桥，渡口没人了。父亲每年清明都把桨取下来，用桐油擦一遍，再挂回去。他说，木头也怕冷清。',
];

describe('a column’s name that no list knows', () => {
  it('is no half of the headline below it when the text says nothing of it', () => {
    const [essay] = split('水边旧事', '父亲的船桨', '□许文', ...OAR);
    expect(essay).toMatchObject({ headline: '父亲的船桨', authors: ['许文'] });
  });

  it('is none either where the text does not take up the headline until late', () => {
    const late = [...OAR, ...ESSAY, '写到这里，我又听见了水声。'];
    const [essay] = split('岸上匠人', '听水的人', '□许文', ...late.slice(0, -1), '人们叫他听水的人。');
    expect(essay?.headline).toBe('听水的人');
  });

  it('is left aside where it was read behind the headline', () => {
    const [comment] = split('“差不多”里藏着大风险', '安全你我他', '□许文', ...OAR);
    expect(comment?.headline).toBe('“差不多”里藏着大风险');
  });

  it('is told from its headline above a short text, above a title in clauses, and below', () => {
    const brief =
      '夏粮收购全面展开，城东粮库排起长队，当天过磅当天结清，烘干塔日夜不停，农户不用再等晴天，也不用把粮食摊在公路上晒，库门口还支起了凉棚和茶水桶。';
    for (const [heads, headline] of [
      [['灯下漫笔', '夏粮收购全面展开'], '夏粮收购全面展开'],
      [['南窗夜雨', '撑得久，才划得远'], '撑得久，才划得远'],
      [['父亲的一把船桨', '南窗夜雨'], '父亲的一把船桨'],
    ] as const) {
      const text = headline.startsWith('夏粮')
        ? [brief]
        : [...OAR, '渡口的老人说，桨要握得松，船要撑得久，才划得远。'];
      const [article] = split(...heads, '□许文', ...text);
      expect(article).toMatchObject({ headline, kicker: null, deck: null });
    }
  });

  it('is none where both lines are rows of one block', () => {
    const [news] = split('水边旧事\n夜读区开到晚上十点', NEWS, '粮库有了烘干塔', OTHER);
    expect(news?.headline).toBe('水边旧事 夜读区开到晚上十点');
  });

  it('gives way to the headline that stands among another article’s heads', () => {
    const articles = split(
      '夜读区开到晚上十点',
      '一把船桨划了三十年',
      NEWS,
      '身边好人',
      '本报记者 何川',
      '三十年前，他接过那把船桨划起渡船，一把船桨划了三十年。河面宽，风大，他总要等最后一个人上岸才收桨。',
      OAR[1] as string,
    );
    const portrait = articles.find(({ reporters }) => reporters.includes('何川'));
    expect(portrait?.headline).toBe('一把船桨划了三十年');
  });

  it('is furniture where it names the page beside the line that tells of the issue', () => {
    const { articles } = read('2025年4月10日 第3版', '生产·班组', '夜读区开到晚上十点', NEWS);
    expect(articles[0]).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null, column: null });
  });
});

describe('a headline in clauses', () => {
  it('is no torn row of text among stacked titles', () => {
    const articles = split(
      '锦绣苑电梯一停八十七天——',
      '一部电梯，三本糊涂账',
      '修车铺的灯亮到半夜',
      '——记巷口的修车师傅',
      '本报记者 何川',
      '锦绣苑的电梯停了八十七天，老人只能一级一级往下挪。账上没有钱，业主不肯出，物业说修不起，三本账对不拢。',
      NEWS,
    );
    const titles = articles.flatMap(({ headline, kicker, deck }) => [headline, kicker, deck]);
    expect(titles.join(' ')).toContain('一部电梯，三本糊涂账');
  });
});

describe('a kicker', () => {
  it('that counts commentaries stays with the headline below it, also among other heads', () => {
    const comment =
      '夜读区要开得长久，靠的不是一时热闹。开门要守时，灯要够亮，椅子要够坐，管理员要有人替换，这些都是实在事。';
    const articles = split(
      comment,
      '夜读区开到晚上十点',
      '二论把服务送到夜里',
      '夜读区要开得长久',
      NEWS.replace('夜读区', '图书区'),
    );
    const [own] = articles.filter(({ paragraphs }) => paragraphs[0]?.text === comment);
    expect(own).toMatchObject({ headline: '夜读区要开得长久', kicker: '二论把服务送到夜里' });
  });

  it('says who said what the headline gives', () => {
    const [news] = split('市委常委会召开会议强调', '抓紧抓实春耕备耕 全力稳住一季度开局', NEWS);
    expect(news).toMatchObject({
      kicker: '市委常委会召开会议强调',
      headline: '抓紧抓实春耕备耕 全力稳住一季度开局',
    });
  });

  it('may tell in clauses when a dash leads on to the headline', () => {
    const kicker = '末班车赶不上、热饭吃不着、白天睡不沉，本报记者走访三省六个园区——';
    const [report] = split(kicker, '夜班工友的三件小事', '本报记者 许文', ...ESSAY);
    expect(report).toMatchObject({ kicker, headline: '夜班工友的三件小事' });
  });

  it('in clauses is no half of the line below it', () => {
    const [news] = split('从开工到通水一百天，比工期提前九天', '嵇家湾水厂投产', NEWS);
    expect(news?.headline).toBe('嵇家湾水厂投产');
  });
});

describe('a list in a box', () => {
  const box = ['新增座位：80个', '新增书架：22组', '改造灯具：130盏', '增开班车：4趟'];

  it('is no section of the article around it, whose numbered sections go on behind it', () => {
    const articles = split(
      '图书馆工作报告（摘要）',
      '——3月6日在读者大会上',
      '馆长 许文',
      '各位读者：现在，我代表图书馆向大家报告工作，请予审议。',
      '一、过去一年的工作',
      ...ESSAY,
      '二、今年的目标',
      '今年要让更多的人晚上有书可读，有灯可看，有座可坐。',
      '报告里的实事',
      ...box,
      '三、自身建设',
      '打铁必须自身硬，馆员要多走一步，多问一句，多等一刻。',
    );
    expect(heads(articles)).toEqual(['图书馆工作报告（摘要）', '报告里的实事']);
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toContain('三、自身建设');
  });

  it('keeps its title though its entries do not take it up', () => {
    const articles = split(
      '报告里的实事',
      ...box,
      '□本报评论员',
      '报告里的实事都要办好，读者大会上许多人这样说。实事要办在人心上，报告才有分量，今年要看行动，也要看落实。',
    );
    const list = articles.find(({ paragraphs }) => paragraphs[0]?.text === box[0]);
    expect(list?.headline).toBe('报告里的实事');
  });

  it('may be a chronicle, whose days look like titles or like the day of the issue', () => {
    const days = [
      '1958年12月 勘测队进山',
      '1961年11月 遇特大暴雪，测量队伤亡四人',
      '1962年7月19日 十七号隧道贯通',
      '1987年 内燃机车上线',
    ];
    const articles = split('夜读区开到晚上十点', NEWS, '修路大事记', ...days, '粮库有了烘干塔', OTHER);
    const list = articles.find(({ headline }) => headline === '修路大事记');
    expect(list?.paragraphs.map(({ text }) => text)).toEqual(days);
  });

  it('may give prices without blanks between names and figures', () => {
    const rows = ['黄瓜2.8 西红柿3.2 土豆1.9', '猪后腿肉12.5 五花肉14.8 草鱼9.2', '西瓜1.6 桃3.8 葡萄7.5'];
    const articles = split('夜读区开到晚上十点', NEWS, '今日菜价', ...rows, '粮库有了烘干塔', OTHER);
    expect(heads(articles)).toEqual(['夜读区开到晚上十点', '今日菜价', '粮库有了烘干塔']);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(rows);
  });

  it('ends above the title and the marked name of a poem, and the verses keep their title', () => {
    const entries = ['装订组：邱大勇 田秋菊', '借阅组：孟超 贺喜', '编目组：常桂兰 石磊', '物流组：米建军'];
    const verses = [
      '她在很高的地方上班',
      '比麻雀早到一刻钟',
      '整个车间就醒了',
      '一滴也不许洒',
      '轻得不用挂钩',
    ];
    const articles = split('三月班组之星名单', ...entries, '天车女工', '□燕小北', ...verses);
    expect(heads(articles)).toEqual(['三月班组之星名单', '天车女工']);
    expect(articles[1]).toMatchObject({ authors: ['燕小北'] });
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(entries);
  });
});

describe('a name', () => {
  it('in brackets with its place below a letter signs the letter', () => {
    const articles = split(
      '读者来信',
      '夜读区的灯再亮些',
      ...ESSAY,
      '（东关街道 方晓岚）',
      '粮库有了烘干塔',
      OTHER,
    );
    expect(heads(articles)).toEqual(['夜读区的灯再亮些', '粮库有了烘干塔']);
    expect(articles[0]).toMatchObject({ authors: ['方晓岚'] });
    expect(articles[1]?.kicker).toBeNull();
  });

  it('of a photographer may have the archive behind it, and a sender’s word before it', () => {
    const picture =
      '1964年10月18日上午，第一列火车驶进城东车站，站台上挤满了人，这张照片最近在档案馆的库房中找到。';
    for (const credit of ['沈鹤年 摄（本报资料照片）', '读者 沈鹤年 摄']) {
      const articles = split('驶进城东的第一列火车', picture, credit, '夜读区开到晚上十点', NEWS);
      expect(articles[0]).toMatchObject({ kind: 'photo-news', photographers: ['沈鹤年'] });
    }
  });

  it('may have an office, a place or a class before it, between a title and its text', () => {
    for (const line of [
      '市人大代表、江城机电公司焊工 张志强',
      '省政协委员 张志强',
      '党的二十大代表 张志强',
      '市一中 张志强',
      '清河县柳树镇 张志强',
    ])
      expect(split('父亲的一把船桨', line, ...OAR)[0], line).toMatchObject({
        headline: '父亲的一把船桨',
        deck: null,
        authors: ['张志强'],
      });
  });

  it('is that of the pupil, not of who taught the pupil', () => {
    const [essay] = split('父亲的一把船桨', '东关小学四（2）班 张志强 指导老师 李秀兰', ...OAR);
    expect(essay?.authors).toEqual(['张志强']);
  });

  it('may be the desk’s, which is no headline', () => {
    const [report] = split('父亲的一把船桨', '本报两会报道组', ...OAR);
    expect(report).toMatchObject({ headline: '父亲的一把船桨', deck: null, byline: '本报两会报道组' });
  });
});

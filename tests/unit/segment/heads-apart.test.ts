import { describe, expect, it } from 'vitest';
import { ESSAY, NEWS, OTHER, heads, read, split } from './split-lines.ts';

describe('heads above a text', () => {
  it('of which the upper ones speak of the text above take its end along', () => {
    const articles = split('夜读区开到晚上十点', NEWS, ...ESSAY, '修车铺的灯', '城东粮库启用烘干塔', OTHER);
    expect(heads(articles)).toEqual(['夜读区开到晚上十点', '修车铺的灯', '城东粮库启用烘干塔']);
    expect(articles[1]?.paragraphs.map(({ text }) => text)).toEqual(ESSAY);
  });

  it('are no two halves of one where only one of them speaks of the text', () => {
    const [article] = split('溶洞里发现新鱼', '城东粮库启用烘干塔', OTHER);
    expect(article?.headline).toBe('城东粮库启用烘干塔');
  });

  it('may begin with the label of the words above that open a column', () => {
    const intro =
      '一条街有一条街的故事。即日起，本报开设《街巷灯火》专栏，请读者讲一讲自家门前的人和事，来稿请寄编辑部。';
    const articles = split('夜读区开到晚上十点', NEWS, intro, '开栏的话', '城东粮库启用烘干塔', OTHER);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['news', '夜读区开到晚上十点'],
      ['column-intro', '开栏的话'],
      ['news', '城东粮库启用烘干塔'],
    ]);
  });

  it('are no headline where the page announces a column of that name', () => {
    const intro =
      '一条街有一条街的故事。即日起，本报开设《街巷灯火》专栏，请读者讲一讲自家门前的人和事，来稿请寄编辑部。';
    const announced = split('夜读区开到晚上十点', NEWS, '街巷 灯火', intro);
    expect(announced.map(({ kind, column, headline }) => [kind, column, headline])).toEqual([
      ['news', null, '夜读区开到晚上十点'],
      ['column-intro', '街巷 灯火', null],
    ]);
    const [, news] = split('开栏的话', intro, '# 街巷灯火', '## 修车铺的灯亮到半夜', ...ESSAY);
    expect(news).toMatchObject({ column: '街巷灯火', headline: '修车铺的灯亮到半夜' });
    const [opened] = split('街巷 灯火', '开栏的话', intro, '夜读区开到晚上十点', NEWS);
    expect(opened).toMatchObject({ column: '街巷 灯火', headline: '开栏的话', kind: 'column-intro' });
  });

  it('may have an editor’s label that is not the headline', () => {
    const [, note] = split('夜读区开到晚上十点', NEWS, '编后', '让灯亮得久一些', '许 文', ...ESSAY);
    expect(note).toMatchObject({ column: '编后', headline: '让灯亮得久一些', kind: 'commentary' });
  });

  it('keep what somebody was chosen for in the next row', () => {
    expect(heads(split('城东粮库烘干塔入选全省', '惠农示范工程', OTHER))).toEqual([
      '城东粮库烘干塔入选全省 惠农示范工程',
    ]);
  });

  it('that a mark parts from what follows are not lost where they may be another text’s', () => {
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      OTHER,
      '城东粮库启用烘干塔',
      '扫码阅读',
      '修车铺',
      ...ESSAY,
    );
    expect(heads(articles)).toContain('城东粮库启用烘干塔');
  });
});

describe('a column’s name', () => {
  it('is the label of readers’ letters, not a reader', () => {
    const letter = ['编辑同志：', '我家门前的路灯坏了半个月，老人夜里出门很不方便，盼望早日修好。'];
    const articles = split('夜读区开到晚上十点', NEWS, '读者来信', '请修一修路灯', ...letter);
    expect(articles[1]).toMatchObject({ column: '读者来信', headline: '请修一修路灯' });
  });

  it('over a signed text leaves its only subhead to be the headline', () => {
    const upper = [
      '每天早上，甲班的班前会都在笑声中开始，念词的是老班长郎宝成，徒弟们一边系安全帽一边跟着念。',
      '郎宝成爱编顺口溜，徒弟开小差，老班长从来不骂人，编一段三句半就让人记一辈子。',
    ];
    const lower = '二十八年，郎宝成的甲班没有出过事故。老班长说，三句半要让徒弟听得进、记得住。';
    const articles = split(
      '安全生产月月谈',
      '通讯员 许文',
      ...upper,
      ...upper,
      ...upper,
      ...upper,
      '老班长的“三句半”',
      lower,
    );
    expect(articles[0]).toMatchObject({ column: '安全生产月月谈', headline: '老班长的“三句半”' });
  });

  it('over paragraphs with marks begins a row of briefs', () => {
    const briefs = ['◆全省举重赛昨日落幕，我市选手获得铜牌。', '◆市游泳馆下月起闭馆检修，预计明年开放。'];
    expect(
      heads(split('老槐树下', '本报记者 许文', ESSAY[0]!, '树下的人', ESSAY[1]!, '短波', ...briefs)),
    ).toEqual(['老槐树下', '短波']);
  });
});

describe('a letter to the editor', () => {
  it('has no sections', () => {
    const letter = '我家门前步道的路灯坏了半个月，散步的老人夜里很不方便，盼望有关部门早日把路灯修好。';
    const reply =
      '来信刊出以后，市政部门当天派人更换步道的路灯，散步的老人夜里又方便了，坏了半个月的路灯都已修好。';
    const articles = split(
      '请修一修路灯',
      '编辑同志：',
      letter,
      '读者反映的路灯修好了',
      reply,
      '停气通知',
      '因管道改造施工，定于8日对建设路以南暂停供气。',
    );
    expect(heads(articles).slice(0, 2)).toEqual(['请修一修路灯', '读者反映的路灯修好了']);
  });
});

describe('a text', () => {
  it('whose headline stands below it keeps its sections', () => {
    const sea = [
      '涨潮的时候，小岛只剩下一个足球场那么大。五十六岁的老陆在岛上守了三十年灯塔，补给船半个月来一次。',
      '灯塔的光每六秒闪一次，能照到二十二海里以外。台风来的那一夜，玻璃被砸碎，他用身子顶住铁门，灯没有灭。',
      '妻子是第十一年上岛的。她说，原想陪他几天，看他一个人对着海说话，就留了下来，一留就是二十年。',
    ];
    const late = ['灯塔上的三十年', '——记守塔人老陆', '本报记者 何川'];
    const articles = split(
      sea[0]!,
      '不能灭的灯',
      sea[1]!,
      '两个人的岛',
      sea[2]!,
      ...late,
      '老陆在擦拭灯器。',
    );
    expect(heads(articles)[0]).toBe('灯塔上的三十年');
    expect(articles[0]?.paragraphs.filter(({ role }) => role === 'subhead')).toHaveLength(2);
  });

  it('goes on behind the label of a picture that is missing', () => {
    const feature = [
      '走进种子库',
      '——一粒种子的去处',
      '本报记者 何川',
      ESSAY[0]!,
      '图片新闻',
      '一粒种子睡多久',
    ];
    const articles = split(...feature, ...ESSAY, '从灶台边找回来', ...ESSAY);
    expect(heads(articles)).toEqual(['走进种子库']);
  });

  it('of an author that judges is a commentary', () => {
    const view = [
      '立冬一过，有的干部忙着算总账，把来年的谋划放在了脑后；有些项目图纸还没有出来，就等着开春再说。',
      '干工作也是这个道理。把功夫下在冬天里，就是要趁着农闲把渠修通、把路修好。',
    ];
    expect(split('把功夫下在冬天里', '□ 何 川', ...view)[0]?.kind).toBe('commentary');
  });
});

describe('a list', () => {
  const AWARDS = [
    '一等奖',
    '焊工组 阳春雷（锅炉厂）',
    '钳工组 车小川（机械公司）',
    '二等奖',
    '焊工组 边疆 路平',
  ];

  it('has its rows behind a mark, too', () => {
    const articles = split('技能竞赛获奖选手名单', '↑', ...AWARDS, '城东粮库启用烘干塔', OTHER);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['list', '技能竞赛获奖选手名单'],
      ['news', '城东粮库启用烘干塔'],
    ]);
  });

  it('of awards that lost its title is no part of the text above', () => {
    const articles = split('夜读区开到晚上十点', NEWS, ...AWARDS, '城东粮库启用烘干塔', OTHER);
    expect(articles.map(({ kind }) => kind)).toEqual(['news', 'list', 'news']);
  });

  it('of books keeps its last entry above another text', () => {
    const books = ['《江村手记》 周牧野著', '《灯下十讲》 林疏影编', '《旧街》 沈望亭著', '《水边》 何川著'];
    const [, list] = split(
      '夜读区开到晚上十点',
      NEWS,
      '本月推荐书目',
      ...books,
      '座位不够时，读者可以到三楼的报告厅自习。',
    );
    expect(list?.paragraphs.filter(({ role }) => role === 'list-item')).toHaveLength(4);
  });
});

describe('a line without a full stop', () => {
  it('of three characters between a title and its text names the writer, whatever the surname', () => {
    const [essay] = split('把路修到人心里', '闻一舟', ...ESSAY);
    expect(essay).toMatchObject({ headline: '把路修到人心里', deck: null, authors: ['闻一舟'] });
  });

  it('in brackets below a text is a remark, not a headline', () => {
    const articles = split('老槐树下', ...ESSAY, '（本期解答专家：省农科院研究员 徐文理）', ESSAY[1]!);
    expect(heads(articles)).toEqual(['老槐树下']);
  });

  it('that asks in clauses at the page’s end is the text’s last sentence', () => {
    const page = read(
      '老槐树下',
      '□许 文',
      ...ESSAY,
      '手艺的传承，不正是一盏灯点亮另一盏灯吗？',
      '责任编辑：何川',
    );
    expect(page.unplaced.map(({ role }) => role)).toEqual(['furniture']);
  });

  it('with the issuer’s name signs a notice, also above a picture’s text', () => {
    const tender = '本乡中心小学防水工程已经批准建设，现对该项目施工进行公开招标，欢迎合格单位投标。';
    const picture =
      '正月十二，匠人在赶制一条六十六米长的板凳龙。元宵节期间，镇上将举行巡游，一百二十节龙身由一百二十户人家共同制作。';
    const articles = split(
      '招标公告',
      tender,
      '联系人：柳工 电话：0000-8102233',
      '石泉乡人民政府',
      picture,
      '记者 许文 摄',
    );
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['notice', '招标公告'],
      ['photo-news', null],
    ]);
  });
});

describe('a picture', () => {
  it('with one short sentence leaves its title to the headless text above', () => {
    const skaters = '本报讯（记者许文）清早的冰面上滑过一列纵队，领头的是一支平均年龄七十岁的队伍。';
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      skaters,
      '冰面上的“银发队”',
      '昨日，队员们在冰面上滑行。',
      '记者 许文 摄',
    );
    expect(
      articles.find(({ kind, paragraphs }) => kind === 'news' && paragraphs[0]?.text === skaters)?.headline,
    ).toBe('冰面上的“银发队”');
  });

  it('at the top of a page stands alone', () => {
    const story = '国庆假期，动力厂检修工人在更换锅炉给水泵。假期里，全厂有四千三百多名职工坚守岗位。';
    const [picture] = split('2024年10月11日', story, '许文 摄', '城东粮库启用烘干塔', OTHER);
    expect(picture).toMatchObject({ kind: 'photo-news', photographers: ['许文'] });
  });
});

describe('a masthead', () => {
  it.each([
    ['中華民國一一三年三月五日 星期二', '2024-03-05'],
    ['中华民国113年12月25日', '2024-12-25'],
    ['二〇二四年十一月二十三日 星期六', '2024-11-23'],
  ])('tells the day in words: %s', (line, edtf) => {
    expect(read('江城日报', line, '夜读区开到晚上十点', NEWS).page.date?.edtf).toBe(edtf);
  });

  it.each(['工会视窗 · Page 3', '工会视窗 · Page u…'])('names the page in Latin letters: %s', (line) => {
    const page = read(line, '夜读区开到晚上十点', NEWS);
    expect(page.articles[0]).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null, column: null });
    expect(page.unplaced.map(({ role }) => role)).toEqual(['furniture']);
  });

  it('is a short name above the line of the issue, whose year is no page', () => {
    const page = read(
      '# 清源报',
      '中共清源县委主办 清源报社出版 2019年3月7日 星期四 第1862期 今日四版',
      '# 夜读区开到晚上十点',
      NEWS,
    );
    expect(page.articles[0]).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null });
    expect(page.page).toMatchObject({ number: null, publication: { value: '清源报' } });
  });

  it('names who publishes the paper', () => {
    const page = read('青溪日报', '中共青溪县委主办 第6218期 今日四版', '夜读区开到晚上十点', NEWS);
    expect(page.unplaced.map(({ role }) => role)).toEqual(['furniture', 'furniture']);
  });
});

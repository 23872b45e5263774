import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { PageSplit } from '#core/importing/segment/page-split.ts';

const page = (...lines: string[]): PageSplit => segmentPage(lines.join('\n\n'));
const bodies = (split: PageSplit): string[][] =>
  split.articles.map((article) =>
    article.paragraphs.filter(({ role }) => role === 'body').map(({ text }) => text),
  );

const ROAD =
  '本报讯（记者 张敏）4月2日，青河县环城公路正式通车，全长十二公里，沿线六个村庄的村民从此出门就能坐上公交车。';
const CLINIC =
  '本报讯（记者 李卫国）4月3日，青河县妇幼保健院新门诊楼启用，新增诊室二十间，孕产妇建档、检查、领药可在一层楼内办完。';

describe('splitting a page', () => {
  it('gives each news item its headline and its reporter', () => {
    const split = page('青河环城公路通车', ROAD, '县妇幼保健院新门诊楼启用', CLINIC);
    expect(split.articles.map(({ kind, headline, reporters }) => ({ kind, headline, reporters }))).toEqual([
      { kind: 'news', headline: '青河环城公路通车', reporters: ['张敏'] },
      { kind: 'news', headline: '县妇幼保健院新门诊楼启用', reporters: ['李卫国'] },
    ]);
  });

  it('matches headlines that are stacked above their texts by what they say', () => {
    const split = page('县妇幼保健院新门诊楼启用', '青河环城公路通车', ROAD, CLINIC);
    expect(split.articles.map(({ headline, reporters }) => [headline, reporters[0]])).toEqual([
      ['县妇幼保健院新门诊楼启用', '李卫国'],
      ['青河环城公路通车', '张敏'],
    ]);
  });

  it('takes the place or body above a headline for its kicker, whatever ranks the OCR gave the two', () => {
    const split = page('## 青河县', '#### 环城公路通车', ROAD, '### 县妇幼保健院新门诊楼启用', CLINIC);
    expect(split.articles.map(({ kicker, headline }) => [kicker, headline])).toEqual([
      ['青河县', '环城公路通车'],
      [null, '县妇幼保健院新门诊楼启用'],
    ]);
  });

  it('keeps a headline together that was broken between an organisation and a body of it', () => {
    const split = page('## 青河县人民医院', '## 工会开展普法课堂', CLINIC);
    expect(split.articles).toMatchObject([{ kicker: null, headline: '青河县人民医院 工会开展普法课堂' }]);
  });

  it('gives a text that stands before its headline that headline', () => {
    const split = page(
      '本报记者 张敏',
      `环城公路，青河人盼了十年。${'公路两旁的村庄一天一个样。'.repeat(8)}`,
      '# 环城公路圆梦记',
      '## ——青河县环城公路建设纪实',
      `通车那天，老人们早早站在公路边。${'他们说，路通了，心也宽了。'.repeat(6)}`,
    );
    expect(split.articles).toHaveLength(1);
    expect(split.articles[0]).toMatchObject({
      headline: '环城公路圆梦记',
      deck: '——青河县环城公路建设纪实',
      reporters: ['张敏'],
      kind: 'feature',
    });
    expect(bodies(split)[0]).toHaveLength(2);
  });

  it('joins a sentence that a column break cut inside a word', () => {
    const split = page(
      '青河环城公路通车',
      `${ROAD}县交通局负责人表示，要做好公路养护，为全县经济社`,
      '会发展提供保障。',
    );
    expect(bodies(split)[0]).toHaveLength(1);
    expect(split.articles[0]?.paragraphs[0]).toMatchObject({ spans: [expect.any(Array), expect.any(Array)] });
    expect(split.articles[0]?.paragraphs[0]?.text.endsWith('经济社会发展提供保障。')).toBe(true);
    expect(split.articles[0]?.joins).toHaveLength(1);
    expect(split.articles[0]?.truncated).toBe(false);
  });

  it('does not join across a gap, and says that text is missing', () => {
    const split = page(
      '青河环城公路通车',
      `${ROAD}评选出“最美养路工”十名，并将“最美`,
      '据了解，全县今年还将新建农村公路三十公里。',
    );
    expect(bodies(split)[0]).toHaveLength(2);
    expect(split.articles[0]?.joins).toEqual([]);
    expect(split.articles[0]?.truncated).toBe(true);
    expect(split.articles[0]?.issues.map(({ code }) => code)).toEqual(['seam-doubtful']);
  });

  it('brings the rest of a sentence from before the next headline back to its article', () => {
    const rest = '会各界对青河公路的关心支持化为建设动力，让环城公路成为青河的致富路。';
    const split = page(
      '县妇幼保健院新门诊楼启用',
      `${CLINIC}今后还将开展“送医下乡`,
      rest,
      '青河环城公路通车',
      `${ROAD}县交通局表示，要把社`,
    );
    const road = split.articles.find(({ headline }) => headline === '青河环城公路通车');
    expect(road?.paragraphs[0]?.text.endsWith(`要把社${rest}`)).toBe(true);
    expect(road?.joins).toHaveLength(1);
  });

  it('keeps the subheads of a feature inside it', () => {
    const split = page(
      '# 守渠人',
      '本报记者 张敏',
      '天还没亮，老罗已经走在渠上。',
      '## 一把铁锹',
      '铁锹用了三十年，锹头换了九个。',
      '## 一条渠',
      '这条渠灌溉着下游两万亩稻田。',
    );
    expect(split.articles).toHaveLength(1);
    expect(split.articles[0]?.paragraphs.map(({ role }) => role)).toEqual([
      'body',
      'subhead',
      'body',
      'subhead',
      'body',
    ]);
  });

  it('makes a picture that tells its own story an article of its own', () => {
    const story =
      '4月5日，青河中学组织学生到烈士陵园开展祭扫活动，三百余名师生敬献花篮，聆听老战士讲述战斗故事。';
    const split = page('青河环城公路通车', ROAD, '图片新闻', story, '赵一鸣 摄');
    expect(split.articles[1]).toMatchObject({
      kind: 'photo-news',
      headline: null,
      column: '图片新闻',
      photographers: ['赵一鸣'],
    });
    expect(split.articles[0]?.photographers).toEqual([]);
  });

  it('leaves masthead and staff lines out of the articles', () => {
    const split = page(
      '青河日报',
      '2019年4月4日 星期四',
      '第3版 要闻',
      '责任编辑 何平 校对 田野',
      '青河环城公路通车',
      ROAD,
      '微信公众号',
    );
    expect(split.articles).toHaveLength(1);
    expect(split.unplaced.map(({ role }) => role)).toEqual([
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
    ]);
    expect(split.page).toMatchObject({
      publication: { value: '青河日报' },
      number: '3',
      title: '要闻',
      date: { edtf: '2019-04-04' },
    });
  });

  it('gives the newspaper and the page their names in the characters that are printed', () => {
    const split = page('聯合日報 2019年4月4日 星期四 第3版 要聞', '青河環城公路通車', ROAD);
    expect(split.page).toMatchObject({ publication: { value: '聯合日報' }, number: '3', title: '要聞' });
  });

  it('infers the date as an interval and says from what', () => {
    const split = page('青河环城公路通车', `${ROAD}这是2019年全县开工的第一项民生工程。`);
    expect(split.page.date).toEqual({
      edtf: '2019-04-03/2019-05',
      evidence: 'latest-day: 2019-04-02',
    });
  });

  it('takes publication, date and page from the name of the file where the page is silent', () => {
    const split = segmentPage(`青河环城公路通车\n\n${ROAD}`, { name: '青河日报_2019-04-04_第5版.txt' });
    expect(split.page).toMatchObject({
      publication: { value: '青河日报' },
      number: '5',
      date: { edtf: '2019-04-04' },
    });
  });

  it('takes the stray blanks of hard wraps out of the text, and names cut by a wrap stay whole', () => {
    const split = page(
      '## 县总工会开展 免费体检活动',
      '本报讯(通讯员薛艳 红)9月5日至11日,县总 工会组织开展了职工免费 体检活动,来自全县二十家 企业的三百名职工参加,体 检项目包括心电图、彩超、 血常规等十余项内容。',
    );
    expect(split.articles[0]?.correspondents).toEqual(['薛艳红']);
    expect(split.articles[0]?.paragraphs[0]?.text).not.toMatch(/\s/);
  });

  it('counts offsets in code points', () => {
    const split = segmentPage(`𠮷𠮷\n\n青河环城公路通车\n\n${ROAD}`);
    expect(split.articles[0]?.headSpans.at(-1)).toEqual([4, 12]);
  });

  it('carries the rest of a torn sentence back to its article when a word was cut in two', () => {
    const split = page(
      '青河环城公路通车',
      ROAD,
      '公路两侧还修了自行车道和步行道，县交通局在沿线村口设了二十四个公交站，每个站都有遮雨棚和路',
      '县妇幼保健院新门诊楼启用',
      CLINIC,
      '灯，夜里等车的村民不用再摸黑。下一步，公路还要向北延伸四公里，与省道相接。',
    );
    expect(bodies(split)[0]?.[1]).toContain('遮雨棚和路灯，夜里等车');
    expect(bodies(split)[1]).toEqual([CLINIC]);
  });

  it('leaves an unfinished end alone when nothing on the page is clearly its rest', () => {
    const torn = '公路两侧还修了自行车道和步行道，县交通局在沿线村口设了二十四个公交站，每个站都有遮雨棚和路';
    const split = page('青河环城公路通车', ROAD, torn, '县妇幼保健院新门诊楼启用', CLINIC);
    expect(bodies(split)).toEqual([[ROAD, torn], [CLINIC]]);
    expect(split.articles[0]?.truncated).toBe(true);
  });

  it('keeps the questions of an interview in its text', () => {
    const split = page(
      '冬天怎样防流感',
      '本报记者 张敏',
      '入冬以来，不少读者来电询问怎样预防流感，本报记者就此采访了县医院内科主任李卫国。',
      '记者：老人要不要打疫苗？',
      '李卫国：要打。六十岁以上的老人抵抗力弱，应当在流感到来以前接种疫苗。',
      '记者：戴口罩有没有用？',
      '李卫国：有用。在人多的地方戴口罩，回家以后先洗手，能够挡住大部分病毒。',
    );
    expect(split.articles).toHaveLength(1);
    expect(bodies(split)[0]).toHaveLength(5);
  });

  it('does not take a notice behind a signed story for one of its sections', () => {
    const split = page(
      '老井',
      '□张敏',
      `村口有一口老井。${'夏天的傍晚，井边是全村最热闹的地方。'.repeat(6)}`,
      '门市招租',
      '临街三层门市，总面积六百平方米，水电暖齐全，价格优惠。',
      '招租电话：0000-1234567',
    );
    expect(split.articles.map(({ headline }) => headline)).toEqual(['老井', '门市招租']);
  });

  it('gives names as they are printed, whatever the script', () => {
    const split = page(
      '公車專用道下月試辦',
      '【記者陳國華／台中報導】市政府昨天宣布，公車專用道將從下月起試辦。',
    );
    expect(split.articles[0]?.reporters).toEqual(['陳國華']);
  });

  it('reads lines wrapped at a narrow column without indents', () => {
    const wrap = (text: string): string => text.replace(/.{14}(?=.)/gu, '$&\n');
    const split = segmentPage(
      ['青河环城公路通车', wrap(ROAD), '县妇幼保健院新门诊楼启用', wrap(CLINIC)].join('\n'),
    );
    expect(split.articles.map(({ headline }) => headline)).toEqual([
      '青河环城公路通车',
      '县妇幼保健院新门诊楼启用',
    ]);
  });
});

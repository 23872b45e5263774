import { describe, expect, it } from 'vitest';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { ESSAY, NEWS, OTHER, heads, read, split } from './split-lines.ts';

describe('two rows of one block', () => {
  const BUS =
    '本报讯（记者许文）昨日下午，十二路公交车刚驶出车站，车厢后部忽然传来哭喊，司机靠边停车，几步跨到后排。';

  it('are one headline on a page that sets its blocks apart', () => {
    const [bus] = split('司机靠边停车三分钟\n救下噎住的孩子', BUS, '城东粮库启用烘干塔', OTHER);
    expect(bus).toMatchObject({ headline: '司机靠边停车三分钟 救下噎住的孩子', kicker: null });
  });

  it('are two lines where they are kicker and headline, or where nothing is set apart', () => {
    const [union] = split('青溪县总工会\n农民学校办到田埂上', BUS, '城东粮库启用烘干塔', OTHER);
    expect(union).toMatchObject({ kicker: '青溪县总工会', headline: '农民学校办到田埂上' });
    const tight = segmentPage(
      ['司机靠边停车三分钟', '救下噎住的孩子', BUS, '城东粮库启用烘干塔', OTHER].join('\n'),
    );
    expect(tight.articles[0]?.headline).not.toContain(' ');
  });
});

describe('who signs', () => {
  const WATER = '因水厂管网改造，定于9月24日22时至次日6时对建设路以北停水，请居民提前储水。';

  it('and the day in one line end a notice and head nothing', () => {
    const articles = split(
      '停水通知',
      WATER,
      '青溪县水利局 青溪县公安局 2019年3月6日',
      NEWS,
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(heads(articles)).toEqual(['停水通知', null, '城东粮库启用烘干塔']);
    expect(articles[0]?.paragraphs.at(-1)?.text).toBe('青溪县水利局 青溪县公安局 2019年3月6日');
  });

  it('a letter stands below it, with the place', () => {
    const letter = '我家门前的路口绿灯太短，老人走到路中间就变了灯，盼望有关部门来看一看，加上几秒钟。';
    const articles = split(
      '盼给路口加几秒',
      '编辑同志：',
      letter,
      '柳林镇柳树村 许大田',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(heads(articles)).toEqual(['盼给路口加几秒', '城东粮库启用烘干塔']);
    expect(articles[0]?.paragraphs.at(-1)?.text).toBe('柳林镇柳树村 许大田');
  });

  it('with a name of two characters stands alone between two texts', () => {
    const [, essay] = split('夜读区开到晚上十点', NEWS, ESSAY[0]!, '许岩', ...ESSAY);
    expect(essay?.authors).toEqual(['许岩']);
  });

  it('is no desk of the employer', () => {
    const [tips] = split('热水袋不要贴着皮肤', '□青溪县中医院 康复科 许慕兰', ...ESSAY);
    expect(tips?.authors).toEqual(['许慕兰']);
  });
});

describe('lines with a comma', () => {
  it('above and below a marked headline are kicker and deck', () => {
    const [tree] = split(
      '江城晚报 2014年9月23日 星期二',
      '一夜之间，老街的皂角树被锯掉三根主枝',
      '# 谁动了我们的树荫',
      '园林部门：未经审批，正在追查',
      '本报讯（记者许文）昨日清晨，老街居民推开窗，发现遮了院子六十多年的皂角树不见了三根大枝。',
    );
    expect(tree).toMatchObject({
      kicker: '一夜之间，老街的皂角树被锯掉三根主枝',
      headline: '谁动了我们的树荫',
      deck: '园林部门：未经审批，正在追查',
    });
  });
});

describe('on a page without ranks', () => {
  it('kicker and deck are told by the page’s top and by who says what', () => {
    const [tree] = split(
      '江城晚报 2014年9月23日 星期二',
      '一夜之间，老街的皂角树被锯掉三根主枝',
      '谁动了我们的树荫',
      '园林部门：未经审批，正在追查',
      '本报讯（记者许文）昨日清晨，老街居民推开窗，发现遮了院子六十多年的皂角树不见了三根大枝。',
    );
    expect(tree).toMatchObject({ headline: '谁动了我们的树荫', deck: '园林部门：未经审批，正在追查' });
  });

  it('a line in clauses right above a deck is the headline', () => {
    const child = '记者：来看病的孩子里，真正需要治疗的占多少？';
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      '孩子长不高，先别急着打针',
      '——访青溪市儿童医院主任医师宫丽',
      '本报记者 许文',
      child,
    );
    expect(articles[1]).toMatchObject({ headline: '孩子长不高，先别急着打针' });
  });

  it('the line behind the picture of a headline and deck is a subhead, not the headline', () => {
    const [, feature] = split(
      '夜读区开到晚上十点',
      NEWS,
      '巷子里的一盏灯',
      '——记修车铺老板',
      '图为修车铺的灯。',
      '许岩 摄',
      '手艺人有活干',
      ...ESSAY,
    );
    expect(feature).toMatchObject({
      headline: '巷子里的一盏灯',
      deck: '——记修车铺老板',
      photographers: ['许岩'],
    });
    expect(feature?.paragraphs.map(({ text }) => text)).toEqual([
      '手艺人有活干',
      ...ESSAY,
      '图为修车铺的灯。',
      '许岩 摄',
    ]);
    const [, ranked] = split(
      '# 夜读区开到晚上十点',
      NEWS,
      '# 巷子里的一盏灯',
      '## ——记修车铺老板',
      '图为修车铺的灯。',
      '许岩 摄',
      '手艺人有活干',
      ...ESSAY,
    );
    expect(ranked).toMatchObject({ headline: '巷子里的一盏灯', deck: '——记修车铺老板' });
  });
});

describe('a column’s name', () => {
  const LATER =
    '天一冷，热水袋又成了抢手货。每年入冬，门诊都会接到低温烫伤的病人，有的皮肤只是发红，皮下已经坏死。';

  it('is not given to a text without headline, whatever it says', () => {
    const reminder = '医生提醒，老人的肺炎常常不声不响，这里生活着的老人居多，子女打电话时不妨多问一句饭量。';
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      '（作者为读者）',
      reminder,
      '生活提醒',
      '热水袋的误区',
      '□许慕兰',
      LATER,
    );
    expect(articles.at(-1)).toMatchObject({ column: '生活提醒', headline: '热水袋的误区' });
  });

  it('ends in a word for a place to talk, too', () => {
    const [, talk] = split('夜读区开到晚上十点', NEWS, '工友茶座', '别压弯了骑手', '□许文', ...ESSAY);
    expect(talk).toMatchObject({ column: '工友茶座', headline: '别压弯了骑手' });
  });
});

describe('a headline below its kicker', () => {
  it('stays there where only the kicker’s office speaks of the text', () => {
    const shop =
      '本报讯 青溪县供销社改变坐等顾客上门的老习惯，今年以来组织流动售货车四十二辆，走村串户六百多趟。';
    const articles = split(
      '城东粮库启用烘干塔',
      OTHER,
      '许岩青',
      ...ESSAY,
      '## 青溪县供销社',
      '# 把“难题”写成“答卷”',
      shop,
    );
    expect(articles.at(-1)).toMatchObject({ kicker: '青溪县供销社', headline: '把“难题”写成“答卷”' });
  });
});

describe('a list of those who were chosen', () => {
  const ROWS = [
    '青溪县：王书芹（女） 高集小学；杜满仓 岗坡小学；谢玉兰（女） 沙河中心小学',
    '永宁县：陆文彬 马头镇小学；邵金凤（女） 大杨庄小学；郝守信 西关小学',
    '柳林县：贾庆余 石门小学；詹秀英（女） 前坪小学；窦长河 茶坡教学点',
    '沧南市：纪淑贞（女） 郊区第三小学；童国良 红旗小学；穆秋生 红旗小学',
  ];
  const WHY = '为表彰在乡村辛勤工作的教师，市教育局决定授予下列同志优秀教师称号，发给证书和奖金。';

  it('may open with a sentence, and ends above the next headline', () => {
    const articles = split(
      '# 山路弯弯三十里',
      '——记乡邮员老陆',
      '本报通讯员 许文',
      ...ESSAY,
      '## 优秀乡村教师名单',
      WHY,
      ...ROWS,
      '城东粮库启用烘干塔',
      '夜读区开到晚上十点',
      NEWS,
      OTHER,
    );
    const list = articles.find(({ headline }) => headline === '优秀乡村教师名单');
    expect(list?.kind).toBe('list');
    expect(list?.paragraphs.map(({ role }) => role)).toEqual(['body', ...ROWS.map(() => 'list-item')]);
    expect(heads(articles)).toContain('城东粮库启用烘干塔');
  });

  it('has its awards below the sentence', () => {
    const awards = [
      '一等奖：许一鸣 第三中学',
      '一等奖：何可欣 实验小学',
      '二等奖：陆立 第五中学',
      '二等奖：马小雨 育才小学',
    ];
    const articles = split('少儿书法大赛获奖名单', '少儿书法大赛日前结束，评出下列获奖作者。', ...awards);
    expect(heads(articles)).toEqual(['少儿书法大赛获奖名单']);
  });
});

describe('what is printed around the articles', () => {
  it('is a line of the day and the editors, whatever stands first in it', () => {
    const page = read(
      '健康周刊·家庭医生 2021.11.18 星期四 主编：许文 编辑：何川 美编：陆多',
      '欢迎扫码加入读者群',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(page.unplaced.map(({ role }) => role)).toEqual(['furniture', 'furniture']);
    expect(page.articles[0]).toMatchObject({ headline: '夜读区开到晚上十点', kicker: null });
  });
});

describe('a text whose headline stands in its middle', () => {
  const CITY = [
    '11月9日清晨，老城里的豆腐摊主老许忽然抬不起右手，医生断定是中风，不到一小时，溶栓的药推进了他的血管。',
    '松陵河多桥窄，过去哪家近便往哪家送。送到以后才晓得没有夜班，再换一家，来回折腾，人就耽搁了。',
    '城里的路通了，乡下的办法是把关口往前移。全市的村医轮训一遍，人人会用三个动作认出中风。',
    '如今从发病到入院的时间缩短了一半，医生们说，短板是知晓率，能说全三个动作的人还不多。',
  ];
  const page = split(
    '本报记者 许文 何川',
    CITY[0]!,
    '从“近的”到“对的”',
    CITY[1]!,
    '# 老城里的“中风一小时”',
    '## ——青溪市急救网调查',
    '↑急救中心的医生在查看影像。',
    '陆海 摄',
    '村医手里的“三分钟”',
    CITY[2]!,
    '数字背后还缺什么',
    CITY[3]!,
    '# 城东粮库启用烘干塔',
    OTHER,
  );

  it('keeps the sections on both sides, and the one behind the picture', () => {
    expect(page[0]).toMatchObject({ headline: '老城里的“中风一小时”', deck: '——青溪市急救网调查' });
    expect(page[0]?.paragraphs.filter(({ role }) => role === 'subhead').map(({ text }) => text)).toEqual([
      '从“近的”到“对的”',
      '村医手里的“三分钟”',
      '数字背后还缺什么',
    ]);
  });

  it('keeps the picture that stands with the headline', () => {
    expect(page[0]?.photographers).toEqual(['陆海']);
    expect(heads(page)).toEqual(['老城里的“中风一小时”', '城东粮库启用烘干塔']);
  });
});

describe('a picture that its photographer reports', () => {
  it('is a piece of its own, also where the day is one of the old calendar', () => {
    const dragon = '正月十二，匠人在赶制一条板凳龙。元宵节期间，镇上将举行巡游，一百多户人家各做一节。';
    const articles = split(
      '城东粮库启用烘干塔',
      OTHER,
      dragon,
      '记者 许文 摄影报道',
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(articles.map(({ kind }) => kind)).toEqual(['news', 'photo-news', 'news']);
  });
});

describe('the kind', () => {
  it('of what changes for everybody is a notice', () => {
    const [notice] = split(
      '青溪县医院关于调整门诊时间的通知',
      '为方便患者就诊，自2021年12月1日起，我院门诊时间调整如下：周一至周五上午八点至十二点。特此通知。',
    );
    expect(notice?.kind).toBe('notice');
  });

  it('of what was for sale before there were hotlines is an advertisement', () => {
    const [lamps] = split(
      '青溪市灯泡厂产品介绍',
      '本厂生产的白炽灯泡寿命一千小时以上，规格有五种。批发零售，代办托运，质量实行三包。',
      '厂址：青溪市工农路二十一号 电报挂号：〇七七二',
    );
    expect(lamps?.kind).toBe('advert');
  });

  it('of what counts out what is to be known is no commentary', () => {
    const rules = [
      '天一冷，热水袋又成了抢手货。以下做法应该改一改，家里人要互相提个醒，不能图省事。',
      '一是用滚水灌袋。水温六十摄氏度就够了，应当挤出空气再拧紧。二是贴着皮肤睡，必须隔一层布。',
    ];
    expect(split('用热水袋的五个误区', '□许慕兰', ...rules)[0]?.kind).toBe('feature');
  });
});

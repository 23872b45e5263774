import { describe, expect, it } from 'vitest';
import { ESSAY, NEWS, heads, split } from './split-lines.ts';

describe('who wrote a text, between its title and the text', () => {
  it.each([
    ['铁轨中间的野菊花', '女工 苗小雨'],
    ['教室后墙上的蚕', '育才小学三（2）班班主任 冷雪琴'],
    ['冬天泡脚有讲究', '省中医院治未病中心 蔺守仁'],
    ['本周股市缩量整理', '金石证券 石以恒'],
    ['冬不拉课开到了牧场', '特克斯报道组'],
    ['小麦扬花期遇雨怎么防病', '县植保植检站'],
    ['北部三国下调增长预期', '本报内罗毕6月9日专电'],
    ['全省工会工作会议召开', '本报江州1月17日电（记者 程 洁）'],
    ['班前会上的一个钟头', '本报记者 楼 兰'],
    ['布达拉宫前的洗车工', '本报拉萨专稿 记者 次仁旺堆'],
    ['国际上的几件小事', '本报综合外电'],
    ['悉尼歌剧院外的快板', '本报悉尼电（特约撰稿 何亚洲）'],
    ['一副对联传了三代人', '湖北监利 彭守仁'],
    ['进球之后要做什么', '体育随笔 廉默'],
    ['兄弟俩分家分出和气', '江南镇人民调解委员会 毕淑珍 整理'],
    ['防汛期间值守怎么排班', '市水利局 市应急管理局'],
    ['三百里油线上的“走路人”', '本报记者 叶 青 摄影报道'],
  ])('%s: %s', (headline, byline) => {
    const [essay] = split(headline, byline, ...ESSAY);
    expect(essay).toMatchObject({ headline, byline, deck: null });
  });

  it('may bear any surname, of one character or two', () => {
    const [essay] = split('骨折之后，动还是不动', '市中医院骨伤科主任 皇甫谦', ...ESSAY);
    expect(essay).toMatchObject({ headline: '骨折之后，动还是不动', authors: ['皇甫谦'] });
  });

  it('is no headline in two halves that ends like an office', () => {
    const [news] = split('市委常委会召开会议强调', '抓紧抓实春耕备耕 全力稳住一季度开局', NEWS);
    expect(news?.headline).toBe('抓紧抓实春耕备耕 全力稳住一季度开局');
  });
});

describe('a title in clauses', () => {
  it.each([['本报讯（记者 洪 亮）'], ['本报记者 洪亮']])(
    'is known by what stands right below it: %s',
    (byline) => {
      const headline = '信访会议强调：把问题解决在初始、化解在属地';
      const [news] = split(headline, byline, ...ESSAY);
      expect(news?.headline).toBe(headline);
    },
  );
});

describe('two titles over one text', () => {
  it.each([
    ['从“要我学”到“我要学”', '华岳化工“金蓝领”培训侧记'],
    ['在“鸡毛小店”打包的日子', '一个快递员的工作手记'],
    ['开往山里的图书车', '一名退休司机与十九所村小的约定'],
    ['村口那把锁，三任书记没打开', '桐坪村驻村工作二百四十天实录'],
  ])('are headline and deck where the lower one names the sort of report: %s', (headline, deck) => {
    expect(split(headline, deck, '本报记者 葛瑶', ...ESSAY)[0]).toMatchObject({
      kicker: null,
      headline,
      deck,
    });
  });

  it('are not one where the lower one begins with a word', () => {
    const [news] = split('港珠澳三地医疗救护车首次直通', '患者跨境转运时间由三小时缩至一小时十分钟', NEWS);
    expect(news?.headline).toBe('港珠澳三地医疗救护车首次直通');
  });

  it.each(['护士故事', '记者调查', '市场分析', '校园运动会札记'])('are column and headline: %s', (column) => {
    const [essay] = split(column, '滚出去的实心球', '□许文', ...ESSAY);
    expect(essay).toMatchObject({ column, headline: '滚出去的实心球' });
  });
});

describe('a text without byline below a signed one', () => {
  it('is no section of it under a title of the same rank', () => {
    const articles = split(
      '## 开往山里的图书车',
      '本报记者 葛瑶',
      ...ESSAY,
      '## 女职工休息室取名记',
      '三车间的休息室刷了新墙，摆上了旧沙发。大家围着一壶花茶商量，给屋子起个什么名字好，从中午一直说到下班。',
      '最后定下来叫“歇会儿”。牌子是电工小马写的，三个字写得歪歪扭扭，谁从门口过都要笑一笑，笑完了就推门进去坐一坐。',
    );
    expect(heads(articles)).toEqual(['开往山里的图书车', '女职工休息室取名记']);
  });
});

describe('a title behind the byline', () => {
  it('is the first section’s subhead where there are further ones', () => {
    const books =
      '他的车厢里装着八百本书，孩子们最爱的是画册，翻得书角都卷了。司机老贺把卷角一页一页压平，夜里用糨糊粘好。';
    const people =
      '他认得每个站上的孩子，谁借了哪一本，谁的弟弟该上学了，他都记在一个小本子上，本子也卷了角。';
    const [report, ...others] = split(
      '开往山里的图书车',
      '本报记者 葛瑶',
      '路上的灯',
      ...ESSAY,
      '车上的书',
      books,
      '站上的人',
      people,
    );
    expect(others).toEqual([]);
    expect(report).toMatchObject({ headline: '开往山里的图书车', deck: null });
    expect(report?.paragraphs.filter(({ role }) => role === 'subhead').map(({ text }) => text)).toEqual([
      '路上的灯',
      '车上的书',
      '站上的人',
    ]);
  });
});

describe('a title that says before a colon what it heads', () => {
  it('is the headline of a piece of its own below a signed report', () => {
    const views = [
      '这解释权写在合同里，不等于写在法律上面。商家说了不算，消费者说了也不算，双方都得照着法条来，谁也不能自己给自己当裁判。',
      '这本书写的是一辆车和十九所村小，翻开头一页就闻得见山路上的土味，合上末一页，耳朵里还有喇叭声，久久不散。',
    ] as const;
    const titles = ['短评：规矩由谁说了算', '书评：山路上的喇叭声'] as const;
    const report = ['开往山里的图书车', '本报记者 葛瑶', ...ESSAY, ...ESSAY];
    const articles = split(...report, titles[0], views[0], titles[1], views[1]);
    expect(heads(articles)).toEqual(['开往山里的图书车', ...titles]);
  });
});

describe('the kind of a text', () => {
  const told = [
    '把收获时筛下来的碎豆磨成浆，兑上水，顺着滴灌带送到地里，试验田里的大豆比去年高出一截。技术员说，这样浇一季，一亩地能省下两袋化肥。',
    '来看地的农户围着田埂转了一圈又一圈。有人蹲下去扒开土，看根上的瘤子，数了数，说今年不用愁了，回去也照着样子试一试。',
  ];

  it('is news below a dateline or 本报讯 on a line of its own', () => {
    for (const byline of ['本报银川讯（记者 白志远）', '本报上海3月18日电', '本报讯（记者 申亚）'])
      expect(split('试验田里出了新鲜事', byline, ...told)[0]).toMatchObject({ kind: 'news', byline });
  });

  it('is no commentary where somebody gives advice out of a trade', () => {
    const advice = [
      '冻疮年年长，入冬之前就应当防。手脚必须保暖，鞋袜不能太紧，出门应该戴手套，回家不可马上用热水烫，也不能用雪去搓。',
      '已经长了的，应当先用温水洗净擦干，再抹药膏。必须记住，破了皮的不能自己挑，应该到医院去处理，拖久了不妨查一查血。',
    ];
    expect(split('冻疮年年长怎么断根', '皮肤科医师 尤寒梅', ...advice)[0]?.kind).toBe('feature');
  });

  it('is no commentary where a correspondent reports', () => {
    const duty = told.map((text) => `${text}大家说，应当记下来，必须传下去，不能丢。`);
    expect(split('热处理车间里的温度', '本报通讯员 雷 焰', ...duty, ...duty)[0]?.kind).not.toBe('commentary');
  });
});

import { describe, expect, it } from 'vitest';
import { ESSAY, heads, NEWS, OTHER, split } from './split-lines.ts';

const WELL = [
  '民国三十一年大旱，河里的石头都晒裂了。村里五口井，四口见底，只剩我家门前这一口，水面还能照见人。',
  '我爷爷那时候管井。他定下三条：先人后牲口，先老后少，先外村后本村。为这第三条，村里人差点把他的辘轳砸了。我爷爷说：“外村人走了十里路才走到这里，让他空着桶回去，是要出人命的。”',
  '外村来挑水最多的是上柳庄。有一天来了一个十来岁的丫头，一根扁担比她人还高，走到半路把一只桶摔漏了，坐在路上哭。爷爷把自家的桶给了她。第二年那丫头她爹背来半袋红薯干，说什么也要放下。那丫头后来嫁到咱村，就是我娘。',
];
const TREES = [
  '那一年，井没有干。开春下了雨，外村的人抬来一块石碑，现在还嵌在井台上，字磨得看不清了，就剩一个“义”字。',
  '县林业局的老师在北坡果园讲了三天剪枝，听课的有七十多人，三组去得最多。老师教的口诀是：“去直留斜，去密留稀，不打顶，打旁枝。”学会的人，每人发一把新剪子。',
  '讲到第二天，八组的石满仓和老师抬起了杠。他说他爹剪了一辈子树，都是打顶，果子结得密。老师也不恼，挑了他家两棵树，一棵按他的剪，一棵按新法剪，都拴上红绳，说好明年秋后当着大伙儿的面过秤。',
  '剪下的枝条不要烧，合作社按一分钱一斤收，粉碎了种蘑菇。（三组组长 任广田）',
];

const CLINIC = [
  '从这个月起，在村卫生室看病拿药，当场就能报销，不用再跑镇上。村医何春来说，带上本子和身份证，感冒拿三十元的药，自己只掏九元。每人一年封顶一百五十元，用完为止。',
  '何春来说，慢病的药也进了目录，高血压、糖尿病的二十七种药，每个月给咱村备足。上了七十的老人腿脚不好，说一声，他骑摩托车送到炕头上。',
  '要紧的是，本子不要借给别人用，一经查出，全家停报一年。（柳全有）',
];

describe('a piece that is signed on its own', () => {
  it('is no section of a signed text above it, though it begins with the end of that', () => {
    const articles = split(
      '一口老井救了半个村',
      '郭大成口述 柳全有记',
      ...WELL,
      '果树剪枝学习班开到地头',
      ...TREES,
      '村卫生室能报销了',
      ...CLINIC,
      '修车铺的灯',
      '□张敏',
      ...ESSAY,
      '粮库启用新的烘干塔',
      OTHER,
      '夜读区开到晚上十点',
      NEWS,
    );
    expect(heads(articles).slice(0, 3)).toEqual([
      '一口老井救了半个村',
      '果树剪枝学习班开到地头',
      '村卫生室能报销了',
    ]);
  });

  it('is news though it says no day, where it tells nothing of its own people', () => {
    const [brief] = split(
      '剪枝学习班开到地头',
      '县林业局的老师在北坡果园讲了三天剪枝，听课的有七十多人，三组去得最多，学会的人每人发一把新剪子。讲到第二天，老师挑了两棵树，一棵按老办法剪，一棵按新办法剪，都拴上红绳，说好明年秋后当着大伙儿的面过秤。剪下的枝条不要烧，合作社按一分钱一斤收，粉碎了种蘑菇，晾干了还能搭豆角架子，一根也不糟蹋。果园的渠也清了，水从坡顶引下来，先浇远处的地块，再浇近处的地块，省工省油。（三组组长 任广田）',
    );
    expect(brief).toMatchObject({ kind: 'news', correspondents: ['任广田'] });
  });

  it('is a picture’s, where who took it reports behind a signed text', () => {
    const articles = split(
      '修车铺的灯',
      '□张敏',
      ...ESSAY.slice(0, 1),
      `${ESSAY[1]}（张敏）`,
      '6月12日，急诊科在门诊广场举办急救法体验活动，一名七岁的小朋友在医生指导下给模型施救，当天有二百余名市民参加了体验。（陶冶 摄影报道）',
    );
    expect(articles.map(({ kind }) => kind)).toEqual(['feature', 'photo-news']);
    expect(articles[1]?.photographers).toEqual(['陶冶']);
  });
});

describe('a notice', () => {
  it.each([
    [
      '招募陪诊志愿者',
      '本院面向社会招募陪诊志愿者三十名，要求身体健康，普通话流利，每周能够服务半天以上。报名地点在门诊一楼社工部。',
    ],
    [
      '“名医讲堂”征集听众',
      '本报第四十六期讲堂定于11月23日上午九时在市图书馆二楼举行，名额二百个，免费入场，读者可拨打热线报名。',
    ],
    [
      '市税务局关于2023年清明节期间电子税务局停机升级有关事项的通告',
      '因系统升级，电子税务局将于假期停机，恢复时间另行告知，请广大纳税人合理安排办税时间，不便之处敬请谅解。',
    ],
  ])('is told by what it seeks, or by the last words of its title: %s', (title, text) => {
    expect(split(title, text)[0]).toMatchObject({ kind: 'notice', headline: title });
  });

  it('is none where nobody is asked to answer', () => {
    const text = '3月6日，市图书馆招募的三十名志愿者走上岗位，每天为读者整理两万册图书，座位旁多了一排绿植。';
    expect(split('招募来的志愿者上岗', text)[0]?.kind).toBe('news');
  });
});

describe('a title in clauses', () => {
  const PRICES =
    '据县价格监测中心对十二个集贸市场的采集，截至昨日，生猪价格止跌，玉米价格稳中有升，蛋价平稳。';

  it.each(['本周生猪价格止跌，玉米稳中有升', '工作会议提出：人工为主，以工补农'])(
    'on top of a page is whole: %s',
    (title) => {
      expect(split(title, PRICES)[0]?.headline).toBe(title);
    },
  );

  it('is whole below the name of its column', () => {
    const text =
      '入夏以来，市场管理所接到投诉三十余件，多与斤两和成熟程度有关，调解人员建议市民留好小票，当面复秤。';
    expect(split('消费提示', '买蟹莫图大，称前先解绳', text)[0]?.headline).toBe('买蟹莫图大，称前先解绳');
  });

  it('is no half of the report that the line below it names', () => {
    const [article] = split('“铁牛”进山记', '皖南山区水稻机插纪实', '本报记者 宁为', ...ESSAY);
    expect(article).toMatchObject({ headline: '“铁牛”进山记', deck: '皖南山区水稻机插纪实' });
  });
});

describe('who wrote, between a title and its text', () => {
  it.each([
    '本报交通新闻部',
    '本报读书版',
    '本报据外电综合',
    '内江 唐一言',
    '军史寻踪 牟定国',
    '水 长 东',
    '通讯员 铁 红',
    '本报前方记者 祁连生 7月23日发自荆江大堤',
    '省总工会煤矿工会 供稿',
  ])('is %s', (byline) => {
    const [article] = split('旧京老行当：送水的三哥', byline, ...ESSAY);
    expect(article).toMatchObject({ headline: '旧京老行当：送水的三哥', byline });
  });

  it('is no half of a headline', () => {
    expect(split('旧京老行当：送水的三哥', '开往春天 高铁', ...ESSAY)[0]?.byline).toBeNull();
  });
});

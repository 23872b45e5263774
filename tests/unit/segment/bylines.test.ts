import { describe, expect, it } from 'vitest';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { isBylineLine } from '#core/importing/segment/roles/byline-line.ts';
import { readByline } from '#core/importing/segment/facts/byline.ts';
import { segmentPage } from '#core/importing/segment/segment-page.ts';
import { readLead } from '#core/importing/segment/articles/read-lead.ts';
import { readNames } from '#core/importing/segment/facts/person-names.ts';
import { readTailCredit, readTailNames } from '#core/importing/segment/roles/tail-credit.ts';

describe('names in a list', () => {
  it.each([
    ['张敏 李卫国', ['张敏', '李卫国']],
    ['张敏、李卫国', ['张敏', '李卫国']],
    ['王 芳', ['王芳']],
    ['王 芳 李 明', ['王芳', '李明']],
    ['周 小川', ['周小川']],
    ['周小 川', ['周小川']],
    ['张敏李卫国', ['张敏', '李卫国']],
    ['欧阳修文', ['欧阳修文']],
    ['李 新 和', ['李新和']],
    ['王影李新和张红', ['王影', '李新和', '张红']],
    ['蔡雨彤李 伟', ['蔡雨彤', '李伟']],
    ['卞之远', ['卞之远']],
    ['买买提·艾力', ['买买提·艾力']],
    ['陳文彬', ['陳文彬']],
  ])('%s is read as %j', (list, names) => {
    expect(readNames(list)).toEqual({ names, sure: true });
  });

  it('is not sure of what does not look like a name', () => {
    expect(readNames('资料图片').sure).toBe(false);
  });
});

describe('a byline', () => {
  it.each([
    ['本报记者 张敏 通讯员 李卫国', { reporters: ['张敏'], correspondents: ['李卫国'] }],
    ['□ 本报记者 张敏 文/图', { reporters: ['张敏'], photographers: ['张敏'] }],
    ['本报记者 张敏 摄', { photographers: ['张敏'] }],
    ['张敏 李卫国 摄', { photographers: ['张敏', '李卫国'] }],
    ['□张文生', { authors: ['张文生'] }],
    ['作者：张文生', { authors: ['张文生'] }],
    ['文/张文生', { authors: ['张文生'] }],
    ['首席记者 张敏 见习记者 李卫国', { reporters: ['张敏', '李卫国'] }],
    ['本报全媒体记者 张敏/文 李卫国/图', { reporters: ['张敏'], photographers: ['李卫国'] }],
    ['文/本报记者 张敏 图/本报记者 李卫国', { reporters: ['张敏'], photographers: ['李卫国'] }],
    ['文 张敏 图 李卫国', { authors: ['张敏'], photographers: ['李卫国'] }],
    ['洛报融媒记者 张敏 通讯员 李卫国', { reporters: ['张敏'], correspondents: ['李卫国'] }],
    ['中国青年报·中青在线记者 张敏', { reporters: ['张敏'] }],
    ['口述：张敏 整理：李卫国', { authors: ['张敏', '李卫国'] }],
    ['记者 张敏 编辑 李卫国', { reporters: ['张敏'] }],
    ['本报记者 张敏 发自北京', { reporters: ['张敏'] }],
    ['张敏 著', { authors: ['张敏'] }],
    ['（张敏 李卫国）', { authors: ['张敏', '李卫国'] }],
    ['□张敏（作者单位：市总工会）', { authors: ['张敏'] }],
    ['□张敏（市第一中学）', { authors: ['张敏'] }],
    ['通迅员 张敏', { correspondents: ['张敏'] }],
    ['本报记者 张敏 图片由市总工会提供', { reporters: ['张敏'] }],
    ['记者张敏李卫国通讯员王影摄', { photographers: ['张敏', '李卫国', '王影'] }],
  ])('%s names its people by their roles', (line, expected) => {
    const none = { reporters: [], correspondents: [], photographers: [], authors: [] };
    const fold = foldCues(line);
    expect(isBylineLine(fold)).toBe(true);
    const otherwise = line.endsWith('摄') ? 'photographers' : 'authors';
    expect(readByline(fold, otherwise)).toMatchObject({ ...none, ...expected });
  });

  it.each([
    '全市工会工作会议召开',
    '■新闻链接',
    '记者手记',
    '通讯员之家',
    '▲老井',
    '记者节里话初心',
    '市总工会',
    '高温天气如何防中暑',
    '图书馆延长开放时间',
    '□以案说法',
    '□经典诵读',
    '市总工会公开招聘社会化工会工作者公告',
  ])('%s is none', (line) => {
    expect(isBylineLine(foldCues(line))).toBe(false);
  });
});

describe('the lead of a news item', () => {
  it.each([
    ['本报讯（记者张敏 通讯员李卫国）近日，全市工会工作会议召开，部署全年工作。', ['张敏'], ['李卫国']],
    ['本报讯(记者张敏)近日,全市工会工作会议召开,部署全年的各项工作。', ['张敏'], []],
    ['本报讯 （通讯员 薛 红）近日，全市工会工作会议召开，部署全年工作。', [], ['薛红']],
    ['（记者 张敏 李卫国）近日，开发区（简称：开发区）启动技能培训，百余人参加。', ['张敏', '李卫国'], []],
    ['新华社北京6月11日电（记者张敏、李卫国）国家统计局十一日发布上半年数据。', ['张敏', '李卫国'], []],
    ['本报讯 通讯员张敏 李卫国报道 近日，全市工会工作会议召开，部署全年工作。', [], ['张敏', '李卫国']],
    ['【城东日报讯】（记者 张敏）近日，全市工会工作会议召开，部署全年工作。', ['张敏'], []],
    ['城东讯（记者 张敏）近日，全市工会工作会议召开，部署全年工作的各项任务。', ['张敏'], []],
    ['本报讯（记老张敏）近日，全市工会工作会议召开，部署全年的各项工作。', ['张敏'], []],
    ['本报讯（记者张敏 通讯员李卫国。近日，全市工会工作会议召开，部署工作。', ['张敏'], ['李卫国']],
    ['本报讯（记者张敏 通讯员 市妇联）近日，全市工会工作会议召开，部署工作。', ['张敏'], []],
    ['工人日报-中工网北京6月5日电（记者张敏）近日，全国工会工作会议召开。', ['张敏'], []],
    ['【本報記者張敏敏台南報導】市政府昨日宣布，將自七月起推動社區共餐計畫。', ['張敏敏'], []],
    ['【記者張敏／台中報導】市政府昨日宣布，將自七月起推動社區共餐計畫。', ['張敏'], []],
  ])('%s is read', (text, reporters, correspondents) => {
    const lead = readLead(foldCues(text));
    expect(lead?.credits).toMatchObject({ reporters, correspondents, sure: true });
  });

  it.each([
    '国家社会用电量持续增长，上半年同比增长百分之六，创下历史新高。',
    '会议指出，要把学习贯彻作为首要政治任务，切实抓好组织领导。',
    '本报通讯员 张敏',
  ])('%s has none', (text) => {
    expect(readLead(foldCues(text))).toBeNull();
  });

  it('finds the writer named behind the last sentence', () => {
    expect(readTailNames('日子就好到哪里。(杨志刚 李秋月)', 'authors')?.credits.authors).toEqual([
      '杨志刚',
      '李秋月',
    ]);
    expect(readTailNames('日子就好到哪里。(记者 杨志刚)', 'authors')?.credits.reporters).toEqual(['杨志刚']);
    expect(readTailNames('日子就好到哪里。 杨志刚', 'authors')?.credits.authors).toEqual(['杨志刚']);
    expect(readTailNames('日子就好到哪里。(记者 杨志刚', 'authors')?.credits.reporters).toEqual(['杨志刚']);
    expect(readTailNames('培训为期三天(含周末)', 'authors')).toBeNull();
    expect(readTailNames('今年再投入三百万元。(下转第四版)', 'authors')).toBeNull();
  });
});

describe('the photographer at the end of a caption', () => {
  it.each([
    ['图为现场。本报记者 张敏 摄', ['张敏']],
    ['图为现场 张敏 摄', ['张敏']],
    ['图为现场。（张敏 李卫国 摄）', ['张敏', '李卫国']],
    ['图为现场。图/张敏', ['张敏']],
    ['图为现场。张敏 文/图', ['张敏']],
  ])('%s', (caption, photographers) => {
    expect(readTailCredit(foldCues(caption))?.photographers).toEqual(photographers);
  });

  it('is nobody where a picture was only lent', () => {
    expect(readTailCredit(foldCues('图为现场。市总工会供图'))).toBeNull();
  });
});

describe('names around a text', () => {
  it('are read behind a mark before the dateline', () => {
    expect(
      readLead(foldCues('■ 本报讯（记者 张敏）昨日，图书馆夜读区迎来首批读者。'))?.credits.reporters,
    ).toEqual(['张敏']);
  });

  it('are those of who told and who wrote, with no blank before the word', () => {
    const tail = readTailNames(foldCues('灯一直亮着。（李秀兰口述 张敏整理）'), 'authors');
    expect(tail?.credits.authors).toEqual(['李秀兰', '张敏']);
    const written = readTailNames(foldCues('灯一直亮着。（本报记者张敏采访整理）'), 'authors');
    expect(written?.credits.reporters).toEqual(['张敏']);
  });

  it('are none where brackets tell the author’s employer', () => {
    expect(readTailNames(foldCues('灯一直亮着。（作者单位：市总工会）'), 'authors')).toBeNull();
  });

  it('are a photographer’s before 图 alone', () => {
    expect(readTailCredit(foldCues('读者在夜读区看书。 记者 张敏 图'))?.photographers).toEqual(['张敏']);
  });
});

describe('what stands beside a name', () => {
  it.each([
    ['平川县 宗立', { authors: ['宗立'] }],
    ['湖北监利 彭守仁', { authors: ['彭守仁'] }],
    ['江城机车厂 吴长庚', { authors: ['吴长庚'] }],
    ['退休工人 卢德昌', { authors: ['卢德昌'] }],
    ['体育随笔 廉默', { authors: ['廉默'] }],
    ['市实验小学三（2）班 江雨桐', { authors: ['江雨桐'] }],
    ['回信人 北关律师事务所 花小恺', { authors: ['花小恺'] }],
    ['解答人：市中级人民法院民一庭法官 李晓明', { authors: ['李晓明'] }],
    ['主持人 郗明 嘉宾 省疾控中心营养所 卓亦凡', { authors: ['郗明'] }],
    ['主持人：刘颖 解答：市司法局法律援助中心律师 魏克勤', { authors: ['刘颖', '魏克勤'] }],
    ['点评专家：市妇幼保健院主任医师 李晓明', { authors: ['李晓明'] }],
    ['口述人：张桂英 记录整理：李晓明', { authors: ['张桂英', '李晓明'] }],
    ['插图 李晓明', { photographers: ['李晓明'] }],
    ['本报记者 夏 炎摄', { photographers: ['夏炎'] }],
    ['本报记者 李晓明文图', { reporters: ['李晓明'], photographers: ['李晓明'] }],
    ['本报记者 李晓明 摄影 毛子安', { reporters: ['李晓明'], photographers: ['毛子安'] }],
    ['记者 李晓明 摄影记者 毛子安', { reporters: ['李晓明'], photographers: ['毛子安'] }],
    ['本报记者 李晓明 特约撰稿 石砚', { reporters: ['李晓明'], authors: ['石砚'] }],
    ['记者手记 商小雨', { authors: ['商小雨'] }],
    ['本报记者 鲁直正（2003年5月）', { reporters: ['鲁直正'] }],
    ['本报特派记者 岑为民 1997年6月30日 香港', { reporters: ['岑为民'] }],
    ['作者丨李晓明', { authors: ['李晓明'] }],
    ['本报记者王芳文 李晓明摄', { reporters: ['王芳'], photographers: ['李晓明'] }],
    ['本报记者李晓明本报通讯员王芳', { reporters: ['李晓明'], correspondents: ['王芳'] }],
    ['◎文/本报记者 李晓明 ◎图/王芳', { reporters: ['李晓明'], photographers: ['王芳'] }],
    ['摄影/本报记者 王芳（署名除外）', { photographers: ['王芳'] }],
    ['本报综合 王芳', { authors: ['王芳'] }],
    ['王芳 辑', { authors: ['王芳'] }],
    ['机修车间 王芳', { authors: ['王芳'] }],
    ['海军某舰 王芳', { authors: ['王芳'] }],
    ['新闻学院2018级 王芳', { authors: ['王芳'] }],
    ['高一3班 王芳', { authors: ['王芳'] }],
  ])('%s is no name itself', (line, expected) => {
    const none = { reporters: [], correspondents: [], photographers: [], authors: [], sure: true };
    expect(readByline(foldCues(line))).toMatchObject({ ...none, ...expected });
  });

  it.each([
    '回信人 北关律师事务所 花小恺',
    '讲述人 张桂英',
    '（轴承厂通讯组 毕庆丰）',
    '（市钢铁厂工会 李明 王芳）',
    '（本报通讯员）',
    '（本报记者集体采写）',
    '□ 市总工会副主席 李晓明',
    '■市劳模 李晓明',
    '本期主笔 李晓明',
  ])('%s signs a text', (line) => {
    expect(isBylineLine(foldCues(line))).toBe(true);
  });

  it('is no signature where somebody asks', () => {
    expect(isBylineLine(foldCues('（湖西新区 汪女士）'))).toBe(false);
    expect(readTailNames(foldCues('能在这边刷卡吗？（湖西新区 汪女士）'), 'authors')).toBeNull();
  });
});

describe('bare names', () => {
  const BRIEF = '近日，矿区工会把安全培训搬到井口，三百名工友听了第一课。';

  it.each([
    ['（李庆丰）', ['李庆丰']],
    ['（田 禾）', ['田禾']],
    ['（李明 王芳）', ['李明', '王芳']],
    ['（县委宣传部 李明）', ['李明']],
    ['本报讯（宣传部 李明）', ['李明']],
  ])('%s before a brief are those of who sent it in', (names, correspondents) => {
    expect(readLead(foldCues(names + BRIEF))?.credits).toMatchObject({ correspondents, reporters: [] });
  });

  it('before 报道 sent it in', () => {
    const lead = readLead(foldCues(`本报讯 李明 王芳报道：${BRIEF}`));
    expect(lead?.credits).toMatchObject({ correspondents: ['李明', '王芳'], sure: true });
  });

  it.each(['（左一）', '（中国）', '（一）'])('are none: %s', (words) => {
    expect(readLead(foldCues(words + BRIEF))).toBeNull();
  });

  it.each([
    ['（老 榆）', { authors: ['老榆'] }],
    ['□李明', { authors: ['李明'] }],
    ['——李明', { authors: ['李明'] }],
    [' 李明 王芳 文/图', { authors: ['李明', '王芳'], photographers: ['李明', '王芳'] }],
    ['李明 摄影报道', { authors: ['李明'], photographers: ['李明'] }],
  ])('%s sign the text above', (names, expected) => {
    expect(readTailNames(foldCues(BRIEF + names), 'authors')?.credits).toMatchObject(expected);
  });

  it('behind the last sentence of an essay are its author’s, of news those of who sent it in', () => {
    const splitOne = (text: string) => segmentPage(`工友听了第一课\n\n${text}`).articles[0];
    expect(splitOne(`${BRIEF}（李庆丰）`)).toMatchObject({
      kind: 'news',
      correspondents: ['李庆丰'],
      authors: [],
    });
    const essay =
      '我记得父亲的老屋，那年的雪下得很大，母亲在灶前生火，奶奶坐在门口。我问她冷不冷，她只是笑，说春风就要来了。（李庆丰）';
    expect(splitOne(essay)).toMatchObject({ kind: 'feature', correspondents: [], authors: ['李庆丰'] });
  });

  it('in brackets between two texts sign the one above, even where that has a reporter', () => {
    const page = [
      '夜读区开到晚上十点',
      '本报记者 李明',
      `${BRIEF}工友们说，这样的课听得进去。`,
      '（市钢铁厂工会 王芳）',
      `${BRIEF}以后每周一课。`,
    ];
    const { articles } = segmentPage(page.join('\n\n'));
    expect(articles).toHaveLength(1);
    expect(articles[0]?.paragraphs).toHaveLength(3);
  });

  it('are a cartoonist’s behind a caption', () => {
    expect(readTailCredit(foldCues('别再让文件旅行。漫画：李明'))?.photographers).toEqual(['李明']);
  });
});

describe('who reports from where', () => {
  const TEXT = ' “以前浇地靠抢，谁嗓门大谁先浇。”村民说，如今装上了水表。';

  it.each([
    ['本报记者郭峻峰渭南报道', ['郭峻峰'], []],
    ['本报记者王芳石家庄报道', ['王芳'], []],
    ['本报记者董小雨、通讯员马驰武威报道', ['董小雨'], ['马驰']],
    ['本报讯 尚文斌、记者雷志刚报道：', ['雷志刚'], ['尚文斌']],
    ['本报讯 孟令峰、席玮报道：', [], ['孟令峰', '席玮']],
  ])('%s', (opening, reporters, correspondents) => {
    expect(readLead(foldCues(opening + TEXT))?.credits).toMatchObject({ reporters, correspondents });
  });

  it('is named on a line of its own, too', () => {
    expect(readByline(foldCues('记者李晓明报道')).reporters).toEqual(['李晓明']);
  });
});

describe('readers who write', () => {
  it.each(['湖北襄阳 周德清（79岁）', '退休教师 周德清（女，79岁）'])('%s', (line) => {
    expect(isBylineLine(foldCues(line))).toBe(true);
    expect(readByline(foldCues(line))).toMatchObject({ authors: ['周德清'], sure: true });
  });

  it.each(['周德清（79岁）', '周德清（市人民医院心内科主治医师）'])('sign below a title: %s', (line) => {
    const text = '寒露一过，不少老人就张罗着炖羊肉、熬膏方，说是一夏无病三分虚，其实脾胃未开，补了也是白补。';
    const [article] = segmentPage(
      ['秋燥莫贪补', line, text, text.replaceAll('老人', '街坊')].join('\n\n'),
    ).articles;
    expect(article).toMatchObject({ headline: '秋燥莫贪补', authors: ['周德清'] });
  });

  it('have their employer’s name in brackets', () => {
    expect(readByline(foldCues('文/温如初（附属肿瘤医院血液科）')).authors).toEqual(['温如初']);
    expect(isBylineLine(foldCues('文/温如初（附属肿瘤医院血液科）'))).toBe(true);
  });
});

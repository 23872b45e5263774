import { describe, expect, it } from 'vitest';
import { foldCues } from '#core/importing/segment/language/fold-cues.ts';
import { isBylineLine, isSourceLine } from '#core/importing/segment/roles/byline-line.ts';
import { readByline } from '#core/importing/segment/facts/byline.ts';
import { ESSAY, NEWS, split } from './split-lines.ts';

const TITLE = '修车铺里那盏亮到半夜的灯';

describe('a short line between a title and its text, of which the text says nothing', () => {
  it.each([
    ['南窗', ['南窗']],
    ['小石磨', ['小石磨']],
    ['■闲鹤', ['闲鹤']],
    ['次仁曲珍', ['次仁曲珍']],
    ['巴图尔·吐尔逊', ['巴图尔·吐尔逊']],
    ['（安徽）石榴', ['石榴']],
    ['菜场笔记 闲鹤', ['闲鹤']],
    ['营养指导师 圆圆', ['圆圆']],
    ['野生动物疫源监测中心 青苔', ['青苔']],
    ['炊事员 石 砚', ['石砚']],
    ['市税务局第三稽查局 宣 文', ['宣文']],
    ['即墨 佟少安', ['佟少安']],
    ['上海·李晓明', ['李晓明']],
    ['O 李晓明', ['李晓明']],
    ['* 李 明', ['李明']],
    ['李晓明、王芳', ['李晓明', '王芳']],
    ['江州大学教授李晓明', ['李晓明']],
  ])('names who wrote it: %s', (line, authors) => {
    const [own] = split(TITLE, line, ...ESSAY);
    expect(own).toMatchObject({ headline: TITLE, deck: null, column: null, byline: line, authors });
  });

  it.each(['市总工会宣教部', '江州大学社会学院', '本报体育部'])('is the office it comes from: %s', (line) => {
    const [own] = split(TITLE, line, ...ESSAY);
    expect(own).toMatchObject({ headline: TITLE, byline: line, authors: [] });
  });

  it('is no name where the text has it', () => {
    const [own] = split(TITLE, '巷子里', ...ESSAY);
    expect(own?.authors).toEqual([]);
  });

  it.each(['诗歌角', '■社论', '寻 羊'])(
    'is none where it is called as columns and notices are: %s',
    (line) => {
      const [own] = split(TITLE, line, ...ESSAY);
      expect(own?.authors).toEqual([]);
    },
  );

  it('may be as long as names of columns where the column has its name', () => {
    const [own] = split('夜话信箱', TITLE, '灯影先生', ...ESSAY);
    expect(own).toMatchObject({ column: '夜话信箱', headline: TITLE, authors: ['灯影先生'] });
  });

  it('is a pupil’s class and name where columns are torn', () => {
    const [, own] = split(
      TITLE,
      ...ESSAY,
      '荷花池小学六年级 薛明',
      '昨天妈妈加班，我替妈妈在作业本上签了字，被老师批评了。我想说几句心里话，签字不是为了查家长。',
    );
    expect(own?.authors).toEqual(['薛明']);
  });

  it('signs the text above it where the next one has its own dateline', () => {
    const [own, news] = split(TITLE, ...ESSAY, '王建国', '市图书馆新开夜读区', NEWS);
    expect([own?.authors, news?.column, news?.authors]).toEqual([['王建国'], null, []]);
  });

  it('is none above a dateline, nor beside another byline', () => {
    expect(split(TITLE, '南窗', NEWS)[0]?.authors).toEqual([]);
    expect(split(TITLE, '南窗', '本报记者 何川', ...ESSAY)[0]?.authors).toEqual([]);
  });
});

describe('a column’s name above a headline', () => {
  it('says nothing of the text, whatever characters every text has', () => {
    const text = ESSAY.map((paragraph) => `${paragraph}有人在灯下坐着。`);
    const [own] = split('人在旅途', '半夜修车铺', '王建国', ...text);
    expect(own).toMatchObject({ column: '人在旅途', headline: '半夜修车铺' });
  });
});

describe('a byline', () => {
  const none = { reporters: [], correspondents: [], photographers: [], authors: [] };

  it.each([
    ['讲述人：派出所户籍民警 范小莲 整理：安平', { authors: ['范小莲', '安平'] }],
    ['主讲：东山证券投资顾问 李晓明', { authors: ['李晓明'] }],
    ['评析人：李晓明（县人民法院民一庭）', { authors: ['李晓明'] }],
    ['对话人：本报记者 李晓明 新区管委会主任 王芳', { reporters: ['李晓明'] }],
    ['主人公：王芳 采访整理：李晓明', { authors: ['李晓明'] }],
    ['供稿：市疾控中心 审稿专家：王芳', {}],
    ['摄影并撰文：李晓明', { authors: ['李晓明'], photographers: ['李晓明'] }],
    ['文丨快刀', { authors: ['快刀'] }],
    ['李晓明 编译自《经济学人》', { authors: ['李晓明'] }],
    ['《平川日报》记者 李晓明', { reporters: ['李晓明'] }],
    ['李晓明（本报记者）', { reporters: ['李晓明'] }],
    ['特派记者 李晓明（香港9日电）', { reporters: ['李晓明'] }],
    ['记者 李晓明 实习编辑 王芳', { reporters: ['李晓明'] }],
    ['本 报 记 者 贺 兰', { reporters: ['贺兰'] }],
    ['【本報記者賀蘭專訪】', { reporters: ['賀蘭'] }],
    ['撰文：賀蘭 攝影：賈平', { authors: ['賀蘭'], photographers: ['賈平'] }],
    ['本报少年版 整理 李晓明', { authors: ['李晓明'] }],
    ['（法）莫泊桑 作 李梅 译', { authors: ['莫泊桑', '李梅'] }],
    ['本报深圳、香港讯（记者 李晓明）', { reporters: ['李晓明'] }],
    ['李 明 口 述　王 芳 整 理', { authors: ['李明', '王芳'] }],
    ['本报记 者 李晓明', { reporters: ['李晓明'] }],
    ['本报记者·李晓明', { reporters: ['李晓明'] }],
    ['李晓明 译自《纽约时报》', { authors: ['李晓明'] }],
    ['记者李晓明 摄影王芳', { reporters: ['李晓明'], photographers: ['王芳'] }],
  ])('tells who did what: %s', (line, expected) => {
    const fold = foldCues(line);
    expect(isBylineLine(fold)).toBe(true);
    expect(readByline(fold)).toMatchObject({ ...none, ...expected });
  });

  it.each([
    '新华社北京五月三日电',
    '中央社台北五日电',
    '新华社供本报特稿',
    '公司党委宣传部供稿',
    '本报上海4月3日讯',
  ])('may name a source only: %s', (line) => {
    expect(isSourceLine(foldCues(line))).toBe(true);
    expect(readByline(foldCues(line))).toMatchObject(none);
  });

  it('keeps names that are written by their sound whole', () => {
    expect(readByline('呼日勒巴特尔').authors).toEqual(['呼日勒巴特尔']);
  });

  it.each(['记者来信', '口述实录', '市总工会组织开展职工书屋', '春耕生产进度加快 李四'])(
    'is no title: %s',
    (line) => {
      expect(isBylineLine(foldCues(line))).toBe(false);
    },
  );
});

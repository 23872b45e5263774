import { describe, expect, it } from 'vitest';
import { NEWS, OTHER, split } from './split-lines.ts';
import type { SplitArticle } from '#core/importing/segment/page-split.ts';

const INTRO = '从今天起，本报推出“街巷灯火”专栏，记者走进老街，听摊主和匠人讲他们的手艺。';
const openings = (articles: readonly SplitArticle[]): [string | null, number][] =>
  articles.map(({ headline, paragraphs }) => [headline, paragraphs.length]);

describe('the label of the words that open a column', () => {
  it('finds them where it stands stacked over news', () => {
    const articles = split(
      '夜读区开到晚上十点',
      '街巷灯火',
      '开栏的话',
      NEWS,
      INTRO,
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['news', '夜读区开到晚上十点'],
      ['column-intro', '开栏的话'],
      ['news', '城东粮库启用烘干塔'],
    ]);
  });

  it('finds them below the text of another article', () => {
    const articles = split('城东粮库启用烘干塔', '开栏的话', OTHER, '夜读区开到晚上十点', NEWS, INTRO);
    const intro = articles.find(({ headline }) => headline === '开栏的话');
    expect(intro?.paragraphs.map(({ text }) => text)).toEqual([INTRO]);
  });
});

describe('a headline amid its text', () => {
  it('has the letter that begins above it and is torn there', () => {
    const letter = [
      '编辑老师：',
      '我是一名坐轮椅的退休教师，每周要去医院做两次理疗。医院正门前新装了一排铁栏杆，间距只有五十多厘米，轮椅过不去，只能绕到后面的货车通道，那里坡',
      '陡，又没有扶手。我向保安反映过，他说栏杆是为了防电动车，他做不了主。',
      '我想请记者帮忙问一问，能不能留出一个轮椅能过的口子？',
    ];
    const articles = split(
      '夜读区开到晚上十点',
      NEWS,
      ...letter.slice(0, 2),
      '医院门口的栏杆能不能挪一挪',
      ...letter.slice(2),
    );
    expect(openings(articles)).toEqual([
      ['夜读区开到晚上十点', 1],
      ['医院门口的栏杆能不能挪一挪', 3],
    ]);
  });

  it('has the news that is torn below the name of its column', () => {
    const articles = split(
      '街巷新事',
      '本报讯（记者许文）削骨、穿线、糊纸、刷油，一把油纸伞要经过七十二道工序。3月15日，非遗传承人巫师傅在师范学院的工作室里，手把手教十四名学生给伞骨钻孔。',
      '这间工作室是去年设立的，学院给选修的学生记两个学分。起初大家觉得新鲜，做到第三周就走了',
      '油纸伞撑进了大学',
      '一半，巫师傅不恼，说自己当年学艺，头一年光劈竹子。',
      '城东粮库启用烘干塔',
      OTHER,
    );
    expect(articles.map(({ column, headline }) => [column, headline])).toEqual([
      ['街巷新事', '油纸伞撑进了大学'],
      [null, '城东粮库启用烘干塔'],
    ]);
  });
});

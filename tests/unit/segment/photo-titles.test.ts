import { expect, it } from 'vitest';
import { heads, NEWS, OTHER, split } from './split-lines.ts';

const LEAVES =
  '昨日，东山公园的三百株红枫进入最佳观赏期，游客在红枫树下拍照留念。园方介绍，今年红枫变红比往年早了一个星期，可以看到月底。';

const PHOTO = { kind: 'photo-news', headline: '红枫醉游人', photographers: ['金彦'] };

it('a title between a picture’s text and who took it is that picture’s', () => {
  const articles = split('夜读区开放', NEWS, LEAVES, '红枫醉游人', '金彦 摄', '粮库启用烘干塔', OTHER);
  expect(articles).toMatchObject([
    { headline: '夜读区开放' },
    PHOTO,
    { headline: '粮库启用烘干塔', photographers: [] },
  ]);
});

it('so is one below both, unless it stands over a text or other heads', () => {
  const torn = '本报讯（记者许文）3月6日，市图书馆新开的夜读区迎来首批读者，座位一直排到走廊，开放时间';
  const rest = '延长到晚上十点，周末另加一个小时。';
  const articles = split('夜读区开放', torn, LEAVES, '金彦 摄', '红枫醉游人', rest, '粮库启用烘干塔', OTHER);
  expect(articles).toMatchObject([
    { headline: '夜读区开放', paragraphs: [{ text: `${torn}${rest}` }] },
    PHOTO,
    { headline: '粮库启用烘干塔' },
  ]);
  const over = split('夜读区开放', NEWS, LEAVES, '金彦 摄', '红枫树下办起读书会', OTHER);
  expect(heads(over)).toContain('红枫树下办起读书会');
  expect(over.find(({ kind }) => kind === 'photo-news')?.headline).toBeNull();
});

it('the name above a code to scan is no picture’s title', () => {
  const story = LEAVES.replace('园方', '市园林局');
  const articles = split('夜读区开放', NEWS, story, '金彦 摄', '市园林局', '微信公众号');
  expect(articles.find(({ kind }) => kind === 'photo-news')?.headline).toBeNull();
});

it.each(['摄影/金彦', '（摄影：金彦）', '通讯员 金彦 图'])(
  'who took a picture signs it before the name or behind it: %s',
  (line) => {
    const articles = split('夜读区开放', NEWS, LEAVES, line, '粮库启用烘干塔', OTHER);
    expect(articles[1]).toMatchObject({ kind: 'photo-news', photographers: ['金彦'] });
    expect(heads(articles)).toEqual(['夜读区开放', null, '粮库启用烘干塔']);
  },
);

it('who wrote the words below a picture’s label took the picture, too', () => {
  const articles = split('夜读区开放', NEWS, '图片新闻', LEAVES, '金彦 文/摄');
  expect(articles[1]).toMatchObject({ kind: 'photo-news', column: '图片新闻', photographers: ['金彦'] });
});

import { describe, expect, it } from 'vitest';
import { pressArticle } from '#core/exporting/press-article.ts';
import type { DocumentBlock } from '#shared/document/article-document.ts';
import { article, paragraph, sampleImageId, text } from './sample-articles.ts';

const caption = (...words: string[]): DocumentBlock => ({
  type: 'caption',
  inlines: words.map((word) => text(word)),
});
const bodyOf = (...blocks: DocumentBlock[]) => pressArticle(article({ blocks })).body.blocks;

describe('an article as the press sets it', () => {
  it('has full-width punctuation', () => {
    expect(bodyOf(paragraph('会议指出,全面推进'))).toEqual([paragraph('会议指出，全面推进')]);
  });

  it.each([
    [['↑10月14日，工会举办比武。'], ['10月14日，工会举办比武。']],
    [
      ['▲ 活动现场', '（市总工会提供）→'],
      ['活动现场', '（市总工会提供）'],
    ],
    [['↖↑左上图'], ['左上图']],
    [['由甲地→乙地的列车'], ['由甲地→乙地的列车']],
    [['←'], ['←']],
  ])('has no arrow before or after a caption where there is no picture: %s', (before, after) => {
    expect(bodyOf(paragraph('→正文'), caption(...before))).toEqual([paragraph('→正文'), caption(...after)]);
  });

  it('keeps arrows beside pictures', () => {
    const image: DocumentBlock = {
      type: 'image',
      imageId: sampleImageId(1),
      alt: '',
      caption: [],
      credit: '',
    };
    expect(bodyOf(image, caption('↑活动现场'))).toEqual([image, caption('↑活动现场')]);
  });
});

describe('quotation marks', () => {
  const made = (...words: string[]) =>
    bodyOf(paragraph('記者從會議獲悉。'), ...words.map((word) => paragraph(word)));
  const asTheyAre = (...words: string[]) => ['記者從會議獲悉。', ...words].map((word) => paragraph(word));

  it.each([
    ['他說：“我們來了。”', '他說：「我們來了。」'],
    ['“他說：‘好。’大家笑了。”', '「他說：『好。』大家笑了。」'],
    ['學習"二十大"精神', '學習「二十大」精神'],
    ['推出“ERP”系統', '推出「ERP」系統'],
    ['“會議開始，', '「會議開始，'],
    ['到此結束。”', '到此結束。」'],
    ['他唱“Don’t cry”這首歌', '他唱「Don’t cry」這首歌'],
    ['He said: “Don’t ‘cry’ now.”', 'He said: “Don’t ‘cry’ now.”'],
    ['「原有」『如此』', '「原有」『如此』'],
  ])('are corner brackets in traditional text: %s', (before, after) => {
    expect(made(before)).toEqual(asTheyAre(after));
  });

  it('stay in simplified text, and single ones of the other script change nothing', () => {
    const words = '记者从会议获悉：“全面推进‘两个’建设”，張先生说。';
    expect(bodyOf(paragraph(words))).toEqual([paragraph(words)]);
  });

  it('are those of the heads, too', () => {
    const { heads } = pressArticle(article({ heads: { headline: '學習“二十大”精神' }, blocks: [] }));
    expect(heads.headline).toBe('學習「二十大」精神');
  });
});

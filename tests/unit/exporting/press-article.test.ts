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

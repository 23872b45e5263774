import { describe, expect, it } from 'vitest';
import { continuationLines } from '#core/exporting/continuation-lines.ts';
import type { ExportContinuation } from '#core/exporting/export-article.ts';
import { article, paragraph, sampleArticleId } from './sample-articles.ts';

const link = (direction: 'to' | 'from', page: string): ExportContinuation => ({
  direction,
  articleId: sampleArticleId(2),
  headline: null,
  page,
});

describe('lines that send to another page', () => {
  it('name the page on which an article has begun and the one on which it goes on', () => {
    const torn = article({ continuations: [link('from', 'A01'), link('to', '5')] });
    expect(continuationLines(torn, 'zh-CN')).toEqual({ from: '（上接第A01版）', to: '（下转第5版）' });
    expect(continuationLines(torn, 'en')).toEqual({
      from: '(continued from page A01)',
      to: '(continued on page 5)',
    });
  });

  it('name several pages, each once', () => {
    const torn = article({ continuations: [link('to', '2'), link('to', '3'), link('to', '2')] });
    expect(continuationLines(torn, 'zh-CN')).toEqual({ from: null, to: '（下转第2、3版）' });
  });

  it('are left out where the text has kept its own mark', () => {
    const continuations = [link('from', '1'), link('to', '3')];
    const kept = article({ continuations, blocks: [paragraph('正文。（下转第三版）')] });
    expect(continuationLines(kept, 'zh-CN')).toEqual({ from: '（上接第1版）', to: null });
  });
});

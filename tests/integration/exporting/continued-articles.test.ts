import { describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { readOwnDocx } from '#adapters/pages/read-own-docx.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import type { ArticleFormat } from '#shared/contract/exporting.ts';
import { elements, parseStrictXml, textOf } from '#tests/support/strict-xml.ts';
import { article, paragraph, sampleArticleId } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { unzip } from './unzip.ts';

/** An article of page 3 that began on page 1 and goes on on page 5. */
const torn = article({
  blocks: [paragraph('第一段。'), paragraph('第二段。')],
  continuations: [
    { direction: 'from', articleId: sampleArticleId(2), headline: null, page: '1' },
    { direction: 'to', articleId: sampleArticleId(3), headline: null, page: '5' },
  ],
});
const printed = ['（上接第1版）', '第一段。', '第二段。', '（下转第5版）'];

async function written(format: ArticleFormat): Promise<string | Uint8Array> {
  const [step] = await runBatch([torn], { format });
  return step!.file!.content;
}
const packed = async (format: 'epub' | 'idml', path: string): Promise<string> =>
  unzip((await written(format)) as Uint8Array)
    .get(path)!
    .toString('utf8');

describe('an article torn over pages says where it began and where it goes on', () => {
  it('in Markdown, as paragraphs of their own', async () => {
    expect(await written('markdown')).toContain(`\n\n${printed.join('\n\n')}\n\n`);
  });

  it('in a chapter of an EPUB', async () => {
    const { root } = parseStrictXml(await packed('epub', 'OEBPS/article-1.xhtml'));
    const text = elements(root, 'p').filter((each) =>
      ['continued', undefined].includes(each.attributes.get('class')),
    );
    expect(text.map((each) => textOf(each))).toEqual(printed);
  });

  it('in NITF, marked as no text of the article', async () => {
    const { root } = parseStrictXml((await written('newsml')) as string);
    const [content] = elements(root, 'body.content');
    const paragraphs = elements(content!, 'p');
    expect(paragraphs.map((each) => textOf(each))).toEqual(printed);
    expect(paragraphs.map((each) => each.attributes.get('class'))).toEqual([
      'continued',
      undefined,
      undefined,
      'continued',
    ]);
  });

  it.each([
    ['ICML', async () => (await written('icml')) as string],
    ['IDML', () => packed('idml', 'Stories/Story_story1.xml')],
  ])('in %s, in paragraph styles of their own', async (_, story) => {
    const ranges = elements(parseStrictXml(await story()).root, 'ParagraphStyleRange');
    const styled = ranges.map((each) => [each.attributes.get('AppliedParagraphStyle'), textOf(each)]);
    expect(styled.filter(([, text]) => printed.includes(text!))).toEqual([
      ['ParagraphStyle/上接', '（上接第1版）'],
      ['ParagraphStyle/正文', '第一段。'],
      ['ParagraphStyle/正文', '第二段。'],
      ['ParagraphStyle/下转', '（下转第5版）'],
    ]);
  });

  it('in Tagged Text', async () => {
    const lines = new TextDecoder('utf-16le')
      .decode((await written('tagged-text')) as Uint8Array)
      .split('\r\n');
    expect(lines).toContain('<ParaStyle:上接>（上接第1版）');
    expect(lines).toContain('<ParaStyle:下转>（下转第5版）');
  });

  it('in Word, and reading the document back takes neither line for text', async () => {
    const { bytes } = await createDocxWriter().write({ articles: [torn], language: 'zh-CN' });
    const document = unzip(bytes).get('word/document.xml')!.toString('utf8');
    const texts = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!);
    expect(texts.filter((text) => printed.includes(text))).toEqual(printed);
    const back = readOwnDocx(bytes, textDecoder);
    expect(back?.declared?.articles.map(({ blocks }) => blocks)).toEqual([torn.body.blocks]);
    expect(back?.text).not.toContain('下转');
  });

  it('in Word, where what somebody has written in place of such a line stays', async () => {
    const { bytes } = await createDocxWriter().write({ articles: [torn], language: 'zh-CN' });
    const entries = [...unzip(bytes)].map(([path, content]) => ({
      path,
      content: content.toString('utf8').replace('（下转第5版）', '新写的末段。'),
    }));
    const back = readOwnDocx(exchangeTools.zip(entries), textDecoder);
    expect(back?.text).toContain('新写的末段。');
  });
});

import { describe, expect, it } from 'vitest';
import { linkAddress } from '#core/exporting/link-address.ts';
import { cleanArticle } from '#core/exporting/clean-article.ts';
import { article, paragraph, text } from './sample-articles.ts';

describe('the address of a link', () => {
  it.each([
    'https://example.com',
    'https://example.com/?a=1&b=2#c',
    'http://x.cn/a%20b',
    'mailto:a@b.cn?subject=x',
  ])('stays as it is written where it is one: %s', (url) => {
    expect(linkAddress(url)).toBe(url);
  });

  it.each([
    ['https://例子.中国/路 径', 'https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/%E8%B7%AF%20%E5%BE%84'],
    ['https://x.cn/a"onclick="1<>', 'https://x.cn/a%22onclick=%221%3C%3E'],
    ['http://x.cn/a[1]?b=[2]|^`{}', 'http://x.cn/a%5B1%5D?b=%5B2%5D%7C%5E%60%7B%7D'],
    ['http://x.cn/#a#b', 'http://x.cn/#a%23b'],
    ['http://x.cn/%zz', 'http://x.cn/%25zz'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
    ['mailto:张三@x.cn', 'mailto:%E5%BC%A0%E4%B8%89@x.cn'],
    ['http://x.cn/𠮷', 'http://x.cn/%F0%A0%AE%B7'],
  ])('is encoded where it holds what it may not: %s', (url, encoded) => {
    expect(linkAddress(url)).toBe(encoded);
  });

  it.each(['https://', 'http://[bad', 'http://a\ufffdb/', ''])('is none: %j', (url) => {
    expect(linkAddress(url)).toBeNull();
  });

  it('is that of exported articles; what has none is plain text', () => {
    const link = (url: string) => ({ type: 'link' as const, url, children: [text('链接', 'bold')] });
    const odd = article({ blocks: [paragraph(link('https://'), link('http://x.cn/a b'))] });
    expect(cleanArticle(odd, 'text').article.body.blocks).toEqual([
      paragraph(text('链接', 'bold'), link('http://x.cn/a%20b')),
    ]);
  });
});

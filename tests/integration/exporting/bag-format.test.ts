import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutBag } from '#core/exporting/archive/bag-layout.ts';
import { loadArticles } from '#core/exporting/load-articles.ts';
import { pageLookup } from '#core/exporting/load-pages.ts';
import { verifyBag } from '#core/exporting/archive/verify-bag.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import { articleDocument } from '#shared/document/article-document.ts';
import { type OpenCore, openCore } from '#tests/support/open-core.ts';
import { seedPages } from '#tests/support/seed-pages.ts';
import { article, paragraph } from '#tests/unit/exporting/sample-articles.ts';
import { runBatch } from './batch-options.ts';
import { richArticle } from './rich-article.ts';
import { unzip } from './unzip.ts';

let library: OpenCore;
beforeAll(async () => {
  library = openCore();
  await library.import(seedPages());
});
afterAll(() => library.close());

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const verify = (files: ReadonlyMap<string, Uint8Array>) => verifyBag(files, exchangeTools, utf8);

/** The files of a bag, without the folder that they lie in. */
function openBag(content: Uint8Array): Map<string, Uint8Array> {
  const files = [...unzip(content)].map(([path, bytes]): [string, Uint8Array] => [
    path.replace(/^[^/]+\//, ''),
    bytes,
  ]);
  return new Map(files);
}

async function issueBags() {
  const { publications } = await library.call('library.tree', { years: 'all' });
  const issues = publications.flatMap(({ years }) => years.flatMap((year) => year.issues ?? []));
  return Promise.all(
    issues.map(async ({ id }) => {
      const { store } = library.ports;
      const ids = store.read((tx) => tx.articles.ofIssue(id));
      const pages = pageLookup(store, { issueId: id });
      const steps = await runBatch(loadArticles(store, ids), { format: 'bagit', pages });
      expect(steps.length).toBe(1);
      return { ids, files: openBag(steps[0]!.file!.content as Uint8Array) };
    }),
  );
}

describe('a bag of an issue', () => {
  it('holds sources, articles and metadata of the five pages, each as it came', async () => {
    const bags = await issueBags();
    const sources = bags.flatMap(({ files }) =>
      [...files].filter(([path]) => path.startsWith('data/sources/')),
    );
    const came = seedPages().map(({ bytes }) => exchangeTools.sha256(bytes));
    expect(sources.map(([, bytes]) => exchangeTools.sha256(bytes)).toSorted()).toEqual(came.toSorted());
    for (const { ids, files } of bags) {
      expect(verify(files)).toEqual([]);
      const articles = [...files]
        .filter(([path]) => path.startsWith('data/articles/'))
        .map(([, bytes]) => JSON.parse(utf8(bytes)) as { id: string; body: unknown; heads: unknown });
      expect(articles.map(({ id }) => id)).toEqual(ids);
      for (const { id, body, heads } of articles) {
        const stored = await library.call('editing.article', { articleId: id });
        expect(articleDocument.parse(body)).toEqual(stored.body);
        expect(heads).toEqual(stored.heads);
      }
      const { pages } = JSON.parse(utf8(files.get('data/pages.json')!)) as {
        pages: { sources: { path: string; sha256: string; name: string }[] }[];
      };
      for (const { path, sha256, name } of pages.flatMap((page) => page.sources)) {
        expect(exchangeTools.sha256(files.get(path)!)).toBe(sha256);
        expect(seedPages().map((page) => page.name)).toContain(name);
      }
      expect(utf8(files.get('bag-info.txt')!)).toMatch(
        /^Bag-Software-Agent: Baoku\nBagging-Date: 2026-11-21\n/,
      );
    }
  });

  it('loses no character of an article, not even those that no text file holds', async () => {
    const odd = article({ heads: { headline: '甲\u0000\ud800' }, blocks: [paragraph('乙\u001f\ufffe')] });
    const [step] = await runBatch([odd, richArticle()], { format: 'bagit' });
    expect(step?.warnings).toEqual([]);
    const files = openBag(step!.file!.content as Uint8Array);
    const [path] = [...files.keys()].filter((name) => name.startsWith('data/articles/'));
    const back = JSON.parse(utf8(files.get(path!)!)) as { heads: unknown; body: unknown };
    expect([back.heads, back.body]).toEqual([odd.heads, odd.body]);
    const [image] = [...files].filter(([name]) => name.startsWith('data/images/'));
    expect(image?.[0]).toMatch(/\.png$/);
    expect(verify(files)).toEqual([]);
  });
});

describe('verifying a bag', () => {
  const bag = (): Map<string, Uint8Array> => {
    const payload = [
      { path: 'a.txt', content: '甲' },
      { path: '名%\n.txt', content: new Uint8Array([1, 2]) },
    ];
    const entries = layOutBag('袋', payload, { Note: 'two\nlines' }, exchangeTools);
    return new Map(entries.map(({ path, content }) => [path.slice(2), content as Uint8Array]));
  };

  it('finds a whole one whole', () => {
    expect(verify(bag())).toEqual([]);
    expect(utf8(bag().get('manifest-sha256.txt')!)).toContain('  data/名%25%0A.txt\n');
    expect(utf8(bag().get('bag-info.txt')!)).toBe('Note: two lines\nPayload-Oxum: 5.2\n');
  });

  it.each([
    [
      'a changed file',
      (files: Map<string, Uint8Array>) => files.set('data/a.txt', new Uint8Array(3)),
      'file-changed data/a.txt',
    ],
    [
      'a missing file',
      (files: Map<string, Uint8Array>) => files.delete('data/a.txt'),
      'file-missing data/a.txt',
    ],
    [
      'a further file',
      (files: Map<string, Uint8Array>) => files.set('data/b', new Uint8Array()),
      'file-unlisted data/b',
    ],
    [
      'another size',
      (files: Map<string, Uint8Array>) => files.set('data/a.txt', new Uint8Array(4)),
      'size-differs bag-info.txt',
    ],
    [
      'a changed manifest',
      (files: Map<string, Uint8Array>) => files.set('manifest-sha256.txt', new Uint8Array()),
      'file-changed manifest-sha256.txt',
    ],
    [
      'a lost manifest',
      (files: Map<string, Uint8Array>) => files.delete('manifest-sha256.txt'),
      'file-missing manifest-sha256.txt',
    ],
    ['no declaration', (files: Map<string, Uint8Array>) => files.delete('bagit.txt'), 'no-bag bagit.txt'],
  ])('tells of %s', (_what, damage, problem) => {
    const files = bag();
    damage(files);
    expect(verify(files).map(({ code, path }) => `${code} ${path}`)).toContain(problem);
  });

  it.each(['md5', 'sha1', 'sha256', 'sha512'] as const)(
    'reads checksums by %s, as others write them',
    (name) => {
      const files = bag();
      for (const path of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) files.delete(path);
      const sum = (path: string): string => exchangeTools.checksum(name, files.get(path)!).toUpperCase();
      const lines = `${sum('data/a.txt')} *data/a.txt\r\n${sum('data/名%\n.txt')}  data/名%25%0a.txt\r\n`;
      files.set(`manifest-${name}.txt`, exchangeTools.utf8(lines));
      expect(verify(files)).toEqual([]);
      files.set('data/a.txt', exchangeTools.utf8('乙'));
      expect(verify(files)).toEqual([{ code: 'file-changed', path: 'data/a.txt' }]);
    },
  );

  it('wants each of several manifests to hold the whole payload', () => {
    const files = bag();
    files.set(
      'manifest-md5.txt',
      exchangeTools.utf8(`${exchangeTools.checksum('md5', files.get('data/a.txt')!)}  data/a.txt\n`),
    );
    expect(verify(files)).toEqual([{ code: 'file-unlisted', path: 'data/名%\n.txt' }]);
  });
});

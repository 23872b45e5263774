import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandsOn } from '#tests/support/commands-on.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

const seeds = path.resolve(import.meta.dirname, '..', '..', '..', 'seeds');
const pages = readdirSync(seeds).filter((name) => name.endsWith('.txt'));

let library: string;
let report: {
  imported: { file: string; sourceId: string; articleIds: string[] }[];
  skipped: unknown[];
  failed: unknown[];
};
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);

const { baoku, json } = commandsOn(() => library);

beforeAll(async () => {
  library = tempLibrary();
  report = await json('import', seeds);
});

describe('baoku import', () => {
  it('reads dates and pages from file names, and asks about a page that is there', async () => {
    const folder = tempFolder();
    const library = tempLibrary();
    const page = readFileSync(path.join(seeds, pages[0]!), 'utf8');
    writeFileSync(path.join(folder, '2023-05-12_A03.txt'), page);
    writeFileSync(path.join(folder, '2023-05-12_A3.txt'), `${page}\n又及。\n`);
    const options = ['import', '--library', library, '--json', '--publication', '焦作日报'];
    const named = [...options, '--name-pattern', '{年}-{月}-{日}_{版次}', folder];
    const first = JSON.parse((await runBaoku(named)).out) as Record<string, object[]>;
    expect(first['imported']).toMatchObject([
      { date: '2023-05-12', page: 'A03', dateEvidence: 'file-name: 2023-05-12_A03.txt' },
    ]);
    expect(first['skipped']).toEqual([{ file: path.join(folder, '2023-05-12_A3.txt'), reason: 'same-page' }]);
    const second = JSON.parse((await runBaoku([...named, '--same-page', 'add'])).out) as typeof first;
    expect(second['imported']).toHaveLength(1);
    const wrong = await runBaoku([...options, '--name-pattern', '{年', folder]);
    expect(wrong).toMatchObject({ status: 2, out: '' });
    expect(wrong.err).toContain('缺少右括号');
    expect(await runBaoku([...options])).toMatchObject({ status: 2 });
    const resumed = await runBaoku(['import', '--library', library, '--resume', '--json']);
    expect(resumed).toMatchObject({ status: 0 });
    expect(resumed.err).toContain('没有中断的导入');
  });

  it('reports every page of a folder with its articles', () => {
    expect(report.imported.map(({ file }) => path.basename(file))).toEqual(pages);
    expect(
      report.imported.every(({ sourceId, articleIds }) => sourceId.length === 36 && articleIds.length > 0),
    ).toBe(true);
    expect([report.skipped, report.failed]).toEqual([[], []]);
  });

  it('adds nothing when the same bytes come again, whatever they are called', async () => {
    const copy = path.join(tempFolder(), 'copy.txt');
    copyFileSync(path.join(seeds, pages[0]!), copy);
    expect(await json('import', copy, path.join(seeds, pages[1]!))).toEqual({
      imported: [],
      skipped: [
        { file: copy, reason: 'duplicate' },
        { file: path.join(seeds, pages[1]!), reason: 'duplicate' },
      ],
      failed: [],
      notices: [],
      differences: [],
    });
  });

  it('goes on past bad files, names each and its reason, and ends with 1', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'empty.txt'), '');
    writeFileSync(path.join(folder, 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    mkdirSync(path.join(folder, 'below'));
    writeFileSync(path.join(folder, 'below', 'good.txt'), '本报讯 这是一篇很短的稿件，讲的是一件小事。\n');
    const { status, out, err } = await runBaoku(
      ['import', '--library', tempLibrary(), '--json', 'missing.txt', '.'],
      { cwd: folder },
    );
    const outcome = JSON.parse(out);
    expect(status).toBe(1);
    expect(outcome.imported).toMatchObject([{ file: path.join('below', 'good.txt') }]);
    expect(
      outcome.failed
        .map((failure: { file: string; reason: string }) => [failure.file, failure.reason])
        .sort(),
    ).toEqual([
      ['binary.txt', 'binary-file'],
      ['empty.txt', 'empty-file'],
      ['missing.txt', 'ENOENT'],
    ]);
    for (const name of ['binary.txt', 'empty.txt', 'missing.txt']) expect(err).toContain(name);
  });

  it('tells files of one name in different folders apart', async () => {
    const folder = tempFolder();
    for (const day of ['1', '2']) {
      mkdirSync(path.join(folder, day));
      writeFileSync(
        path.join(folder, day, 'page.txt'),
        `本报讯 这是第${day}天的报纸，说的是第${day}天的事。\n`,
      );
    }
    const given = ['import', '--library', tempLibrary(), '--json', '--same-name', 'add', '1', '2'];
    const outcome = JSON.parse((await runBaoku(given, { cwd: folder })).out);
    expect(outcome.imported.map(({ file }: { file: string }) => file)).toEqual([
      path.join('1', 'page.txt'),
      path.join('2', 'page.txt'),
    ]);
  });

  it('takes publication, date and page as given', async () => {
    const other = tempLibrary();
    const facts = ['--publication', '测试日报', '--date', '1998-07-01', '--page', '3'];
    await runBaoku(['import', '--library', other, path.join(seeds, pages[0]!), ...facts]);
    const listed = JSON.parse((await runBaoku(['list', '--library', other, '--json'])).out);
    expect(listed.articles[0]).toMatchObject({ publication: '测试日报', date: '1998-07-01', page: '3' });
  });
});

describe('baoku list and show', () => {
  it('lists all articles, or those of one issue', async () => {
    const { articles } = await json('list');
    expect(articles.length).toBe(report.imported.flatMap(({ articleIds }) => articleIds).length);
    const keys = [
      'id',
      'kind',
      'headline',
      'byline',
      'publication',
      'date',
      'page',
      'chars',
      'status',
      'tags',
    ];
    for (const article of articles) expect(Object.keys(article)).toEqual(expect.arrayContaining(keys));
    const { issues } = await json('list', '--issues');
    let count = 0;
    for (const { id } of issues) count += (await json('list', '--issue', id)).articles.length;
    expect(count).toBe(articles.length);
  });

  it('names kinds in its table as people call them, and in JSON as scripts know them', async () => {
    const [{ kind }] = (await json('list')).articles;
    expect(kind).toMatch(/^[a-z-]+$/);
    const kindsIn = async (language: string) => {
      const { out } = await runBaoku(['list', '--library', library, '--lang', language]);
      return new Set(
        out
          .trim()
          .split('\n')
          .map((line) => line.split(/ {2,}/)[4]),
      );
    };
    expect([...(await kindsIn('zh-CN'))]).toContain('消息');
    expect([...(await kindsIn('en'))]).toContain('News');
  });

  it('shows an article with its paragraphs and the spans of its source', async () => {
    const { file, articleIds } = report.imported[0]!;
    const article = await json('show', articleIds[0]!);
    expect(article).toMatchObject({
      id: articleIds[0],
      headline: expect.anything(),
      revision: expect.any(Number),
      tags: [],
      source: {
        name: path.basename(file),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        spans: expect.anything(),
      },
    });
    const text = Array.from(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    const covered = article.source.spans
      .map(([from, to]: [number, number]) => text.slice(from, to).join(''))
      .join('');
    for (const { role, text: paragraph } of article.paragraphs) {
      expect(['body', 'subhead', 'caption', 'credit', 'list-item', 'quote', 'table']).toContain(role);
      expect(covered.replace(/\s/g, '')).toContain(paragraph.slice(0, 10).replace(/\s/g, ''));
    }
  });

  it.each([['nonsense'], ['0199a2b4-0000-7000-8000-000000000000']])('fails for the id %s', async (id) => {
    const { status, out, err } = await baoku('show', id);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^baoku: ./);
  });
});

describe('baoku search', () => {
  it('finds any substring, counts all and shows as many as asked', async () => {
    const found = await json('search', '工会', '--limit', '2', '--facets');
    expect(found.hits.length).toBe(2);
    expect(found.total).toBeGreaterThan(2);
    expect(found.elapsedMs).toBeGreaterThanOrEqual(0);
    expect(found.hits[0]).toMatchObject({
      articleId: uuid,
      headline: expect.any(String),
      snippet: expect.stringContaining('工会'),
    });
    expect(Object.keys(found.facets).sort()).toEqual(['kind', 'publication', 'status', 'tag', 'year']);
    const rest = await json('search', '工会', '--offset', '2', '--limit', '500');
    expect(rest.hits.length).toBe(found.total - 2);
  });

  it('explains a query, lists findings in context, and writes the result as tables', async () => {
    const folder = tempFolder();
    const csv = path.join(folder, '工会.csv');
    const xlsx = path.join(folder, '工会.xlsx');
    const found = await json(
      'search',
      '工会 NOT 广告 (',
      '--explain',
      '--kwic',
      '--csv',
      csv,
      '--xlsx',
      xlsx,
    );
    expect(found.parsed.canonical).toBe('工会 -广告');
    expect(found.parsed.hints[0].code).toBe('unclosed-parenthesis');
    expect(found.lines[0]).toMatchObject({ articleId: uuid, found: '工会', left: expect.any(String) });
    expect(found.files).toEqual([csv, xlsx]);
    const rows = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
    expect(rows.length).toBe(found.lineCount + 1);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    const { out } = await baoku(
      'search',
      '工会 NOT 广告',
      '--explain',
      '--kwic',
      '--width',
      '5',
      '--sort',
      'longest',
    );
    expect(out).toContain('工会 -广告');
    expect(out).toMatch(/【工会】/);
    expect((await baoku('search', '工会', '--csv', csv)).status).toBe(1);
  });

  it('succeeds with nothing found', async () => {
    expect(await json('search', '绝无此词甲乙丙')).toMatchObject({ total: 0, hits: [] });
  });
});

describe('baoku export', () => {
  it.each([
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
    ['markdown', ''],
    ['text', ''],
    ['epub', 'PK'],
    ['icml', '<?xml'],
    ['idml', 'PK'],
    ['tagged-text', '\xff\xfe<\0U\0'],
    ['gb18030', ''],
    ['ninjs', '{'],
    ['newsml', '<?xml'],
    ['tei', '<?xml'],
    ['csv', '\xef\xbb\xbf'],
    ['xlsx', 'PK'],
    ['bagit', 'PK'],
    ['bundle', 'PK'],
  ])('writes an article as %s', async (format, beginning) => {
    const out = path.join(tempFolder(), `article.${format}`);
    const result = await json(
      'export',
      '--article',
      report.imported[0]!.articleIds[0]!,
      '--format',
      format,
      '--out',
      out,
    );
    expect(result.files).toEqual([out]);
    expect(Array.isArray(result.warnings)).toBe(true);
    const bytes = readFileSync(out);
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.toString('latin1').toLowerCase().startsWith(beginning.toLowerCase())).toBe(true);
  });

  it('writes everything that a query finds, one file an article', async () => {
    const out = path.join(tempFolder(), 'clippings');
    const { total } = await json('search', '李新和');
    const result = await json('export', '--query', '李新和', '--format', 'text', '--separate', '--out', out);
    expect(result.files.length).toBe(total);
    expect(readdirSync(out).length).toBe(total);
  });

  it('writes an InDesign story for each article, whether asked for one file or not', async () => {
    const out = path.join(tempFolder(), 'stories');
    const { total } = await json('search', '李新和');
    const result = await json('export', '--query', '李新和', '--format', 'icml', '--out', out);
    expect(total).toBeGreaterThan(1);
    expect(result.files.length).toBe(total);
    expect(readdirSync(out).every((name) => name.endsWith('.icml'))).toBe(true);
  });

  it('writes a list or a bag as one file, whether asked for several or not', async () => {
    const out = path.join(tempFolder(), 'list.csv');
    const call = ['export', '--query', '李新和', '--format', 'csv', '--out', out];
    const result = await json(...call, '--separate');
    expect(result.files).toEqual([out]);
    expect((await baoku(...call)).status).toBe(1);
  });

  it('leaves a file that exists alone unless told otherwise', async () => {
    const out = path.join(tempFolder(), 'article.txt');
    writeFileSync(out, 'mine');
    const call = [
      'export',
      '--article',
      report.imported[0]!.articleIds[0]!,
      '--format',
      'text',
      '--out',
      out,
    ];
    expect((await baoku(...call)).status).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await baoku(...call, '--overwrite')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toBe('mine');
  });
});

describe('baoku check, backup and restore', () => {
  it('finds a sound library sound', async () => {
    expect(await json('check')).toEqual({ ok: true, problems: [] });
  });

  it('restores what was backed up', async () => {
    const backup = path.join(tempFolder(), 'backup.baoku');
    expect((await json('backup', '--out', backup)).path).toBe(backup);
    const before = await json('list');
    const restored = tempLibrary();
    const result = await runBaoku(['restore', backup, '--library', restored, '--json']);
    expect(JSON.parse(result.out)).toEqual({
      path: restored,
      previous: null,
      articles: before.articles.length,
    });
    expect(JSON.parse((await runBaoku(['list', '--library', restored, '--json'])).out)).toEqual(before);
    expect(readdirSync(path.dirname(restored))).toEqual(['library.baoku']);
  });

  it('replaces a library only when told to, and keeps it under another name', async () => {
    const backup = path.join(tempFolder(), 'backup.baoku');
    await json('backup', '--out', backup);
    const other = tempLibrary();
    const page = path.join(tempFolder(), 'page.txt');
    writeFileSync(page, '本报讯 这是另一个报库里的唯一一篇稿件。\n');
    await runBaoku(['import', '--library', other, page]);
    const bytes = readFileSync(other);
    const refused = await runBaoku(['restore', backup, '--library', other]);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('--overwrite');
    expect(readFileSync(other).equals(bytes)).toBe(true);
    const done = JSON.parse(
      (await runBaoku(['restore', backup, '--library', other, '--overwrite', '--json'])).out,
    );
    const kept = JSON.parse((await runBaoku(['list', '--library', done.previous, '--json'])).out);
    expect(kept.articles.length).toBe(1);
  });

  it.each([
    ['text', 'this is no library at all'],
    ['half a library', null],
  ])('refuses to restore from %s and leaves no file behind', async (_what, text) => {
    const backup = path.join(tempFolder(), 'bad.baoku');
    writeFileSync(backup, text ?? readFileSync(library).subarray(0, 20_000));
    const target = tempLibrary();
    const { status, err } = await runBaoku(['restore', backup, '--library', target]);
    expect(status).toBe(1);
    // The copy that was looked at is gone; what is told is of the file that was named.
    expect(err).toContain(`“${backup}”`);
    expect(err).not.toContain('baoku restore');
    expect(readdirSync(path.dirname(target))).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/documents/docx-writer.ts';
import { withoutComments } from '#shared/document/comments.ts';
import { about, comment, commented, commentId, plain } from '#tests/support/comments.ts';
import { article } from '#tests/unit/exporting/sample-articles.ts';
import { richArticle } from './rich-article.ts';

const run = promisify(execFile);
const office = await findProgram('soffice');

async function findProgram(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

/** The document as LibreOffice reads it, as one XML file. */
async function readInLibreOffice(program: string, docx: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baoku-office-'));
  try {
    const file = join(folder, 'article.docx');
    await writeFile(file, docx);
    // A profile of its own, so that a window that somebody has open is left alone.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(program, [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file]);
    return await readFile(join(folder, 'article.fodt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paragraphs of the text as style and words; a style that LibreOffice made for one place counts as the one it came of. */
function paragraphsOf(fodt: string): [style: string, words: string][] {
  const parents = new Map(
    [...fodt.matchAll(/<style:style style:name="(P\d+)"[^>]*style:parent-style-name="([^"]+)"/g)].map(
      ([, name = '', parent = '']) => [name, parent],
    ),
  );
  return [...fodt.matchAll(/<text:[ph] text:style-name="([^"]+)"[^>]*>(.*?)<\/text:[ph]>/gs)].map(
    ([, style = '', inside = '']) => [parents.get(style) ?? style, inside.replace(/<[^>]*>/g, '')],
  );
}

describe('a Word document in LibreOffice', () => {
  it('keeps its named styles, East Asian fonts, picture, table, lists and source', async (context) => {
    if (office === null) return context.skip('LibreOffice is not installed, and no test may ask for it');
    const { bytes } = await createDocxWriter().write({
      articles: [richArticle()],
      language: 'zh-CN',
      title: '合集',
      layout: 'article-sheet',
    });
    const fodt = await readInLibreOffice(office, bytes);
    const found = paragraphsOf(fodt);
    const inStyle = (style: string): string[] =>
      found.filter(([name]) => name === style).map(([, words]) => words);
    expect(inStyle('栏目')).toEqual(['工会之窗']);
    expect(inStyle('引题')).toEqual(['全市工会工作会议召开 表彰先进 部署任务']);
    expect(inStyle('主标题')).toEqual(['凝心聚力再出发 砥砺奋进谱新篇']);
    expect(inStyle('副题')).toEqual(['——市总工会第十一次代表大会侧记']);
    expect(inStyle('署名')).toEqual(['本报记者 李新和 通讯员 张三']);
    expect(inStyle('小标题')).toEqual(['筑牢信仰之基 凝聚奋进力量']);
    expect(inStyle('正文')[0]).toContain('时间镌刻不朽，奋斗成就永恒。加粗斜体与 English words 混排');
    expect(inStyle('列表').slice(0, 3)).toEqual(['第一项任务', '下级事项', '第二项任务']);
    expect(inStyle('图说')).toContain('图为大会会场。');
    expect(inStyle('图片署名')).toEqual(['王五 摄', '本报记者 李新和 摄']);
    expect(inStyle('表格文字')).toEqual(['年份', '会员', '2022', '12.3万', '合计25万']);
    expect(inStyle('出处')[0]).toContain('来源：《焦作日报》2022年10月26日');
    for (const style of ['正文', '主标题'])
      expect(fodt).toMatch(
        new RegExp(`<style:style style:name="${style}".*?style:font-name-asian="[^"]+"`, 's'),
      );
    expect(fodt.match(/<draw:image /g)).toHaveLength(1);
    expect(fodt.match(/<table:table /g)).toHaveLength(1);
  });

  it('keeps comments on their text, with who, when and what was answered', async (context) => {
    if (office === null) return context.skip('LibreOffice is not installed, and no test may ask for it');
    const replies = [{ id: commentId(8), author: '王主任', at: Date.UTC(2026, 10, 30, 10), text: '已核对' }];
    const document = commented(
      [comment(1, { text: '全称？', replies }), comment(2, { resolved: { author: '', at: 1 } })],
      [plain('各级'), about('工会', 1), about('组织', 1, 2), plain('召开会议')],
    );
    const given = { ...article(), body: withoutComments(document), commented: document };
    const { bytes } = await createDocxWriter().write({ articles: [given], language: 'zh-CN', title: '' });
    const fodt = await readInLibreOffice(office, bytes);
    const notes = [...fodt.matchAll(/<office:annotation .*?<\/office:annotation>/gs)].map(([note]) =>
      note
        .replaceAll(/<(?!\/?dc:)[^>]*>/g, '')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    expect(notes.map((note) => note.replace(/ (\d{4}-[^ ]*)/, ''))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^李编辑.*全称？$/),
        expect.stringMatching(/^王主任.*已核对$/),
        expect.stringMatching(/^李编辑.*批注2$/),
      ]),
    );
    const ranges = fodt
      .replaceAll(/<office:annotation .*?<\/office:annotation>/gs, '[')
      .replaceAll(/<office:annotation-end [^>]*>/g, ']');
    expect(ranges).toContain('各级[[工会[组织]]]召开会议');
    expect(fodt.match(/loext:resolved="true"/g)).toHaveLength(1);
  });
});

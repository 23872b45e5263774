import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countCodePoints } from '#shared/text/code-points.ts';
import { layOutPage } from '#tests/support/page-formats/lay-out-page.ts';
import { writeAlto } from '#tests/support/page-formats/write-markup.ts';
import { runBaoku, startBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const seeds = path.resolve(import.meta.dirname, '..', '..', '..', 'seeds');
const pages = readdirSync(seeds).filter((name) => name.endsWith('.txt'));

type Spans = [number, number][];
type Split = {
  source: Record<string, unknown>;
  page: Record<string, unknown>;
  articles: { headSpans: Spans; paragraphs: { role: string; text: string; spans: Spans }[] }[];
  unplaced: { spans: Spans }[];
};

describe('baoku segment', () => {
  it.each(pages)('puts every character of %s in exactly one place', async (name) => {
    const file = path.join(seeds, name);
    const { status, out } = await runBaoku(['segment', file, '--json']);
    expect(status).toBe(0);
    const split = JSON.parse(out) as Split;
    const bytes = readFileSync(file);
    const text = Array.from(new TextDecoder().decode(bytes));
    expect(split.source).toEqual({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'utf-8',
      codePoints: text.length,
      format: 'text',
    });
    expect(Object.keys(split)).toEqual(['source', 'page', 'articles', 'unplaced']);
    expect(Object.keys(split.page).sort()).toEqual(['date', 'number', 'publication', 'title']);
    const uses = new Uint8Array(text.length);
    const all = [
      ...split.articles.flatMap((article) => [
        ...article.headSpans,
        ...article.paragraphs.flatMap((paragraph) => paragraph.spans),
      ]),
      ...split.unplaced.flatMap((piece) => piece.spans),
    ];
    for (const [from, to] of all) for (let at = from; at < to; at += 1) uses[at]! += 1;
    const wrong = text.flatMap((character, at) =>
      character.trim() !== '' && uses[at] !== 1 ? [`${at} ${character} ${uses[at]}`] : [],
    );
    expect(wrong).toEqual([]);
  });

  it('splits pages of other formats, and gives the text that its offsets refer to', async () => {
    const page = layOutPage([
      { text: '市总工会召开动员会', rank: 'headline' },
      { text: '本报讯（记者李新和）10月24日，市总工会召开动员会。', rank: 'body' },
    ]);
    const file = path.join(tempFolder(), '版面.xml');
    writeFileSync(file, writeAlto(page, 4));
    const { status, out, err } = await runBaoku(['segment', file, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const split = JSON.parse(out) as Split;
    expect(split.source).toMatchObject({ name: '版面.xml', format: 'alto', encoding: 'utf-8' });
    const text = Array.from(split.source['text'] as string);
    expect(split.source['codePoints']).toBe(text.length);
    const [[from, to]] = split.articles[0]!.headSpans as [[number, number]];
    expect(text.slice(from, to).join('')).toBe('市总工会召开动员会');
    const other = await runBaoku(['segment', file, '--part', '2']);
    expect(other.status).toBe(1);
    expect(other.err).toContain('2');
  });

  it('explains every stage, for people and as JSON', async () => {
    const file = path.join(seeds, pages[0]!);
    const shown = await runBaoku(['segment', file, '--explain']);
    expect(shown.status).toBe(0);
    const names = Array.from(shown.out.matchAll(/^== (\S+)$/gm), (match) => match[1]);
    const { out } = await runBaoku(['segment', file, '--explain', '--json']);
    const { stages } = JSON.parse(out) as { stages: { stage: string; entries: { text: string }[] }[] };
    expect(names).toEqual(['decode', ...stages.map(({ stage }) => stage)]);
    for (const { entries } of stages) expect(entries.length).toBeGreaterThan(0);
  });

  it('makes no library and changes nothing', async () => {
    const folder = tempFolder();
    const env = { HOME: folder, XDG_DATA_HOME: path.join(folder, 'data') };
    await startBaoku(['segment', path.join(seeds, pages[0]!)], { cwd: folder, env });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads the encoding that it is told', async () => {
    const file = path.join(tempFolder(), 'page.txt');
    const text = '本报讯 这是一篇用别的编码写成的稿件。\n';
    writeFileSync(file, Buffer.from(text, 'utf16le'));
    const { out } = await runBaoku(['segment', file, '--encoding', 'utf-16le', '--json']);
    expect((JSON.parse(out) as Split).source).toMatchObject({
      encoding: 'utf-16le',
      codePoints: countCodePoints(text),
    });
  });

  it.each<[string, (file: string) => void, RegExp]>([
    ['missing', () => {}, /找不到文件/],
    ['empty', (file) => writeFileSync(file, ''), /空的/],
    ['binary', (file) => writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), /不是文本/],
    [
      '200 MB large',
      (file) => {
        writeFileSync(file, 'x');
        truncateSync(file, 200 * 1024 * 1024);
      },
      /太大/,
    ],
    [
      'wrongly encoded',
      (file) => writeFileSync(file, Buffer.from('本报讯 '.repeat(20) + '\u0000', 'utf8').fill(0xff, 60, 61)),
      /不是文本|字节/,
    ],
    ['no file but a pipe', (file) => execFileSync('mkfifo', [file]), /不是普通文件/],
  ])('fails in words when the file is %s', async (_what, make, message) => {
    const file = path.join(tempFolder(), '文件\n"名".txt');
    make(file);
    const { status, out, err } = await runBaoku(['segment', file, '--json']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(message);
  });
});

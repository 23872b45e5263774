import { describe, expect, it } from 'vitest';
import { loadCommands } from '#hosts/cli/commands.ts';
import { runBaoku, startBaoku } from '#tests/support/run-baoku.ts';

const commands = await loadCommands();
const run = (args: string[], env: Record<string, string> = {}) => runBaoku(args, { env });

describe('help', () => {
  it('lists every command', async () => {
    const { status, out, err } = await run(['--help']);
    expect([status, err]).toEqual([0, '']);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
  });

  it.each(commands.map((command) => command.name))(
    'teaches %s in both languages, with examples',
    async (name) => {
      const command = commands.find((candidate) => candidate.name === name)!;
      for (const lang of ['zh-CN', 'en']) {
        const { status, out } = await run([name, '--help', '--lang', lang]);
        expect(status).toBe(0);
        for (const option of [...Object.keys(command.options), 'library', 'json'])
          expect(out).toContain(`--${option}`);
        for (const example of command.examples) expect(out).toContain(example);
        // A sentence without a translation would be shown as its key.
        expect(out).not.toMatch(/\b(?:cli|common)[:.]|option\.|\.summary|\.description|undefined/);
      }
    },
  );

  it('is shown for no command at all, as a mistake', async () => {
    const { status, out, err } = await run([]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('baoku');
  });
});

describe('wrong use', () => {
  it.each([
    [['fly']],
    [['list', 'extra']],
    [['list', '--nonsense']],
    [['list', '--issue']],
    [['list', '--kind', 'poem']],
    [['search']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', '1e3']],
    [['search', 'x', '--offset', '-1']],
    [['search', 'x', '--sort', 'best']],
    [['show']],
    [['tag', 'id']],
    [['export', '--format', 'pdf', '--out', 'x']],
    [['export', '--article', 'a', '--issue', 'b', '--format', 'pdf', '--out', 'x']],
    [['export', '--article', 'a', '--out', 'x']],
    [['export', '--article', 'a', '--format', 'pdf']],
    [['export', '--article', 'a', '--format', 'odt', '--out', 'x']],
    [['import']],
    [['import', 'x', '--encoding', 'latin1']],
    [['serve', '--port', '70000']],
    [['--lang', 'fr', 'list']],
    [['--nonsense', 'list']],
  ])('%j ends with 2 and says why, in both languages', async (args) => {
    for (const lang of ['zh_CN.UTF-8', 'en_GB.UTF-8']) {
      const { status, out, err } = await run([...args], {
        LANG: lang,
        BAOKU_LIBRARY: '/nowhere/library.baoku',
      });
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^baoku: .+\n$/);
      expect(err).not.toMatch(/cli:|usage\./);
      expect(/\p{Script=Han}/u.test(err)).toBe(lang.startsWith('zh'));
    }
  });
});

describe('the language', () => {
  it.each([
    [{}, true],
    [{ LANG: 'C.UTF-8' }, true],
    [{ LANG: 'zh_TW.UTF-8' }, true],
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'fr_FR.UTF-8' }, true],
  ])('of %j is Chinese: %s', async (env, isChinese) => {
    const { out } = await run(['--help'], env);
    expect(/\p{Script=Han}{3}/u.test(out.split('\n')[0]!)).toBe(isChinese);
  });
});

it('prints its version as a real process', async () => {
  const { status, out } = await startBaoku(['--version']);
  expect(status).toBe(0);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

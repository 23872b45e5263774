import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { processTerminal } from '#hosts/cli/terminal.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

/** Far more than are done before Ctrl+C is heard, however busy the machine is. */
const pages = 300;

it('stops an import at Ctrl+C and keeps what is done, whole pages only', async () => {
  const folder = tempFolder();
  for (let page = 0; page < pages; page += 1) {
    const text = `本报讯（记者李新和）第${page}版的稿件，说的是第${page}件事。\n`.repeat(100);
    writeFileSync(path.join(folder, `${page}.txt`), `第${page}号新闻的标题\n${text}`);
  }
  const library = tempLibrary();
  const { status, out, err } = await runBaoku(['import', '--library', library, '--json', folder], {
    interrupted: true,
  });
  const outcome = JSON.parse(out) as { imported: { articleIds: string[] }[]; failed: unknown[] };
  expect(status).toBe(1);
  expect(err).toContain('已导入的保留');
  expect(outcome.imported.length).toBeLessThan(pages);
  expect(outcome.failed).toEqual([]);
  const listed = JSON.parse((await runBaoku(['list', '--library', library, '--json'])).out) as {
    articles: unknown[];
  };
  expect(listed.articles.length).toBe(outcome.imported.flatMap((page) => page.articleIds).length);
  expect(JSON.parse((await runBaoku(['check', '--library', library, '--json'])).out)).toEqual({
    ok: true,
    problems: [],
  });
});

it('hears Ctrl+C once, and leaves no listener behind', () => {
  const before = process.listenerCount('SIGINT');
  let heard = 0;
  const undo = processTerminal().onInterrupt(() => (heard += 1));
  process.emit('SIGINT');
  expect(heard).toBe(1);
  undo();
  expect(process.listenerCount('SIGINT')).toBe(before);
});

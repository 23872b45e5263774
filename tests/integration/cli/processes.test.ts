import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runBaoku, startBaoku } from '#tests/support/run-baoku.ts';
import { rawRequest } from '#tests/support/raw-request.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

it('keeps what was imported when Ctrl+C stops an import', async () => {
  const folder = tempFolder();
  for (let page = 0; page < 400; page += 1) {
    const text = `本报讯（记者李新和）第${page}版的稿件，说的是第${page}件事，一共有${page}个字。\n`.repeat(40);
    writeFileSync(path.join(folder, `${page}.txt`), `第${page}号新闻的标题\n${text}`);
  }
  const library = tempLibrary();
  const { status, out, err } = await startBaoku(['import', '--library', library, '--json', folder], {
    // The library's first file shows that the import has begun.
    onStart: (child) => void setTimeout(() => child.kill('SIGINT'), 2500),
  });
  const outcome = JSON.parse(out) as { imported: { articleIds: string[] }[] };
  expect(status).toBe(1);
  expect(err).toContain('已导入的保留');
  expect(outcome.imported.length).toBeLessThan(400);
  const listed = JSON.parse((await runBaoku(['list', '--library', library, '--json'])).out) as { articles: unknown[] };
  expect(listed.articles.length).toBe(outcome.imported.flatMap((page) => page.articleIds).length);
  expect(JSON.parse((await runBaoku(['check', '--library', library, '--json'])).out)).toEqual({ ok: true, problems: [] });
});

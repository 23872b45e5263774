import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { layOutPage } from '#tests/support/page-formats/lay-out-page.ts';
import { writeHtml } from '#tests/support/page-formats/write-documents.ts';
import { writeAlto, writeHocr } from '#tests/support/page-formats/write-markup.ts';
import { runBaoku } from '#tests/support/run-baoku.ts';
import { tempFolder, tempLibrary } from '#tests/support/temp-folder.ts';

it('baoku import takes a folder of several formats, tells what is worth knowing, and goes on past a bad file', async () => {
  const folder = tempFolder();
  const pieces = ['市总工会', '解放区总工会', '中站区总工会'].map((name) => [
    { text: `${name}召开动员会`, rank: 'headline' as const },
    {
      text: `本报讯（记者李新和）10月24日，${name}召开动员会，五十人参加。`.repeat(5),
      rank: 'body' as const,
    },
  ]);
  const [first, second, third] = pieces as [(typeof pieces)[0], (typeof pieces)[0], (typeof pieces)[0]];
  const page = layOutPage(second);
  const reversed = [{ ...page.blocks[0]!, lines: page.blocks.flatMap(({ lines }) => lines).toReversed() }];
  writeFileSync(path.join(folder, '01.xml'), writeAlto(layOutPage(first), 4, { ordered: true }));
  writeFileSync(path.join(folder, '02.hocr'), writeHocr(page, { blocks: reversed }));
  writeFileSync(path.join(folder, '03.html'), writeHtml(third));
  writeFileSync(path.join(folder, '04.docx'), 'no document');
  writeFileSync(path.join(folder, '05.png'), 'no page');
  const { status, out, err } = await runBaoku([
    'import',
    '--library',
    tempLibrary(),
    '--lang',
    'en',
    '--json',
    folder,
  ]);
  const outcome = JSON.parse(out);
  expect(outcome.imported.map(({ file }: { file: string }) => path.basename(file))).toEqual([
    '01.xml',
    '02.hocr',
    '03.html',
  ]);
  expect(outcome.failed).toMatchObject([{ code: 'invalid', reason: 'not-docx' }]);
  expect(outcome.notices).toMatchObject([
    { file: path.join(folder, '02.hocr'), code: 'order-from-coordinates' },
  ]);
  expect(err).toContain('The reading order was found from the coordinates.');
  expect(status).toBe(1);
});

import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { layOutPage } from '#tests/support/page-formats/lay-out-page.ts';
import { writeAlto } from '#tests/support/page-formats/write-markup.ts';
import { expect, test } from './fixtures.ts';
import { dropFiles } from './support/drop-files.ts';

test('files of other formats are dropped, and the report tells what was left out and what was refused', async ({
  app,
}) => {
  const date = '2022-10-26T00:00:00Z';
  const children = [
    new TextRun('市总工会召开'),
    new DeletedTextRun({ text: '座谈会', id: 1, author: '编辑', date }),
    new InsertedTextRun({ text: '动员大会', id: 2, author: '编辑', date }),
  ];
  const word = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ children }),
            new Paragraph('本报讯（记者李新和）10月24日，市总工会召开动员大会。'),
          ],
        },
      ],
    }),
  );
  const page = layOutPage([
    { text: '解放区总工会举办技能比武', rank: 'headline' },
    {
      text: '本报讯（记者李新和）近日，解放区总工会举办职工职业技能比武，五十人参加。'.repeat(4),
      rank: 'body',
    },
  ]);
  await dropFiles(app, [
    { name: '修订.docx', bytes: new Uint8Array(word) },
    {
      name: '三版.xml',
      bytes: new TextEncoder().encode(writeAlto(page, 4, { blocks: page.blocks.toReversed() })),
    },
    { name: '假的.pdf', bytes: new TextEncoder().encode('不是 PDF') },
  ]);
  const dialog = app.getByRole('dialog', { name: '导入报纸文字' });
  await expect(dialog).toContainText('ALTO、PAGE、hOCR');
  await dialog.getByRole('button', { name: '导入 3 个文件' }).click();
  const report = app.getByRole('dialog', { name: '导入报告' });
  await expect(report).toContainText('插入 1 处（4 字），删除 1 处（3 字）');
  await expect(report).toContainText('这不是 PDF 文件');
  await report.getByRole('row').filter({ hasText: '三版.xml' }).click();
  await expect(app.getByText('三版.xml · ALTO')).toBeVisible();
});

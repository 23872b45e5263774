import { expect, test } from './fixtures.ts';
import { choose } from './support/choose.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { download } from './support/read-download.ts';

test.use({ withSeeds: true });

const headline = '解放区工会第九次代表大会召开';

test('an issue goes out as a bundle; when it comes in again, what differs is decided one by one', async ({
  app,
}) => {
  await app.getByRole('treeitem', { name: /12月3日至/ }).click();
  await app.getByRole('button', { name: '输出本期' }).click();
  await choose(app, '格式', '交换包（另一个报库）');
  await expect(app.getByRole('region', { name: '输出' })).toContainText('整期无损打包');
  await app.getByRole('button', { name: '输出', exact: true }).click();
  const { name, bytes } = await download(app, app.getByRole('link', { name: /\.bundle\.zip$/ }));
  expect(name).toMatch(/^焦作日报 .*\.bundle\.zip$/);

  const { articles } = await dispatch(app, 'library.articles', {});
  const articleId = articles.find((row) => row.headline === headline)!.id;
  await dispatch(app, 'editing.setKind', { articleIds: [articleId], kind: 'advert' });
  await dropFiles(app, [{ name, bytes }]);
  await app.getByRole('button', { name: /导入 1 个文件/ }).click();
  const report = app.getByRole('dialog', { name: '导入报告' });
  await expect(report).toContainText('有些内容与报库里的不同');
  await expect(report.getByRole('row').filter({ hasText: name })).toContainText('有不同');
  await report.getByRole('button', { name: '逐项决定…' }).click();

  const decisions = app.getByRole('dialog', { name: '交换包里不同的内容' });
  const difference = decisions.getByRole('listitem');
  await expect(difference).toHaveCount(1);
  await expect(difference).toContainText(headline);
  await expect(difference).toContainText('体裁');
  await decisions.getByRole('button', { name: '都按包里的' }).click();
  await expect(decisions.getByRole('combobox')).toContainText('采用包里的');
  await decisions.getByRole('button', { name: '照此办理' }).click();
  await expect
    .poll(async () => (await dispatch(app, 'editing.article', { articleId })).kind)
    .toBe(articles.find(({ id }) => id === articleId)!.kind);
  // The report of the import may have come before the list by now.
  await expect(app.locator('[data-pane="list"]')).toContainText(headline);
});

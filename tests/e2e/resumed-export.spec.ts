import { startServer } from '#tests/support/server.ts';
import { expect, openWatchedPage, test } from './fixtures.ts';
import { dispatch } from './support/dispatch.ts';
import { download } from './support/read-download.ts';

test.use({ withSeeds: true });

test('an export whose server is killed is offered after the restart, and goes on from the keyboard', async ({
  browser,
  libraryPath,
}) => {
  const server = await startServer(libraryPath);
  const { page, faults } = await openWatchedPage(browser, server);
  const { articles } = await dispatch(page, 'library.articles', { limit: 1000 });
  // Thirty articles are done before anybody could stop it: each ten times.
  const articleIds = articles.flatMap(({ id }) => Array.from({ length: 10 }, () => id));
  const total = articleIds.length;
  const start = { target: { articleIds }, format: 'docx', together: false } as const;
  const { jobId } = await dispatch(page, 'exporting.start', start);
  await expect
    .poll(async () => (await dispatch(page, 'jobs.job', { jobId })).done, { intervals: [20] })
    .toBeGreaterThan(0);
  await server.kill();
  await page.close();

  const again = await startServer(libraryPath);
  const { page: restarted, faults: laterFaults } = await openWatchedPage(browser, again);
  const [job] = (await dispatch(restarted, 'jobs.list', {})).jobs.filter(({ kind }) => kind === 'export');
  expect(job).toMatchObject({ state: 'interrupted', total });
  expect(job!.done).toBeLessThan(total);
  await restarted
    .getByRole('region', { name: '通知' })
    .getByRole('button', { name: '接着做或放弃…' })
    .press('Enter');
  const view = restarted.getByRole('region', { name: '输出', exact: true });
  await expect(view.getByRole('status')).toContainText(`已完成 ${job!.done}/${total} 篇`);
  await expect(view.getByRole('button', { name: '到此为止' })).toBeVisible();
  await view.getByRole('button', { name: '接着输出' }).press('Enter');
  const files = restarted.getByRole('list', { name: '输出的文件' }).getByRole('link');
  await expect(files).toHaveCount(total, { timeout: 120_000 });
  const { bytes } = await download(restarted, files.first());
  expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK');
  expect([...faults, ...laterFaults]).toEqual([]);
  await restarted.close();
  await again.stop();
});

test('the offer speaks the language of the user as soon as the window opens, and stays until it is decided on', async ({
  browser,
  libraryPath,
}) => {
  const server = await startServer(libraryPath);
  const { page, faults } = await openWatchedPage(browser, server);
  await dispatch(page, 'safety.updateSettings', { language: 'en' });
  const { articles } = await dispatch(page, 'library.articles', { limit: 1000 });
  const articleIds = articles.flatMap(({ id }) => Array.from({ length: 10 }, () => id));
  const start = { target: { articleIds }, format: 'docx', together: false } as const;
  await dispatch(page, 'exporting.start', start);
  await server.kill();
  await page.close();

  const again = await startServer(libraryPath);
  const { page: restarted, faults: laterFaults } = await openWatchedPage(browser, again);
  const notices = restarted.getByRole('region', { name: 'Notifications' });
  await expect(notices).toContainText('An export did not finish');
  // Other messages go by themselves after six seconds; this one when somebody has decided, wherever that is.
  await restarted.waitForTimeout(7000);
  await expect(notices).toContainText('An export did not finish');
  await restarted
    .getByRole('contentinfo')
    .getByRole('button', { name: /^Discard/ })
    .press('Enter');
  await expect(notices).not.toContainText('An export did not finish');
  expect([...faults, ...laterFaults]).toEqual([]);
  await restarted.close();
  await again.stop();
});

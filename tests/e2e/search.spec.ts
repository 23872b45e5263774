import { readFile } from 'node:fs/promises';
import { samplePage } from '#tests/support/sample-page.ts';
import { expect, test } from './fixtures.ts';
import { setAppearance } from './support/set-appearance.ts';
import { dispatch } from './support/dispatch.ts';
import { dropFiles } from './support/drop-files.ts';
import { parseCsv } from './support/parse-csv.ts';

test.use({ withSeeds: true });

const results = { name: '检索结果' };

test('results come as one types, lit in headline and text, with an exact total', async ({ app }) => {
  await app.keyboard.press('Control+f');
  const box = app.getByRole('searchbox', { name: '检索' });
  await expect(box).toBeFocused();
  await box.pressSequentially('工会');
  const hits = app.getByRole('listbox', results).getByRole('option');
  await expect(app.getByRole('status').filter({ hasText: /找到 \d+ 篇/ })).toBeVisible();
  await expect(hits.first().locator('mark').first()).toHaveText('工会');
  const total = Number((await hits.first().getAttribute('aria-setsize')) ?? 0);
  expect(total).toBeGreaterThan(10);
  await expect(app.getByRole('status').filter({ hasText: `找到 ${total} 篇` })).toBeVisible();
});

test('the way from box to hit and back needs no mouse', async ({ app }) => {
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('李新和');
  await app.keyboard.press('ArrowDown');
  const list = app.getByRole('listbox', results);
  await expect(list).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('article', { name: '编辑稿件' })).toBeVisible();
  await list.focus();
  await app.keyboard.press('Escape');
  const box = app.getByRole('searchbox', { name: '检索' });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('李新和');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('grid', { name: '稿件' })).toBeFocused();
  await expect(box).toHaveValue('');
});

test('an input method composes in peace', async ({ app }) => {
  const box = app.getByRole('searchbox', { name: '检索' });
  await box.focus();
  const session = await app.context().newCDPSession(app);
  for (const text of ['g', 'go', 'gong', '工', '工会']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await expect(box).toHaveValue('工会');
  // Longer than the pause after which anything typed would be searched.
  await app.waitForFunction(
    (since) => performance.now() > since + 300,
    await app.evaluate(() => performance.now()),
  );
  await expect(app.getByRole('listbox', results)).toHaveCount(0);
  await session.send('Input.insertText', { text: '工会' });
  await expect(app.getByRole('listbox', results)).toBeVisible();
});

test('chips show how a query was understood, and are changed and taken away by keys', async ({ app }) => {
  const box = app.getByRole('searchbox', { name: '检索' });
  await box.fill('工会 (劳动 OR 培训) -文艺');
  const chips = app.getByRole('group', { name: '检索式的理解' });
  await expect(chips.getByRole('button', { name: /^修改/ })).toHaveCount(4);
  await chips.getByRole('button', { name: /^修改“培训”/ }).focus();
  await app.keyboard.press('Delete');
  await expect(chips.getByRole('button', { name: /^修改/ })).toHaveCount(3);
  await expect(box).not.toHaveValue(/培训/);
  await chips.getByRole('button', { name: /^修改“文艺”/ }).focus();
  await app.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await app.keyboard.insertText('歌咏');
  await expect(chips.getByRole('button', { name: /^修改“歌咏”/ })).toBeVisible();
});

test('a query that is half written says beside the hits what is missing, in either language', async ({
  app,
}) => {
  const box = app.getByRole('searchbox', { name: '检索' });
  const hints = app.getByRole('list', { name: '检索式提示' }).getByRole('listitem');
  await box.fill('工会 NEAR/5(');
  await expect(hints).toHaveText(['“NEAR/5(”里还没有词，已略去。请写两个以上的词，如 NEAR/5(甲 乙)。看看']);
  await expect(app.getByRole('status').filter({ hasText: /找到 [1-9]\d* 篇/ })).toBeVisible();
  await box.fill('NEAR/5(');
  await expect(app.getByText('检索式还缺什么，见上方的提示。')).toBeVisible();
  await expect(app.getByText('没有找到', { exact: true })).toHaveCount(0);
  await box.fill('工会 -');
  await expect(hints).toHaveText(['“-”旁边缺词，已略去。看看']);
  await box.fill('/工会');
  await expect(hints).toHaveText(['“/工会”末尾缺 /，不当作正则表达式，按文字检索。看看']);
  await hints.getByRole('button').click();
  await expect(box).toBeFocused();

  await box.fill('工会');
  await app.getByRole('radio', { name: '对比' }).click();
  const other = app.getByRole('textbox', { name: '对比检索式' });
  await other.fill('NEAR/5(');
  await other.press('Enter');
  const otherHints = app.getByRole('list', { name: '对比检索式的提示' });
  await expect(otherHints).toContainText('“NEAR/5(”里还没有词');
  await otherHints.getByRole('button').click();
  await expect(other).toBeFocused();
  expect(await other.evaluate((node: HTMLInputElement) => [node.selectionStart, node.selectionEnd])).toEqual([
    0, 7,
  ]);

  await setAppearance(app, 'light', 'en');
  const query = app.getByRole('searchbox', { name: 'Search' });
  await query.fill('NEAR/5(工会');
  await expect(app.getByRole('list', { name: 'Hints about the query' }).getByRole('listitem')).toHaveText([
    '“NEAR/5(工会” has one word only, which is searched by itself. Write another, as in NEAR/5(one other).Show',
  ]);
});

test('a query counted beside the first says what is missing, and is mended in its field', async ({ app }) => {
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('工会');
  await app.getByRole('radio', { name: '词频' }).click();
  const field = app.getByRole('textbox', { name: '同时比较' });
  await field.fill('(职工');
  await field.press('Enter');
  const hints = app.getByRole('list', { name: '“(职工”的提示' });
  await expect(hints).toContainText('缺右括号');
  await hints.getByRole('button').click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('(职工');
  expect(
    await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
  ).toEqual([0, 1]);
  await app.keyboard.press('End');
  await app.keyboard.insertText(')');
  await app.keyboard.press('Enter');
  const totals = app.getByRole('table');
  await expect(totals.getByRole('rowheader', { name: '(职工)', exact: true })).toBeVisible();
  await expect(totals.getByRole('rowheader', { name: '(职工', exact: true })).toHaveCount(0);
  await expect(hints).toHaveCount(0);
});

test('a search that takes long is broken off, goes on by a key and stops by one', async ({ app }) => {
  // The reading thread, which starts after the window, is there after a command. It begins such a search anew.
  await dispatch(app, 'safety.updateSettings', {});
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('/([^鑫]{0,100}){0,3}[工][会]/');
  const notice = app.getByRole('status').filter({ hasText: /尚未查完：要逐篇查看的 \d+ 篇中已看 \d+ 篇/ });
  await expect(notice).toBeVisible();
  const looked = async (): Promise<number> =>
    Number(/已看 (\d+) 篇/.exec((await notice.textContent()) ?? '')?.[1]);
  const before = await looked();
  const button = app.getByRole('button', { name: '继续查找' });
  await button.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('progressbar', { name: '已查看的稿件' })).toBeVisible();
  const stop = app.getByRole('button', { name: '停止' });
  await expect(stop).toBeFocused();
  // Stopped before the next article is looked at, it would have got no further.
  await expect.poll(looked).toBeGreaterThan(before);
  await app.keyboard.press('Enter');
  await expect(button).toBeFocused();
  const stopped = await looked();
  expect(stopped).toBeGreaterThan(before);
  await app.keyboard.press('Enter');
  await expect(notice).toBeHidden({ timeout: 120_000 });
  const hits = app.getByRole('listbox', results).getByRole('option');
  const total = Number((await hits.first().getAttribute('aria-setsize')) ?? 0);
  await expect(app.getByRole('status').filter({ hasText: `找到 ${total} 篇` })).toBeVisible();
  expect(total).toBeGreaterThan(10);
});

test('what OCR may have misread stands apart, muted and not in the total', async ({ app }) => {
  await app.getByRole('searchbox', { name: '检索' }).fill('李亲和');
  await expect(app.getByRole('status').filter({ hasText: '找到 0 篇' })).toBeVisible();
  const rows = app.getByRole('listbox', results).getByRole('option');
  await expect(rows.first()).toHaveText(/^没有完全相同的。形近字：\d+ 篇可能相关/);
  await expect(rows.nth(1)).toContainText(/形近\s*李新和/);
  await expect(rows.nth(1).locator('[data-near]')).toBeVisible();
  await app.getByRole('group', { name: '视为相同' }).getByRole('button', { name: '形近' }).click();
  await expect(app.getByRole('status').filter({ hasText: /找到 [1-9]\d* 篇/ })).toBeVisible();
  await expect(rows.first()).toContainText(/形近\s*李新和/);
});

test('a search is not said to find nothing before it is known what OCR may have misread', async ({ app }) => {
  const answer = Promise.withResolvers<void>();
  const asked = app.waitForRequest((request) => /"nearHits":[1-9]/.test(request.postData() ?? ''));
  await app.route('**/api/dispatch', async (route) => {
    if (/"nearHits":[1-9]/.test(route.request().postData() ?? '')) await answer.promise;
    await route.continue();
  });
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('李亲和');
  await expect(app.getByRole('status').filter({ hasText: '找到 0 篇' })).toBeVisible();
  await asked;
  await expect(app.getByText('没有找到', { exact: true })).toHaveCount(0);
  answer.resolve();
  await expect(app.getByRole('listbox', results).getByRole('option').first()).toBeVisible();
});

test('the help of the search takes what has been found so far for no total', async ({ app }) => {
  let asked = 0;
  await app.route('**/api/dispatch', async (route) => {
    if (!(route.request().postData() ?? '').includes('NEAR/10')) return route.continue();
    asked += 1;
    if (asked > 1) return route.continue();
    const response = await route.fetch();
    const { value, ...envelope } = (await response.json()) as { value: object };
    const unfinished = { ...value, total: 0, unfinished: { looked: 1, of: 20 } };
    return route.fulfill({ response, json: { ...envelope, value: unfinished } });
  });
  await app.keyboard.press('Control+f');
  await app.keyboard.insertText('工会');
  await app.getByRole('button', { name: '检索说明' }).click();
  await expect(app.getByRole('dialog').getByRole('button', { name: /NEAR/ })).toHaveText(/[1-9]\d* 篇$/);
  expect(asked).toBe(2);
});

test('the preview is stepped through by F3, from one article into the next', async ({ app }) => {
  await app.getByRole('searchbox', { name: '检索' }).fill('工会');
  const list = app.getByRole('listbox', results);
  const preview = app.getByRole('region', { name: '命中稿件' });
  const place = preview.getByRole('status');
  await expect(list.locator('mark').first()).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await expect(list).toBeFocused();
  await app.keyboard.press('Home');
  await expect(place).toHaveText(/^1\/\d+ 处/);
  const count = Number(/\/(\d+)/.exec((await place.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(2);
  expect(await preview.locator('mark').allTextContents()).toEqual(
    Array.from({ length: count }, () => '工会'),
  );
  await app.keyboard.press('F3');
  await expect(place).toHaveText(`2/${count} 处`);
  await expect(preview.locator('mark[data-current]')).toBeInViewport();
  await app.keyboard.press('Shift+F3');
  await expect(place).toHaveText(`1/${count} 处`);
  // Before the first article there is none: its own last finding comes next.
  await app.keyboard.press('Shift+F3');
  await expect(place).toHaveText(`${count}/${count} 处`);
  await expect(list.locator('[data-active]')).toHaveAttribute('aria-posinset', '1');
  await app.keyboard.press('F3');
  await expect(list.locator('[data-active]')).toHaveAttribute('aria-posinset', '2');
  await expect(place).toHaveText(/^1\/\d+ 处/);
  await app.keyboard.press('Shift+F3');
  await expect(place).toHaveText(`${count}/${count} 处`);
});

test('what counts as equal is a switch beside the result', async ({ app }) => {
  await app.getByRole('searchbox', { name: '检索' }).fill('工會');
  const total = app.getByRole('status').filter({ hasText: /找到 \d+ 篇/ });
  const hits = app.getByRole('listbox', results).getByRole('option');
  await expect(hits.first()).toContainText(/折算\s*工会/);
  const script = app.getByRole('group', { name: '视为相同' }).getByRole('button', { name: '繁简' });
  await expect(script).toHaveAttribute('aria-pressed', 'true');
  await script.click();
  await expect(total).toHaveText('找到 0 篇');
  await app.reload();
  await expect(script).toHaveAttribute('aria-pressed', 'false');
  await expect(total).toHaveText('找到 0 篇');
});

test('a search is narrowed, read, kept, grown by an import, tagged, taken back and handed over', async ({
  app,
}) => {
  const total = app.getByRole('status').filter({ hasText: /找到 \d+ 篇/ });
  const hits = app.getByRole('listbox', results).getByRole('option');
  await app.getByRole('searchbox', { name: '检索' }).fill('工会');
  await expect(hits.first()).toContainText(/相同\s*工会/);

  // Facets: one value kept to, another kept out, both by keyboard.
  const facets = app.getByRole('group', { name: '分面筛选' });
  const news = facets.getByRole('button', { name: /^消息\s*\d+\s*篇/ });
  const counted = /(\d+) 篇/.exec((await news.textContent()) ?? '')?.[1];
  await news.focus();
  await app.keyboard.press('Space');
  await expect(total).toHaveText(`找到 ${counted} 篇`);
  await expect(news).toHaveAttribute('aria-pressed', 'true');
  await news.focus();
  await app.keyboard.press('-');
  await expect(facets.getByRole('button', { name: /^消息\s*\d+\s*篇\s*已排除/ })).toBeVisible();
  await expect(total).not.toHaveText(`找到 ${counted} 篇`);
  await app
    .getByRole('group', { name: '生效的筛选' })
    .getByRole('button', { name: /取消“排除/ })
    .click();

  // A year is brushed by keys: from the first bar to the last one of 2022.
  const bars = app.getByRole('listbox', { name: /^按时间选取/ });
  await bars.focus();
  await app.keyboard.press('Home');
  const inYear = await bars.getByRole('option', { name: /^2022年/ }).count();
  for (let step = 1; step < inYear; step += 1) await app.keyboard.press('Shift+ArrowRight');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('region', { name: '检索结果的时间分布' })).toContainText(/2022年.*至2022年/);
  const year = facets.getByRole('button', { name: /^2022年\s*\d+\s*篇/ });
  const ofYear = /年(\d+) 篇/.exec((await year.textContent()) ?? '')?.[1];
  await expect(total).toHaveText(`找到 ${ofYear} 篇`);
  await expect(facets.getByRole('button', { name: /^2024年/ })).toHaveCount(0);

  // Every finding in context, ordered by what follows it; the article beside it.
  await app.getByRole('radio', { name: '逐字索引' }).click();
  const lines = app.getByRole('listbox', { name: '逐字索引' });
  await expect(lines.getByRole('option').first()).toContainText('工会');
  await app.getByRole('combobox', { name: '排列' }).click();
  await app.getByRole('option', { name: '按下文' }).click();
  await lines.focus();
  await app.keyboard.press('ArrowDown');
  const preview = app.getByRole('region', { name: '命中稿件' });
  await expect(preview.getByRole('status')).toHaveText(/^\d+\/\d+ 处/);
  // What is lit is the very finding of the line, not the first of its article.
  for (const key of ['ArrowDown', 'End']) {
    await app.keyboard.press(key);
    const right = lines.locator('[data-active] mark + span');
    await expect(right).not.toHaveText('');
    const after = (await right.textContent())?.slice(0, 4) ?? '';
    await expect
      .poll(() =>
        preview.locator('mark[data-current]').evaluate((mark) => {
          const rest = document.createRange();
          rest.selectNodeContents(mark.closest('p') ?? mark);
          rest.setStartAfter(mark);
          return rest.toString().replace(/\s+/g, ' ');
        }),
      )
      .toContain(after);
  }
  // Another order begins at the top, as often as one likes.
  for (const order of ['按上文', '按结果次序']) {
    await app.getByRole('combobox', { name: '排列' }).click();
    await app.getByRole('option', { name: order }).click();
    await expect(lines.getByRole('option').first()).toBeInViewport();
  }
  await app.getByRole('radio', { name: '列表' }).click();
  await expect(app.getByRole('listbox', { name: '检索结果' })).toBeVisible();

  // The address holds the whole of it.
  await app.reload();
  await expect(total).toHaveText(`找到 ${ofYear} 篇`);

  await app.getByRole('button', { name: '不限日期' }).click();
  await expect(total).not.toHaveText(`找到 ${ofYear} 篇`);
  const before = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0]);
  await app.keyboard.press('Control+Shift+S');
  const naming = app.getByRole('dialog', { name: '保存检索' });
  await naming.getByRole('textbox', { name: '名称' }).fill('工会（全部）');
  await app.keyboard.press('Enter');
  const saved = app.getByRole('tree', { name: '保存的检索' }).getByRole('treeitem', { name: /工会（全部）/ });
  await expect(saved).toContainText(String(before));
  await expect(saved).not.toContainText('新增');

  await dropFiles(app, [samplePage(7)]);
  await app.getByRole('dialog').getByRole('button', { name: '导入 1 个文件' }).click();
  await expect(saved).toContainText('新增 2');
  await saved.click();
  await expect(total).toHaveText(`找到 ${before + 2} 篇`);
  await expect(saved).not.toContainText('新增');
  await app.getByRole('button', { name: '只看新增 2 篇' }).click();
  await expect(total).toHaveText('找到 2 篇');
  await app.getByRole('button', { name: '只看新增 2 篇' }).click();
  await expect(total).toHaveText(`找到 ${before + 2} 篇`);

  // The whole result is tagged, and one undo takes all of it back.
  await app.getByRole('button', { name: '全部结果' }).click();
  await app.getByRole('menuitem', { name: '加减标签…' }).click();
  await app.getByRole('dialog').getByRole('textbox', { name: '标签' }).fill('工运');
  await app.keyboard.press('Enter');
  const tagged = async (): Promise<number> => {
    const { tags } = await dispatch(app, 'tagging.tags', {});
    return tags.find(({ name }) => name === '工运')?.articles ?? 0;
  };
  await expect.poll(tagged).toBe(before + 2);
  await hits.first().click();
  await app.keyboard.press('Control+z');
  await expect.poll(tagged).toBe(0);

  // The table is the list.
  const { hits: listed } = await dispatch(app, 'searching.search', { query: '工会', limit: 500 });
  await app.getByRole('button', { name: '全部结果' }).click();
  const [file] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('menuitem', { name: '另存为 CSV 表格' }).click(),
  ]);
  const rows = parseCsv(await readFile(await file.path(), 'utf8'));
  const [names, ...cells] = rows;
  const idAt = names?.indexOf('稿件编号') ?? -1;
  expect(cells.map((row) => row[idAt])).toEqual(listed.map(({ articleId }) => articleId));
  const headlineAt = names?.indexOf('标题') ?? -1;
  expect(cells.map((row) => row[headlineAt])).toEqual(
    listed.map(({ headline }) => headline.map(({ text }) => text).join('')),
  );
  expect(await hits.first().getAttribute('aria-setsize')).not.toBeNull();
});

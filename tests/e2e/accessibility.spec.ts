import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articlePart, openLongestArticle } from './support/open-article.ts';
import { visitScreens } from './support/screens.ts';
import { setAppearance } from './support/set-appearance.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe holds against the page as it stands, one line for each element. */
async function violations(page: Page, screen: string): Promise<string[]> {
  // Halfway through a fade every contrast is wrong.
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
  const found = await new AxeBuilder({ page }).withTags(standards).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${screen}: ${id} ${target.join(' ')} ${failureSummary}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test('an empty library has no barriers', async ({ app }) => {
      await setAppearance(app, theme, 'zh-CN');
      await expect(app.getByRole('button', { name: '先用五版样例试试' })).toBeVisible();
      expect(await violations(app, 'first-run')).toEqual([]);
    });

    test.describe('with the sample pages', () => {
      test.use({ withSeeds: true });

      test('no screen has barriers', async ({ app }) => {
        test.slow();
        await setAppearance(app, theme, 'zh-CN');
        const found: string[] = [];
        await visitScreens(app, 'zh-CN', async ({ name }) => {
          found.push(...(await violations(app, name)));
        });
        expect(found).toEqual([]);
      });

      test('nor have comments, being written, answered and settled', async ({ app }) => {
        await setAppearance(app, theme, 'zh-CN');
        await openLongestArticle(app);
        const pane = app.getByRole('complementary', { name: '批注' });
        const keep = async (text: string) => {
          await app.keyboard.insertText(text);
          await app.keyboard.press('Control+Enter');
          await expect(pane.getByText(text)).toBeVisible();
        };
        await articlePart(app, '正文').locator('p').first().click();
        await app.keyboard.press('Control+Alt+M');
        await pane.getByRole('textbox', { name: '批注内容' }).waitFor();
        const found = await violations(app, 'a comment being written');
        await keep('请核对全称');
        await pane.getByRole('button', { name: '回复' }).click();
        await keep('已核对');
        found.push(...(await violations(app, 'a comment and its answer')));
        await pane.getByRole('button', { name: '标为已解决' }).click();
        await pane.getByRole('checkbox').click();
        await expect(pane.getByText('未署名 · 已解决')).toBeVisible();
        found.push(...(await violations(app, 'a comment that is settled')));
        expect(found).toEqual([]);
      });
    });
  });
}

test.describe('in forced colours', () => {
  test.use({ withSeeds: true });

  test('what is chosen stands out from what is not', async ({ app }) => {
    await app.emulateMedia({ forcedColors: 'active' });
    const groundOf = (element: Locator): Promise<string> =>
      element.evaluate((shown) => getComputedStyle(shown).backgroundColor);
    const tree = app.getByRole('tree', { name: '报纸、期次与版面' }).getByRole('treeitem');
    await expect(tree.nth(0)).toHaveAttribute('aria-selected', 'true');
    expect(await groundOf(tree.nth(0))).not.toBe(await groundOf(tree.nth(1)));
    await app.keyboard.press('Control+k');
    const commands = app.getByRole('dialog').getByRole('option');
    await expect(commands.nth(0)).toHaveAttribute('aria-selected', 'true');
    expect(await groundOf(commands.nth(0))).not.toBe(await groundOf(commands.nth(1)));
    await app.keyboard.press('Escape');
    await app.getByRole('menuitem', { name: '文件' }).press('ArrowDown');
    const entries = app.getByRole('menu').getByRole('menuitem');
    await expect(entries.nth(0)).toHaveAttribute('data-highlighted');
    expect(await groundOf(entries.nth(0))).not.toBe(await groundOf(entries.nth(1)));
  });
});

test.describe('in English', () => {
  test.use({ withSeeds: true });

  test('text of the newspapers is marked as Chinese, for voices and for its punctuation', async ({ app }) => {
    await setAppearance(app, 'light', 'en');
    const names = app.getByText('王惠颖', { exact: false });
    await names.first().waitFor({ state: 'attached' });
    for (const text of await names.all())
      expect(await text.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)).toBe('zh-CN');
    const headlines = app.locator('[role="row"] [data-column="headline"] > span:first-child');
    await expect(headlines.first()).toHaveAttribute('lang', 'zh-CN');
  });
});

import type { Page } from '@playwright/test';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { namedPages } from '#tests/support/batch-pages.ts';
import { continuedPages } from '#tests/support/continued-pages.ts';
import { misread } from '#tests/support/misread.ts';
import { seedPage } from '#tests/support/seed-pages.ts';
import { dispatch } from './dispatch.ts';
import { dropFiles } from './drop-files.ts';
import { firstArticle } from './first-article.ts';
import { importFiles } from './import-files.ts';
import { importYear } from './import-year.ts';
import { runFromPalette } from './run-from-palette.ts';

/** A screen of the application: how to come to it from any other, and what shows that it is there. */
export type Screen = {
  name: string;
  show: (page: Page, translator: ReturnType<typeof createI18n>) => Promise<void>;
};

const query = '工会';

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((value) => {
    window.location.hash = value;
  }, hash);
}

function searchHash(params: Record<string, string>): string {
  return `#/all?${new URLSearchParams({ list: 'search', q: query, ...params })}`;
}

/** A screen that its address leads to; it is there once something is that `selector` finds. */
function reached(name: string, hash: string, selector: string): Screen {
  return {
    name,
    show: async (page) => {
      await goTo(page, hash);
      await page.locator(selector).first().waitFor();
    },
  };
}

async function openEditor(page: Page): Promise<void> {
  await goTo(page, `#/all?work=article%2F${(await firstArticle(page)).id}`);
  await page.locator('[data-part="body"]').waitFor();
}

async function togglePane(page: Page, shortcut: string): Promise<void> {
  await openEditor(page);
  const pane = page.getByRole('main').getByRole('complementary');
  if ((await pane.count()) === 0) await page.keyboard.press(shortcut);
  await pane.waitFor();
}

/** Every screen of a filled library, in an order in which each can follow the one before. */
export const screens: readonly Screen[] = [
  {
    name: 'library',
    show: async (page) => {
      await goTo(page, '#/all');
      await page.getByRole('main').getByRole('region').first().waitFor();
    },
  },
  {
    name: 'issue',
    show: async (page) => {
      await goTo(page, `#/issue/${(await firstArticle(page)).issueId}`);
      await page.getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
    },
  },
  {
    name: 'page',
    show: async (page) => {
      await goTo(page, `#/page/${(await firstArticle(page)).pageId}`);
      await page.getByRole('main').getByRole('separator').waitFor();
    },
  },
  { name: 'article', show: openEditor },
  { name: 'article-source', show: (page) => togglePane(page, 'Control+Alt+s') },
  {
    name: 'article-revisions',
    show: async (page) => {
      await openEditor(page);
      await page.keyboard.press('Control+Alt+r');
      await page.getByRole('main').getByRole('complementary').getByRole('listitem').first().waitFor();
    },
  },
  reached('search', `#/all?list=search&q=${encodeURIComponent(query)}`, 'mark'),
  {
    name: 'search-preview',
    show: async (page, { t }) => {
      await goTo(page, searchHash({ hitFrom: '2022', hitNot: '{"kind":["photo-news"]}' }));
      await page.getByRole('listbox', { name: t('searching:results.label') }).focus();
      await page.keyboard.press('Home');
      await page.getByRole('main').locator('mark[data-current]').waitFor();
    },
  },
  {
    name: 'search-lines',
    show: async (page, { t }) => {
      await goTo(page, searchHash({ hitView: 'lines', lineSort: 'right' }));
      await page
        .getByRole('listbox', { name: t('searching:lines.label') })
        .locator('mark')
        .first()
        .waitFor();
    },
  },
  reached(
    'search-frequency',
    searchHash({ hitView: 'time', timeBy: 'month', timeWith: '劳动\n职工' }),
    'figure canvas',
  ),
  reached('search-compare', searchHash({ hitView: 'compare', with: '劳动' }), 'figure canvas'),
  reached('search-near', `#/all?list=search&q=${encodeURIComponent('李亲和 (')}`, '[role="listbox"] mark'),
  {
    name: 'search-builder',
    show: async (page) => {
      await goTo(page, searchHash({}));
      await page.keyboard.press('Control+Shift+F');
      await page.getByRole('dialog').getByRole('textbox').first().fill(query);
    },
  },
  {
    name: 'search-help',
    show: async (page, { t }) => {
      await page.getByRole('button', { name: t('searching:action.help') }).click();
      await page.getByRole('dialog').getByRole('button').first().waitFor();
    },
  },
  {
    name: 'search-save',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+S');
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'search-tag',
    show: async (page, { t }) => {
      await page.getByRole('button', { name: t('searching:action.whole') }).click();
      await page.getByRole('menuitem', { name: t('searching:action.tag') }).click();
      await page.getByRole('dialog').getByRole('textbox').fill(query);
    },
  },
  reached('replace', searchHash({ work: 'replace/search' }), 'main [role="option"] del'),
  {
    name: 'tags',
    show: async (page) => {
      await dispatch(page, 'tagging.tagItems', {
        articleIds: [(await firstArticle(page)).id],
        addNames: [query],
      });
      await goTo(page, '#/all?work=tags');
      await page.getByRole('main').getByText(query).first().waitFor();
    },
  },
  {
    name: 'export',
    show: async (page) => {
      const { issueId } = await firstArticle(page);
      await goTo(page, `#/issue/${issueId}?work=export%2Fissue-${issueId}&what=issue`);
      await page.locator('img[data-page]').first().waitFor();
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLImageElement>('img[data-page]')].every(
          (image) => image.complete && image.naturalWidth > 0,
        ),
      );
    },
  },
  {
    name: 'import-dialog',
    show: async (page) => {
      await goTo(page, '#/all');
      await page.keyboard.press('Control+i');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import-report',
    show: async (page, { t }) => {
      await runFromPalette(page, t('importing:action.showReport'));
      await page.getByRole('dialog', { name: t('importing:report.title') }).waitFor();
    },
  },
  {
    name: 'import-files',
    show: async (page, { t }) => {
      await goTo(page, '#/all');
      await dropFiles(page, [...namedPages(2, 6), { name: '封面.txt', bytes: new Uint8Array(3000) }]);
      await page.getByRole('table', { name: t('importing:pattern.preview') }).waitFor();
    },
  },
  {
    name: 'tasks',
    show: async (page, { t }) => {
      await goTo(page, '#/all');
      await runFromPalette(page, t('jobs:action.list'));
      await page
        .getByRole('dialog', { name: t('jobs:list.title') })
        .getByRole('listitem')
        .first()
        .waitFor();
    },
  },
  {
    name: 'tag-dialog',
    show: async (page) => {
      await openEditor(page);
      await page.keyboard.press('Control+Shift+B');
      await page.getByRole('dialog').getByRole('combobox').waitFor();
    },
  },
  {
    name: 'article-details',
    show: async (page) => {
      await openEditor(page);
      await page.keyboard.press('Control+Alt+d');
      await page.getByRole('main').getByRole('complementary').getByRole('definition').first().waitFor();
    },
  },
  {
    name: 'article-doubts',
    show: async (page, { t }) => {
      const { articles } = await dispatch(page, 'library.articles', { limit: 100 });
      const doubtful = articles.find(({ doubts }) => doubts > 0);
      if (doubtful === undefined) throw new Error('no article has doubts');
      await goTo(page, `#/all?work=article%2F${doubtful.id}`);
      const name = t('editing:view.doubts', { count: doubtful.doubts });
      await page.getByRole('article').getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'people-dialog',
    show: async (page, { t }) => {
      await openEditor(page);
      await page.keyboard.press('Control+Alt+p');
      await page.getByRole('dialog', { name: t('editing:people.dialog') }).waitFor();
    },
  },
  {
    name: 'find-bar',
    show: async (page, { t }) => {
      await openEditor(page);
      await page.keyboard.press('Control+h');
      await page.getByRole('textbox', { name: t('editing:find.text'), exact: true }).waitFor();
      await page.keyboard.insertText(query);
    },
  },
  {
    name: 'issue-dialog',
    show: async (page, { t }) => {
      await goTo(page, `#/issue/${(await firstArticle(page)).issueId}`);
      await page
        .getByRole('main')
        .getByRole('button', { name: t('library:issue.correct') })
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'page-dialog',
    show: async (page, { t }) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('library:issue.correctPage') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'new-tag-dialog',
    show: async (page, { t }) => {
      await runFromPalette(page, t('tagging:action.createTag'));
      await page
        .getByRole('dialog', { name: t('tagging:create.title') })
        .getByRole('textbox')
        .and(page.locator(':focus'))
        .waitFor();
    },
  },
  {
    name: 'filter-menu',
    show: async (page, { t }) => {
      await goTo(page, '#/all');
      await page.getByRole('button', { name: t('library:list.filter') }).click();
      await page.getByRole('menuitem', { name: t('library:list.column.status') }).press('ArrowRight');
      await page.getByRole('menuitemcheckbox').first().waitFor();
    },
  },
  {
    name: 'article-menu',
    show: async (page, { t }) => {
      await page
        .getByRole('grid', { name: t('library:list.label') })
        .getByRole('gridcell')
        .nth(4)
        .click({ button: 'right' });
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'empty-trash',
    show: async (page, { t }) => {
      await goTo(page, '#/trash');
      await page.getByText(t('library:list.emptyTrash')).waitFor();
    },
  },
  {
    name: 'nothing-found',
    show: async (page, { t }) => {
      await goTo(page, `#/all?list=search&q=${encodeURIComponent('没有这样的话')}`);
      await page.getByText(t('searching:results.empty')).waitFor();
    },
  },
  {
    name: 'palette',
    show: async (page) => {
      await goTo(page, '#/all');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'help',
    show: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
    },
  },
  {
    name: 'calendar',
    show: async (page) => {
      await importYear(page);
      await goTo(page, '#/all');
      await page.keyboard.press('Control+Alt+c');
      await page.locator('[data-state="gap"]').first().waitFor();
      await page.locator('[data-day="2022-11-09"]').focus();
      await page.keyboard.press('p');
    },
  },
  {
    name: 'article-continued',
    show: async (page) => {
      await importFiles(page, continuedPages());
      const { continuations } = await dispatch(page, 'library.proposedContinuations', {});
      await goTo(page, `#/all?work=article%2F${continuations[0]?.from.id}`);
      await page.getByRole('main').getByRole('status').filter({ hasText: '乡村振兴谱新篇' }).waitFor();
    },
  },
  {
    name: 'continuations',
    show: async (page, { t }) => {
      await runFromPalette(page, t('library:action.reviewContinuations'));
      await page.getByRole('dialog', { name: t('library:continuation.title') }).waitFor();
    },
  },
  {
    name: 'near-duplicates',
    show: async (page, { t }) => {
      await importFiles(page, [{ name: '重扫.txt', bytes: misread(seedPage(1).bytes, 0.03, 8) }]);
      await runFromPalette(page, t('importing:action.showNearDuplicates'));
      await page
        .getByRole('dialog', { name: t('importing:alike.title') })
        .locator('ins')
        .first()
        .waitFor();
    },
  },
];

/** Shows each screen in turn, with every dialog of the one before closed again. */
export async function visitScreens(
  page: Page,
  language: Language,
  visit: (screen: Screen) => Promise<void>,
): Promise<void> {
  const translator = createI18n(language);
  for (const screen of screens) {
    await screen.show(page, translator);
    await visit(screen);
    // Messages of imports are dialogs, too, and go by themselves.
    const surfaces = page.locator('[role="dialog"]:not([aria-modal="false"])').or(page.getByRole('menu'));
    for (let open = await surfaces.count(); open > 0; open = await surfaces.count()) {
      await page.keyboard.press('Escape');
      await surfaces.nth(open - 1).waitFor({ state: 'detached' });
    }
  }
}

import type { Page } from '@playwright/test';
import { samplePage } from '#tests/support/sample-page.ts';
import { importFiles } from './import-files.ts';

/** A weekly of some months, with an issue missing, a day that has two pages of one number, and an issue of some day of a month. */
export async function importYear(page: Page): Promise<void> {
  const dates = ['09-07', '09-14', '09-21', '09-28', '10-05', '10-19', '10-26', '11-02', '11-09', '11-09'];
  for (const [index, day] of dates.entries()) {
    await importFiles(page, [samplePage(index + 1)], {
      publication: '安阳晚报',
      date: `2022-${day}`,
      page: '1',
      samePage: 'add',
    });
  }
  await importFiles(page, [samplePage(20)], { publication: '安阳晚报', date: '2022-08' });
}

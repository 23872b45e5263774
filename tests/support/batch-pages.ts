import { samplePage } from './sample-page.ts';
import type { TestFile } from './seed-pages.ts';

/** Pages whose names tell their day and number: `issues` days of a newspaper, each of `pages` pages. */
export function namedPages(issues: number, pages: number): TestFile[] {
  return Array.from({ length: issues * pages }, (_, index) => {
    const day = String(Math.floor(index / pages) + 1).padStart(2, '0');
    const page = String((index % pages) + 1).padStart(2, '0');
    return { ...samplePage(index + 1), name: `2023-05-${day}_A${page}.txt` };
  });
}

export const namedPattern = '{year}-{month}-{day}_{page}';

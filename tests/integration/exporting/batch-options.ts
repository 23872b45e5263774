import type { BatchOptions, BatchStep } from '#core/exporting/export-batch.ts';
import { exportBatch } from '#core/exporting/export-batch.ts';
import type { ExportArticle } from '#core/exporting/export-article.ts';
import type { ExportPage } from '#core/exporting/export-page.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import type { PageId } from '#shared/domain/ids.ts';
import { unusedDocxWriter, unusedTypesetter } from '#tests/support/unused-exports.ts';

/** When the exports of tests are made. */
export const exportedAt = Date.UTC(2026, 10, 21, 8, 0, 0);

/** A page without sources. */
export function emptyPage(id: PageId): ExportPage {
  return { id, publication: '焦作日报', date: '2022-10-26', number: '3', title: null, sources: [] };
}

/** Exports articles to the end; what the test does not say is as usual, typesetter and Word writer are none. */
export async function runBatch(
  articles: Iterable<ExportArticle>,
  options: Pick<BatchOptions, 'format'> & Partial<BatchOptions>,
): Promise<BatchStep[]> {
  const steps: BatchStep[] = [];
  const batch = exportBatch({
    articles,
    layout: 'article-sheet',
    together: true,
    language: 'zh-CN',
    typesetter: unusedTypesetter,
    docxWriter: unusedDocxWriter,
    tools: exchangeTools,
    pages: { further: [], get: emptyPage },
    newId: () => '0190b6c0-0000-7000-b000-000000000001',
    at: exportedAt,
    ...options,
  });
  for await (const step of batch) steps.push(step);
  return steps;
}

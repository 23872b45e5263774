import type { FileId } from '#shared/domain/ids.ts';
import type { FeatureHandlers } from '../handlers.ts';
import { exportArticles } from './export-articles.ts';
import { loadArticles, targetArticleIds } from './load-articles.ts';
import { previewArticles } from './preview-articles.ts';

export const exportingHandlers: FeatureHandlers<'exporting'> = {
  'exporting.preview': {
    run: 'async',
    async handle({ target, layout, preset, fullWidth, fonts, pages: maxPages }, { ports }) {
      const { store, files, typesetter } = ports;
      const { ids, settings } = store.read((tx) => ({
        ids: targetArticleIds(tx, target),
        settings: tx.settings.all(),
      }));
      const preview = await previewArticles({
        articles: loadArticles(store, ids),
        layout,
        preset,
        fullWidth,
        fonts: { ...settings.fonts, ...fonts },
        language: settings.language,
        maxPages,
        typesetter,
      });
      return {
        pageCount: preview.pageCount,
        pages: preview.pages.map(({ svg, widthPt, heightPt }, index) => ({
          fileId: files.put(`page-${index + 1}.svg`, files.encodeText(svg)) as FileId,
          widthPt,
          heightPt,
        })),
        warnings: preview.warnings,
      };
    },
  },
  'exporting.start': {
    run: 'async',
    handle(input, { ports, jobs }) {
      const ids = ports.store.read((tx) => targetArticleIds(tx, input.target));
      return {
        jobId: jobs.start('export', ids.length, (control) => exportArticles(ports, control, ids, input)),
      };
    },
  },
};

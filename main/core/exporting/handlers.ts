import type { FileId } from '#shared/domain/ids.ts';
import type { FeatureHandlers } from '../handlers.ts';
import type { ExportSubject } from './export-articles.ts';
import { withoutNotes } from './layouts/built-in-layouts.ts';
import { readLayout } from './layouts/read-layout.ts';
import { loadArticles, prepareTarget, targetArticleIds, targetIssueIds } from './load-articles.ts';
import { previewArticles } from './preview-articles.ts';
import { startExport } from './start-export.ts';

export const exportingHandlers: FeatureHandlers<'exporting'> = {
  'exporting.preview': {
    run: 'async',
    async handle({ target, preset, fullWidth, together, fonts, pages: maxPages, ...input }, { ports }) {
      const { store, files, typesetter } = ports;
      await prepareTarget(ports, target);
      const { ids, settings } = store.read((tx) => ({
        ids: targetArticleIds(tx, target),
        settings: tx.settings.all(),
      }));
      const preview = await previewArticles({
        articles: loadArticles(store, ids, { decoder: ports.decoder, comments: input.notes }),
        layout: input.notes ? input.layout : withoutNotes(input.layout),
        preset,
        fullWidth,
        together,
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
  'exporting.readLayout': {
    run: 'read',
    handle: (_tx, { text }) => ({ layout: readLayout(text) }),
  },
  'exporting.checkFonts': {
    run: 'async',
    handle: ({ fonts }, { ports }) => ({ unreadable: ports.typesetter.unreadableFonts(fonts) }),
  },
  'exporting.start': {
    run: 'async',
    async handle(input, services) {
      const { ports } = services;
      const { target, format } = input;
      await prepareTarget(ports, target);
      const subject = ports.store.read((tx): ExportSubject => {
        if (format === 'bundle') return { issueIds: targetIssueIds(tx, target) };
        return { articleIds: targetArticleIds(tx, target) };
      });
      return { jobId: startExport(services, subject, input) };
    },
  },
};

import type { i18n } from 'i18next';
import type { ExportReport } from '#shared/contract/exporting.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { describeError } from '#shared/i18n/describe-error.ts';

export type ExportWarning = ExportReport['warnings'][number];
/** One sentence and the articles that it is true of; none where it is about the export as a whole. */
export type WarningGroup = { sentence: string; articleIds: readonly ArticleId[] };

/** Warnings with the same sentence as one, in the order in which they came. */
export function groupWarnings(translator: i18n, warnings: readonly ExportWarning[]): WarningGroup[] {
  const groups = new Map<string, ArticleId[]>();
  for (const warning of warnings) {
    const sentence = warningSentence(translator, warning);
    const articleIds = groups.get(sentence) ?? [];
    groups.set(sentence, articleIds);
    if (warning.articleId !== null && !articleIds.includes(warning.articleId))
      articleIds.push(warning.articleId);
  }
  return [...groups].map(([sentence, articleIds]) => ({ sentence, articleIds }));
}

function warningSentence(translator: i18n, { code, details }: ExportWarning): string {
  const key = `exporting:warning.${code}` as 'exporting:warning.source-incomplete';
  const isKnown: boolean = translator.exists(key);
  if (!isKnown) return translator.t('exporting:warnings.unknown', { code });
  if (code !== 'article-not-exported') return translator.t(key, details);
  const reason = describeError(translator, { code: 'invalid', details });
  return translator.t('exporting:warnings.notExported', { reason });
}

import type { i18n } from 'i18next';
import type { ExportReport } from '#shared/contract/exporting.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { failurePlace } from './failure-place.ts';

export type ExportWarning = ExportReport['warnings'][number];
/** One sentence and the articles that it is true of; none where it is about the export as a whole. */
export type WarningGroup = { sentence: string; articles: readonly WarnedArticle[] };
/** An article, and where in it (failure-place.ts). */
export type WarnedArticle = { id: ArticleId; place: string };

/** Warnings with the same sentence as one, in the order in which they came. */
export function groupWarnings(translator: i18n, warnings: readonly ExportWarning[]): WarningGroup[] {
  const groups = new Map<string, WarnedArticle[]>();
  for (const warning of warnings) {
    const sentence = warningSentence(translator, warning);
    const { articleId: id, details } = warning;
    const articles = groups.get(sentence) ?? [];
    groups.set(sentence, articles);
    if (id !== null && !articles.some((article) => article.id === id))
      articles.push({ id, place: failurePlace(details) });
  }
  return [...groups].map(([sentence, articles]) => ({ sentence, articles }));
}

function warningSentence(translator: i18n, { code, details: kept }: ExportWarning): string {
  // Reports kept from before the sentence had a singular call the number of lines by this name.
  const details = kept['lines'] === undefined ? kept : { count: kept['lines'], ...kept };
  const key = `exporting:warning.${code}` as 'exporting:warning.source-incomplete';
  const isKnown: boolean = translator.exists(key, details);
  if (!isKnown) return translator.t('exporting:warnings.unknown', { code });
  if (code !== 'article-not-exported') return translator.t(key, details);
  const reason = describeError(translator, { code: 'invalid', details });
  return translator.t('exporting:warnings.notExported', { reason });
}

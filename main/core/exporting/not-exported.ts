import { AppError } from '#core/app-error.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { ExportWarning } from './export-warning.ts';

/** Tells of an article among others why there is no file of it. */
export function notExported(articleId: ArticleId, error: AppError): ExportWarning {
  const known = Object.entries(error.details).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const { articleId: _, ...rest } = Object.fromEntries(known);
  const details = { ...rest, reason: error.details.reason ?? error.code };
  return { articleId, code: 'article-not-exported', details };
}

export function nothingToExport(): AppError {
  return new AppError('invalid', { reason: 'nothing-to-export' });
}

import { documentText } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { findContinuationMarks } from '../importing/continuation-marks.ts';
import type { ExportArticle, ExportContinuation } from './export-article.ts';
import { phrase } from './phrases.ts';

type Direction = ExportContinuation['direction'];

/**
 * The lines that send a reader to another page, above and below an article's text: 上接第1版, 下转第3版. null where it does
 * not go on, or where its text has kept such a mark of its own.
 */
export function continuationLines(
  { continuations, body }: Pick<ExportArticle, 'continuations' | 'body'>,
  language: Language,
): Record<Direction, string | null> {
  if (continuations.length === 0) return { from: null, to: null };
  const printed = new Set(findContinuationMarks(documentText(body)).map(({ direction }) => direction));
  const line = (direction: Direction): string | null => {
    const pages = continuations.filter((one) => one.direction === direction).map(({ page }) => page);
    if (pages.length === 0 || printed.has(direction)) return null;
    return phrase(language, `continued.${direction}`, {
      page: [...new Set(pages)].join(phrase(language, 'continued.separator')),
    });
  };
  return { from: line('from'), to: line('to') };
}

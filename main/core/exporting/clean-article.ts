import { type CleanTarget, cleanText, replacementCharacter } from './clean-text.ts';
import type { ExportArticle } from './export-article.ts';
import type { ExportWarning } from './export-warning.ts';
import { linkAddress } from './link-address.ts';
import { mapArticleText } from './map-article-text.ts';
import { isSourceComplete } from './source-line.ts';

/** The article with text that every format can hold, and a counted warning where something had to be replaced. */
export function cleanArticle(
  article: ExportArticle,
  target: CleanTarget,
): { article: ExportArticle; warnings: ExportWarning[] } {
  let count = 0;
  const clean = (text: string) => {
    const result = cleanText(text, target);
    count += result.count;
    return result.text;
  };
  const cleaned = mapArticleText(article, clean, (url) => linkAddress(clean(url)));
  const warnings: ExportWarning[] = [];
  if (count > 0)
    warnings.push({
      articleId: article.id,
      code: 'characters-replaced',
      details: { count, replacement: replacementCharacter[target] },
    });
  if (!isSourceComplete(article))
    warnings.push({ articleId: article.id, code: 'source-incomplete', details: {} });
  return { article: cleaned, warnings };
}

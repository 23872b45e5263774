import type { i18n } from 'i18next';
import { untitledName } from '#renderer/workbench/place-names.ts';
import type { ReviewArticle } from '#shared/contract/page-review.ts';

/** What an article of the page is called; without a headline, by its first words. */
export function reviewArticleName(translator: i18n, article: ReviewArticle | undefined): string {
  return article?.heads.headline ?? untitledName(translator, article?.paragraphs[0]?.text ?? null);
}

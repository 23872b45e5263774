import { documentParagraphs } from '#shared/document/plain-text.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { ExportArticle } from './export-article.ts';
import { phrase } from './phrases.ts';

/** What an article is called where one line must do: its headline, else its beginning. */
export function articleTitle(article: ExportArticle, language: Language): string {
  const headline = oneLine(article.heads.headline ?? '');
  if (headline !== '') return headline;
  for (const { text } of documentParagraphs(article.body)) {
    const beginning = oneLine(text);
    if (beginning !== '') return Array.from(beginning).slice(0, 20).join('');
  }
  return phrase(language, 'label.untitled');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

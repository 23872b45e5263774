import type { Language } from '#shared/i18n/resources.ts';
import { articleTitle } from './article-title.ts';
import { edtfPhrase } from './edtf-phrase.ts';
import type { ExportArticle } from './export-article.ts';
import { safeFileName } from './file-name.ts';
import { phrase } from './phrases.ts';

/** 焦作日报 2022-10-26 第3版 标题.pdf; what is not known is left out of the name. */
export function articleFileName(
  article: ExportArticle,
  language: Language,
  extension: string,
  taken: Set<string>,
): string {
  return safeFileName(articleName(article, language), extension, taken);
}

/** `part` counts from 1; null for an export that is one file. */
export function partFileName(
  name: string,
  part: number | null,
  language: Language,
  extension: string,
  taken: Set<string>,
): string {
  // The part's number must survive the shortening of a long name.
  const short = part === null ? name : Array.from(name).slice(0, 30).join('');
  const full = part === null ? short : phrase(language, 'label.part', { name: short, part });
  return safeFileName(full, extension, taken);
}

/** What several articles are called together: their one newspaper and date, where they share them. */
export function togetherFileName(articles: readonly ExportArticle[], language: Language): string {
  const [first] = articles;
  if (!first) return phrase(language, 'label.together');
  if (articles.length === 1) return articleName(first, language);
  const shared = (['publication', 'date'] as const).flatMap((field) => {
    const value = first[field];
    return value !== null && articles.every((article) => article[field] === value) ? [value] : [];
  });
  return shared.length === 0 ? phrase(language, 'label.together') : shared.join(' ');
}

/** The same as it stands on paper: 《焦作日报》2022年10月26日. */
export function togetherTitle(articles: readonly ExportArticle[], language: Language): string {
  const [first] = articles;
  if (!first) return phrase(language, 'label.together');
  const { publication, date } = first;
  const isShared = articles.every((one) => one.publication === publication && one.date === date);
  if (!isShared || publication === null || date === null) return togetherFileName(articles, language);
  const name = phrase(language, 'source.publication', { name: publication });
  return [name, edtfPhrase(date, language)].join(language === 'zh-CN' ? '' : ', ');
}

function articleName(article: ExportArticle, language: Language): string {
  const page = article.page === null ? null : phrase(language, 'source.page', { page: article.page });
  return [article.publication, article.date, page, articleTitle(article, language)]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

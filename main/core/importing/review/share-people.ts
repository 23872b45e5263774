import type { ArticlePeople } from '#shared/domain/article.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { articleText } from './article-text.ts';
import type { LayoutArticle } from './page-layout.ts';

export const peopleParts = ['reporters', 'correspondents', 'photographers', 'authors'] as const;

/**
 * Gives each name of the articles that were changed to those in which it stands now; a name that stands in none stays with
 * the article that had it. Changes the given articles.
 */
export function sharePeople(
  articles: readonly LayoutArticle[],
  before: ReadonlyMap<string, ArticlePeople>,
): void {
  const texts = new Map(articles.map((article) => [article, textOf(article)]));
  for (const article of articles) article.people = { ...article.people };
  for (const part of peopleParts) {
    const named = new Map<LayoutArticle, string[]>(articles.map((article) => [article, []]));
    const give = (article: LayoutArticle, name: string): void => {
      const names = named.get(article) ?? [];
      if (!names.includes(name)) names.push(name);
    };
    for (const [holderId, people] of before) {
      for (const name of people[part]) {
        const holders = articles.filter((article) => texts.get(article)?.includes(name.replace(/\s+/gu, '')));
        for (const article of holders) give(article, name);
        const holder = articles.find(({ id }) => id === holderId) ?? articles[0];
        if (holders.length === 0 && holder) give(holder, name);
      }
    }
    for (const [article, names] of named) article.people[part] = names;
  }
}

function textOf(article: LayoutArticle): string {
  const { heads, authorNote, body } = articleText(article);
  return [...Object.values(heads), authorNote, documentText(body)].join('\n').replace(/\s+/gu, '');
}

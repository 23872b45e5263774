import type { ExportArticle } from './export-article.ts';

export type CreditedPerson = { name: string; role: 'reporter' | 'correspondent' | 'photographer' | 'author' };

/** Everybody whom an article credits, with what they did. */
export function creditedPeople({ people }: ExportArticle): CreditedPerson[] {
  const as = (role: CreditedPerson['role'], names: readonly string[]): CreditedPerson[] =>
    names.filter((name) => name.trim() !== '').map((name) => ({ name, role }));
  return [
    ...as('reporter', people.reporters),
    ...as('correspondent', people.correspondents),
    ...as('photographer', people.photographers),
    ...as('author', people.authors),
  ];
}

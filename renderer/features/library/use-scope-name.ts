import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Scope } from '#renderer/workbench/location.ts';
import { placeAsked, usePlace } from '#renderer/workbench/use-place.ts';
import { issueName, pageName, publicationName, yearName } from '#renderer/workbench/place-names.ts';

/** What a part of the library is called, with what it belongs to. */
export function useScopeName(scope: Scope): string {
  const { t, i18n } = useTranslation('library');
  const { data } = useQuery({
    ...procedureQuery('library.publications', {}),
    // Other scopes, such as that of the first screen, have no use for them.
    enabled: scope.kind === 'publication' || scope.kind === 'year',
  });
  const place = usePlace(placeAsked(scope));
  const named = (id: string): string[] =>
    (data?.publications ?? [])
      .filter((publication) => publication.id === id)
      .map(({ name }) => publicationName(i18n, name));
  switch (scope.kind) {
    case 'all':
    case 'trash':
      return t(`tree.${scope.kind}`);
    case 'publication':
      return named(scope.publicationId).join('');
    case 'year':
      return [...named(scope.publicationId), yearName(i18n, scope.year)].join(' › ');
    case 'issue':
    case 'page': {
      if (place === undefined) return '';
      const { publication, year, issue, page } = place;
      const path = [publicationName(i18n, publication), yearName(i18n, year), issueName(i18n, issue, year)];
      return [...path, ...(page === null ? [] : [pageName(i18n, page)])].join(' › ');
    }
  }
}

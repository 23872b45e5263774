import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { TreePublication } from '#shared/contract/library.ts';
import type { PublicationId } from '#shared/domain/ids.ts';
import type { Scope } from '#renderer/workbench/location.ts';

type Place = { publicationId: PublicationId; year: number | null };

/** Opens the calendar of the publication that the list shows, at its year; where it shows all, of the first one. */
export async function showCalendar(
  { queryClient, location, navigate }: Workbench,
  scope?: Scope,
): Promise<void> {
  const { publications } = await queryClient.fetchQuery(procedureQuery('library.tree', {}));
  const place = placeOf(publications, scope ?? location().scope);
  if (place === null) return;
  navigate({
    work: { view: 'calendar', id: place.publicationId },
    params: { year: place.year === null ? '' : String(place.year), day: '' },
  });
}

function placeOf(publications: readonly TreePublication[], scope: Scope): Place | null {
  if (scope.kind === 'publication') return { publicationId: scope.publicationId, year: null };
  if (scope.kind === 'year') return { publicationId: scope.publicationId, year: scope.year };
  for (const { id, years } of publications) {
    for (const { year, issues } of years) {
      const isHere = issues.some(
        (issue) =>
          (scope.kind === 'issue' && issue.id === scope.issueId) ||
          (scope.kind === 'page' && issue.pages.some((page) => page.id === scope.pageId)),
      );
      if (isHere) return { publicationId: id, year };
    }
  }
  const [first] = publications;
  return first === undefined ? null : { publicationId: first.id, year: null };
}

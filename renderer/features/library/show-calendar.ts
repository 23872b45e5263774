import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Scope } from '#renderer/workbench/location.ts';
import { placeAsked } from '#renderer/workbench/use-place.ts';
import type { Workbench } from '#renderer/workbench/workbench.ts';
import type { PublicationId } from '#shared/domain/ids.ts';

type Shown = { publicationId: PublicationId; year: number | null };

/** Opens the calendar of the publication that the list shows, at its year; where it shows all, of the first one. */
export async function showCalendar(workbench: Workbench, scope?: Scope): Promise<void> {
  const shown = await shownOf(workbench, scope ?? workbench.location().scope);
  if (shown === null) return;
  workbench.navigate({
    work: { view: 'calendar', id: shown.publicationId },
    params: { year: shown.year === null ? '' : String(shown.year), day: '' },
  });
}

async function shownOf({ queryClient }: Workbench, scope: Scope): Promise<Shown | null> {
  if (scope.kind === 'publication') return { publicationId: scope.publicationId, year: null };
  if (scope.kind === 'year') return { publicationId: scope.publicationId, year: scope.year };
  const asked = placeAsked(scope);
  if (asked !== null) return queryClient.fetchQuery(procedureQuery('library.place', asked));
  const { publications } = await queryClient.fetchQuery(procedureQuery('library.publications', {}));
  const [first] = publications;
  return first === undefined ? null : { publicationId: first.id, year: null };
}

import type { QueryClient } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import type { Location } from '#renderer/workbench/location.ts';

/** The screen is made without answers that take longer. */
const mostWaitMs = 250;

/**
 * Asks what the first screen will ask, and resolves once that is answered or has taken too long: the screen is then made
 * once, with its content, and not a second time over. Failures are left to the components, which find them in the same place.
 */
export async function askAhead(
  queryClient: QueryClient,
  features: readonly Feature[],
  location: Location,
): Promise<void> {
  const own = [
    procedureQuery('safety.settings', {}),
    procedureQuery('safety.history', {}),
    procedureQuery('jobs.list', {}),
  ];
  const others = features.flatMap(({ firstQueries }) => firstQueries?.(location) ?? []);
  const answered = [...others, ...own].map(({ queryKey }) => queryClient.prefetchQuery({ queryKey }));
  await Promise.race([
    Promise.all(answered),
    new Promise((resolve) => {
      setTimeout(resolve, mostWaitMs);
    }),
  ]);
}

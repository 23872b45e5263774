import type { QueryClient } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Feature } from '#renderer/workbench/feature.ts';
import type { Location } from '#renderer/workbench/location.ts';

/**
 * Asks what the first screen will ask, so that the core answers while that screen is made. Failures are left to the
 * components, which find them in the same place.
 */
export function askAhead(queryClient: QueryClient, features: readonly Feature[], location: Location): void {
  const own = [
    procedureQuery('safety.settings', {}),
    procedureQuery('safety.history', {}),
    procedureQuery('jobs.list', {}),
  ];
  const others = features.flatMap(({ firstQueries }) => firstQueries?.(location) ?? []);
  for (const { queryKey } of [...others, ...own]) void queryClient.prefetchQuery({ queryKey });
}

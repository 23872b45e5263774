import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Settings } from '#shared/contract/safety.ts';
import { recallAppearance } from './appearance.ts';

/** Theme and language as the settings say, or as they were at the last visit. */
export function useSettings(): Pick<Settings, 'theme' | 'language'> {
  const settings = useQuery(procedureQuery('safety.settings', {}));
  return settings.data ?? recallAppearance();
}

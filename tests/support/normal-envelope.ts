const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const passing = new Set(['at', 'startedAt', 'endedAt', 'updatedAt', 'importedAt', 'elapsedMs', 'bytes']);

/**
 * Makes envelopes of different libraries comparable: ids become numbers in the order in which they are met, times and
 * places of files become zero, and so do sizes: how many pages SQLite needs for the same rows depends on when it was asked.
 */
export function createNormaliser(): (value: unknown) => unknown {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    const known = ids.get(id) ?? `id ${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return (value) =>
    JSON.parse(JSON.stringify(value), (key, part: unknown) => {
      if (passing.has(key) && typeof part === 'number') return 0;
      // The state of a page is named by its ids.
      if (key === 'version' && typeof part === 'string') return '';
      if (key === 'path' && typeof part === 'string' && part.includes('/')) return '/';
      return typeof part === 'string' ? part.replace(uuid, nameOf) : part;
    }) as unknown;
}

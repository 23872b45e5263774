import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useViewState } from '#renderer/workbench/use-view-state.ts';
import { namePattern, spellPattern } from '#shared/domain/name-pattern.ts';
import { suggestPattern } from '#shared/domain/suggest-pattern.ts';
import type { ImportOptions } from './import-options.ts';
import { isArchive } from './name-reading.ts';

const remembered = z.record(z.string(), namePattern);
/** A suggestion that fewer of the names follow is none. */
const leastShare = 0.6;

/**
 * The pattern in force: the one that the user has written, else the publication's last one where it reads these names, else
 * one that the names suggest; and what keeps it for the publication.
 */
export function useNamePattern(files: readonly File[], options: ImportOptions): [string, () => void] {
  const { i18n } = useTranslation();
  const [stored, store] = useViewState('importing.namePatterns');
  const known = remembered.safeParse(stored);
  const patterns = known.success ? known.data : {};
  const last = patterns[options.publication.trim()];
  const suggested = useMemo(() => suggest(files, last), [files, last]);
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const pattern = options.namePattern ?? (suggested === null ? '' : spellPattern(suggested, language));
  return [
    pattern,
    () => {
      if (pattern.trim() === '' || !namePattern.safeParse(pattern).success) return;
      const keys = new Set(['', options.publication.trim()]);
      store({ ...patterns, ...Object.fromEntries([...keys].map((key) => [key, pattern])) });
    },
  ];
}

function suggest(files: readonly File[], last: string | undefined): string | null {
  const found = suggestPattern(
    files.filter((file) => !isArchive(file)).map(({ name }) => name),
    last === undefined ? [] : [last],
  );
  return found !== null && found.matches >= found.looked * leastShare ? found.pattern : null;
}

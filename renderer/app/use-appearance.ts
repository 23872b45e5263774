import { useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { rememberAppearance } from './appearance.ts';

/** Keeps theme and language as the settings say. */
export function useAppearance(translator: i18n): void {
  const settings = useQuery(procedureQuery('safety.settings', {}));
  const theme = settings.data?.theme;
  const language = settings.data?.language;
  useEffect(() => {
    if (theme === undefined || language === undefined) return;
    rememberAppearance({ theme, language });
    if (translator.language !== language) void translator.changeLanguage(language);
  }, [theme, language, translator]);
}

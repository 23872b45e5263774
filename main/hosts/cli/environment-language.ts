import { readLanguage } from '#shared/i18n/read-language.ts';
import { defaultLanguage, type Language } from '#shared/i18n/resources.ts';

/** The language of the environment, as POSIX ranks its variables; Chinese where that tells nothing. */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  const wanted = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return readLanguage(wanted) ?? defaultLanguage;
}

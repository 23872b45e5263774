import { defaultLanguage, type Language, languages } from '#shared/i18n/resources.ts';

/** The language asked for, or null when Baoku does not speak it. */
export function readLanguage(wanted: string): Language | null {
  const [tag = ''] = wanted.replaceAll('_', '-').toLowerCase().split(/[.@]/);
  return (
    languages.find(
      (language) => tag === language.toLowerCase() || tag.split('-')[0] === language.split('-')[0],
    ) ?? null
  );
}

/** The language of the environment, as POSIX ranks its variables; Chinese where that tells nothing. */
export function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  const wanted = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return readLanguage(wanted) ?? defaultLanguage;
}

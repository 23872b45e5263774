import { type Language, languages } from './resources.ts';

/** The language asked for, or null when Baoku does not speak it. */
export function readLanguage(wanted: string): Language | null {
  const [tag = ''] = wanted.replaceAll('_', '-').toLowerCase().split(/[.@]/);
  return (
    languages.find(
      (language) => tag === language.toLowerCase() || tag.split('-')[0] === language.split('-')[0],
    ) ?? null
  );
}

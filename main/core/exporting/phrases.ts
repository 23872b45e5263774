import { createI18n } from '#shared/i18n/create-i18n.ts';
import type { Language } from '#shared/i18n/resources.ts';

type Translator = ReturnType<ReturnType<typeof createI18n>['getFixedT']>;
const translators = new Map<Language, Translator>();

function translator(language: Language): Translator {
  let found = translators.get(language);
  if (!found) {
    found = createI18n(language).getFixedT(language, 'exporting') as Translator;
    translators.set(language, found);
  }
  return found;
}

/** A sentence of the namespace `exporting`, for files that are written without a window. */
export function phrase(
  language: Language,
  key: string,
  values: Record<string, string | number> = {},
): string {
  return (translator(language) as (key: string, values: Record<string, string | number>) => string)(
    key,
    values,
  );
}

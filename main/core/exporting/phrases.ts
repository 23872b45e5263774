import { createI18n } from '#shared/i18n/create-i18n.ts';
import type { Language } from '#shared/i18n/resources.ts';

type Phrase = (key: string, values: Record<string, string | number>) => string;
const translators = new Map<Language, Phrase>();

function translator(language: Language): Phrase {
  let found = translators.get(language);
  if (!found) {
    const translate = createI18n(language).getFixedT(language, 'exporting');
    found = (key, values) => translate(key as 'source.line', values);
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
  return translator(language)(key, values);
}

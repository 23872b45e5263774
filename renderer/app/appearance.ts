import type { Settings } from '#shared/contract/safety.ts';
import { readLanguage } from '#shared/i18n/read-language.ts';
import { defaultLanguage, type Language, languages } from '#shared/i18n/resources.ts';

type Appearance = Pick<Settings, 'theme' | 'language'>;

const storageKey = 'baoku.appearance';
const themes = ['system', 'light', 'dark'] as const;

/** Theme and language of the last visit, so that the first picture is right before the settings are read. */
export function recallAppearance(): Appearance {
  const [theme, language] = (readStorage() ?? '').split(' ');
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    language: languages.find((known) => known === language) ?? defaultLanguage,
  };
}

/** For a library that cannot say its language: that of the last visit, else the first of the browser's that Baoku speaks. */
export function languageWithoutLibrary(remembered = readStorage(), spoken = navigator.languages): Language {
  const [, language] = (remembered ?? '').split(' ');
  return [language ?? '', ...spoken].map(readLanguage).find((known) => known !== null) ?? defaultLanguage;
}

export function dressPage({ theme, language }: Appearance): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
}

/** Dresses the page and remembers it for the next visit. */
export function rememberAppearance({ theme, language }: Appearance): void {
  dressPage({ theme, language });
  try {
    window.localStorage.setItem(storageKey, `${theme} ${language}`);
  } catch {
    // A page without storage starts in the defaults: no harm.
  }
}

function readStorage(): string | null {
  try {
    return window.localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

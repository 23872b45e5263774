import type { Settings } from '#shared/contract/safety.ts';
import { languages } from '#shared/i18n/resources.ts';

type Appearance = Pick<Settings, 'theme' | 'language'>;

const storageKey = 'baoku.appearance';
const themes = ['system', 'light', 'dark'] as const;

/** Theme and language of the last visit, so that the first picture is right before the settings are read. */
export function recallAppearance(): Appearance {
  const [theme, language] = (readStorage() ?? '').split(' ');
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    language: languages.find((known) => known === language) ?? 'zh-CN',
  };
}

/** Dresses the page and remembers it for the next visit. */
export function rememberAppearance({ theme, language }: Appearance): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language;
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

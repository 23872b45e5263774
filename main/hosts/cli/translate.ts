import type { i18n } from 'i18next';

/** A sentence whose key is put together at run time; tests check that each such key has one. */
export function translate(translator: i18n, key: string, details: object = {}): string {
  const anyKey = translator.t as (key: string, details: object) => string;
  return anyKey(key, details);
}

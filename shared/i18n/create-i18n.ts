import { createInstance, type i18n, type Module } from 'i18next';
import { defaultLanguage, type Language, resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof resources)['zh-CN'];
  }
}

/** The one translator for page, command line and menus, ready at once; `modules` are i18next plugins such as React's. */
export function createI18n(language: Language = defaultLanguage, modules: Module[] = []): i18n {
  const instance = createInstance();
  for (const module of modules) instance.use(module);
  void instance.init({
    lng: language,
    fallbackLng: defaultLanguage,
    resources,
    ns: Object.keys(resources[defaultLanguage]),
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

import enApp from './locales/en/app.json' with { type: 'json' };
import enCli from './locales/en/cli.json' with { type: 'json' };
import enEditing from './locales/en/editing.json' with { type: 'json' };
import enErrors from './locales/en/errors.json' with { type: 'json' };
import enExporting from './locales/en/exporting.json' with { type: 'json' };
import enImporting from './locales/en/importing.json' with { type: 'json' };
import enJobs from './locales/en/jobs.json' with { type: 'json' };
import enLibrary from './locales/en/library.json' with { type: 'json' };
import enMenu from './locales/en/menu.json' with { type: 'json' };
import enReplacing from './locales/en/replacing.json' with { type: 'json' };
import enSafety from './locales/en/safety.json' with { type: 'json' };
import enSearching from './locales/en/searching.json' with { type: 'json' };
import enTagging from './locales/en/tagging.json' with { type: 'json' };
import zhApp from './locales/zh-CN/app.json' with { type: 'json' };
import zhCli from './locales/zh-CN/cli.json' with { type: 'json' };
import zhEditing from './locales/zh-CN/editing.json' with { type: 'json' };
import zhErrors from './locales/zh-CN/errors.json' with { type: 'json' };
import zhExporting from './locales/zh-CN/exporting.json' with { type: 'json' };
import zhImporting from './locales/zh-CN/importing.json' with { type: 'json' };
import zhJobs from './locales/zh-CN/jobs.json' with { type: 'json' };
import zhLibrary from './locales/zh-CN/library.json' with { type: 'json' };
import zhMenu from './locales/zh-CN/menu.json' with { type: 'json' };
import zhReplacing from './locales/zh-CN/replacing.json' with { type: 'json' };
import zhSafety from './locales/zh-CN/safety.json' with { type: 'json' };
import zhSearching from './locales/zh-CN/searching.json' with { type: 'json' };
import zhTagging from './locales/zh-CN/tagging.json' with { type: 'json' };

/** Every sentence that a user can see, by language and namespace. */
export const resources = {
  'zh-CN': {
    app: zhApp,
    cli: zhCli,
    editing: zhEditing,
    errors: zhErrors,
    exporting: zhExporting,
    importing: zhImporting,
    jobs: zhJobs,
    library: zhLibrary,
    menu: zhMenu,
    replacing: zhReplacing,
    safety: zhSafety,
    searching: zhSearching,
    tagging: zhTagging,
  },
  en: {
    app: enApp,
    cli: enCli,
    editing: enEditing,
    errors: enErrors,
    exporting: enExporting,
    importing: enImporting,
    jobs: enJobs,
    library: enLibrary,
    menu: enMenu,
    replacing: enReplacing,
    safety: enSafety,
    searching: enSearching,
    tagging: enTagging,
  },
} as const;

export type Language = keyof typeof resources;
export const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];
export const defaultLanguage = 'zh-CN' satisfies Language;

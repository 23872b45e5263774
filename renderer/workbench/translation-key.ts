import type { ParseKeys } from 'i18next';
import type {} from '#shared/i18n/create-i18n.ts';
import type { resources } from '#shared/i18n/resources.ts';

type Namespace = keyof (typeof resources)['zh-CN'];

/** A key with its namespace, such as `library:action.trash`. */
export type TranslationKey = { [Name in Namespace]: `${Name}:${ParseKeys<Name>}` }[Namespace];

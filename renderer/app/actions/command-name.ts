import type { i18n } from 'i18next';

/** What a command is called, such as 合并标签 for `tagging.mergeTags`. */
export function commandName(translator: i18n, command: string): string {
  const key = `safety:command.${command}`;
  return translator.exists(key)
    ? translator.t(key as 'safety:command.other')
    : translator.t('safety:command.other');
}

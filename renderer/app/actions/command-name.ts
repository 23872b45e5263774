import type { i18n } from 'i18next';

/** What a command is called, such as 合并标签 for `tagging.mergeTags`. */
export function commandName(translator: i18n, command: string): string {
  const key = `safety:command.${command}` as 'safety:command.other';
  // Annotated, or the check would narrow the key to a type that `t` refuses.
  const isKnown: boolean = translator.exists(key);
  return isKnown ? translator.t(key) : translator.t('safety:command.other');
}

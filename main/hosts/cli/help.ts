import type { i18n } from 'i18next';
import { type Command, commonOptions, type OptionSpec, type OptionSpecs } from './command.ts';
import { padCell } from './table.ts';
import { translate } from './translate.ts';

/** What Baoku's command line can do, with a first few steps. */
export function generalHelp(translator: i18n, commands: readonly Command[]): string {
  const { t } = translator;
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return lines(
    t('cli:help.title'),
    '',
    `${t('cli:help.usage')} baoku ${t('cli:help.command')} [${t('cli:help.anyOption')}]`,
    '',
    t('cli:help.commands'),
    ...commands.map((command) => `  ${padCell(command.name, width)}${summary(translator, command)}`),
    '',
    t('cli:help.commonOptions'),
    ...optionLines(translator, commonOptions, 'common'),
    '',
    t('cli:help.firstSteps'),
    '  baoku import seeds',
    '  baoku search 工会',
    '  baoku export --query 工会 --format pdf --out 工会.pdf',
    '',
    t('cli:help.more'),
  );
}

/** How one command is used, with examples. */
export function commandHelp(translator: i18n, command: Command): string {
  const { t } = translator;
  return lines(
    `baoku ${command.name} — ${summary(translator, command)}`,
    '',
    `${t('cli:help.usage')} baoku ${command.name} ${command.usage}`,
    '',
    translate(translator, `cli:${command.name}.description`),
    '',
    t('cli:help.options'),
    ...optionLines(translator, command.options, command.name),
    ...optionLines(translator, commonOptions, 'common'),
    '',
    t('cli:help.examples'),
    ...command.examples.map((example) => `  ${example}`),
    '',
    t('cli:help.exitStatus'),
  );
}

function summary(translator: i18n, command: Command): string {
  return translate(translator, `cli:${command.name}.summary`);
}

function optionLines(translator: i18n, options: OptionSpecs, namespace: string): string[] {
  const entries = Object.entries(options).map(([name, spec]) => [optionName(name, spec), name] as const);
  const width = Math.max(0, ...entries.map(([shown]) => shown.length)) + 2;
  return entries.map(
    ([shown, name]) =>
      `  ${padCell(shown, Math.max(width, 24))}${translate(translator, `cli:${namespace}.option.${name}`)}`,
  );
}

function optionName(name: string, spec: OptionSpec): string {
  const short = spec.short === undefined ? '' : `, -${spec.short}`;
  return `--${name}${short}${spec.value === undefined ? '' : ` ${spec.value}`}`;
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

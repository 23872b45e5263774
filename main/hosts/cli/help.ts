import type { i18n } from 'i18next';
import { type Command, commonOptions, type OptionSpec, type OptionSpecs } from './command.ts';
import { padCell } from './table.ts';
import { translate } from './translate.ts';

/** Options, and where in the translations they are explained. */
type OptionGroup = { options: OptionSpecs; namespace: string };
const common: OptionGroup = { options: commonOptions, namespace: 'common' };

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
    ...optionLines(translator, common),
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
    ...optionLines(translator, { options: command.options, namespace: command.name }, common),
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

/** What an option is called may take so much of a line; what does not fit is explained on the next one. */
const widestName = 30;

/** The options of every group, one under the other, with what each is for in one column. */
function optionLines(translator: i18n, ...groups: readonly OptionGroup[]): string[] {
  const entries = groups.flatMap(({ options, namespace }) =>
    Object.entries(options).map(([name, spec]) => ({
      shown: optionName(name, spec),
      explained: translate(translator, `cli:${namespace}.option.${name}`),
    })),
  );
  const fitting = entries.map(({ shown }) => shown.length).filter((length) => length <= widestName);
  const width = Math.max(22, ...fitting) + 2;
  return entries.flatMap(({ shown, explained }) =>
    shown.length > widestName
      ? [`  ${shown}`, `  ${' '.repeat(width)}${explained}`]
      : [`  ${padCell(shown, width)}${explained}`],
  );
}

function optionName(name: string, spec: OptionSpec): string {
  const short = spec.short === undefined ? '' : `, -${spec.short}`;
  return `--${name}${short}${spec.value === undefined ? '' : ` ${spec.value}`}`;
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

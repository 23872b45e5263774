import path from 'node:path';
import { parseArgs } from 'node:util';
import type { i18n } from 'i18next';
import { defaultLibraryPath } from '#hosts/default-library-path.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { readLanguage } from '#shared/i18n/read-language.ts';
import { type Command, commonOptions } from './command.ts';
import { loadCommand, loadCommands } from './commands.ts';
import { describeFailure } from './describe-failure.ts';
import { UsageError } from './failures.ts';
import { commandHelp, generalHelp } from './help.ts';
import { environmentLanguage } from './environment-language.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';

/** Runs one command line and gives its exit status: 0 done, 1 failed, 2 wrong use. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  let translator = createI18n(environmentLanguage(terminal.env));
  try {
    const language = askedLanguage(argv);
    if (language !== null) translator = createI18n(language);
    return await runCommand(argv, terminal, translator);
  } catch (error) {
    terminal.err(`baoku: ${describeFailure(translator, error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand(argv: readonly string[], terminal: Terminal, translator: i18n): Promise<number> {
  const at = commandIndex(argv);
  const before = parse(argv.slice(0, at), { ...commonOptions, version: { type: 'boolean', short: 'v' } }, 0);
  const name = argv[at];
  if (before.values['version']) {
    terminal.out(`${readVersion()}\n`);
    return 0;
  }
  if (name === undefined || name === 'help') {
    const topic = name === 'help' ? argv[at + 1] : undefined;
    const command = topic === undefined ? undefined : await findCommand(topic);
    const isAsked = name === 'help' || before.values['help'] === true;
    (isAsked ? terminal.out : terminal.err)(
      command ? commandHelp(translator, command) : generalHelp(translator, await loadCommands()),
    );
    return isAsked ? 0 : 2;
  }
  const command = await findCommand(name);
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  const { values, positionals } = parse(rest, { ...commonOptions, ...command.options }, Infinity);
  if (values['help']) {
    terminal.out(commandHelp(translator, command));
    return 0;
  }
  if (positionals.length < command.arguments.least)
    throw new UsageError('missingArgument', { usage: usageOf(command) });
  if (positionals.length > command.arguments.most) {
    throw new UsageError('tooManyArguments', {
      argument: positionals[command.arguments.most] ?? '',
      usage: usageOf(command),
    });
  }
  const wanted = values['library'];
  return command.run({
    terminal,
    translator,
    values,
    positionals,
    libraryPath:
      typeof wanted === 'string' ? path.resolve(terminal.cwd, wanted) : defaultLibraryPath(terminal),
    print(value, text) {
      const printed = values['json'] ? JSON.stringify(value, null, 2) : text();
      terminal.out(printed === '' ? '' : `${printed}\n`);
    },
  });
}

async function findCommand(name: string): Promise<Command> {
  const command = await loadCommand(name);
  if (command === null) throw new UsageError('unknownCommand', { name });
  return command;
}

function usageOf(command: Command): string {
  return `baoku ${command.name} ${command.usage}`;
}

/** Where the command's name stands: the first word that is neither an option nor an option's value. */
function commandIndex(argv: readonly string[]): number {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--library' || word === '--lang') at += 1;
    else if (!word.startsWith('-')) return at;
  }
  return argv.length;
}

function askedLanguage(argv: readonly string[]) {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return null;
  const word = argv[at] ?? '';
  const wanted = word === '--lang' ? (argv[at + 1] ?? '') : word.slice('--lang='.length);
  const language = readLanguage(wanted);
  if (language === null) throw new UsageError('unknownLanguage', { language: wanted });
  return language;
}

function parse(args: string[], options: Command['options'], most: number) {
  try {
    const parsed = parseArgs({ args, options: { ...options }, allowPositionals: true, strict: true });
    if (most === 0 && parsed.positionals[0] !== undefined)
      throw new UsageError('unknownCommand', { name: parsed.positionals[0] });
    return parsed;
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
    const key = error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknownOption' : 'badOption';
    throw new UsageError(key, { option });
  }
}

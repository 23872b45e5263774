import type { parseArgs } from 'node:util';
import type { i18n } from 'i18next';
import type { Terminal } from './terminal.ts';

export type OptionSpec = {
  type: 'string' | 'boolean';
  multiple?: boolean;
  short?: string;
  /** What the value is, in the help; file and number words are the same in both languages. */
  value?: string;
};
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** Options that every command knows. */
export const commonOptions = {
  library: { type: 'string', value: 'FILE' },
  json: { type: 'boolean' },
  lang: { type: 'string', value: 'zh-CN|en' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionSpecs;

export type Parsed<Specs extends OptionSpecs> = ReturnType<
  typeof parseArgs<{ options: Specs & typeof commonOptions; allowPositionals: true }>
>['values'];

export type CommandContext<Specs extends OptionSpecs> = {
  terminal: Terminal;
  translator: i18n;
  values: Parsed<Specs>;
  positionals: string[];
  /** Absolute path of the library that is meant. */
  libraryPath: string;
  /** Prints a value as JSON where that is asked for, else its text. */
  print(value: unknown, text: () => string): void;
};

export type Command<Specs extends OptionSpecs = OptionSpecs> = {
  name: string;
  /** What stands behind the name, in capitals as the documents write it. */
  usage: string;
  options: Specs;
  arguments: { least: number; most: number };
  examples: readonly string[];
  /** Exit status 0 or 1; throws for everything that goes wrong. */
  run(context: CommandContext<Specs>): Promise<number>;
};

/** Keeps the options' own types for `run`. */
export function defineCommand<const Specs extends OptionSpecs>(command: Command<Specs>): Command {
  return command;
}

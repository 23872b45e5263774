import { UsageError } from './failures.ts';

/** A whole number from an option, or undefined when the option was not given. */
export function readNumber(
  option: string,
  value: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError('badNumber', {
    option: `--${option}`,
    value,
    least: String(least),
    most: String(most),
  });
}

/** One of the words that an option allows, or undefined when it was not given. */
export function readChoice<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError('badChoice', { option: `--${option}`, value, choices: choices.join(', ') });
}

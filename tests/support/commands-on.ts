import { expect } from 'vitest';
import { type CommandResult, runBaoku } from './run-baoku.ts';

/** Commands on one library, which need not be there yet: `json` expects one to succeed without a word and gives its report. */
export function commandsOn(library: () => string) {
  const baoku = (...args: string[]): Promise<CommandResult> => runBaoku([...args, '--library', library()]);
  const json = async (...args: string[]) => {
    const { status, out, err } = await baoku(...args, '--json');
    expect([status, err]).toEqual([0, '']);
    return JSON.parse(out);
  };
  return { baoku, json };
}

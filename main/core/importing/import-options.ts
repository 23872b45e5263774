import type { ParsedInputOf } from '#shared/contract/index.ts';

/** What the user says of the files of an import beside which they are. */
export type ImportOptions = Omit<ParsedInputOf<'importing.start'>, 'files' | 'unread'> & {
  /** Of a bundle: ids of the conflicts that are decided for the bundle's; what is here stays of all others. */
  takes?: readonly string[];
};

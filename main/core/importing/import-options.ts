import type { ParsedInputOf } from '#shared/contract/index.ts';

/** What the user says of the files of an import beside which they are. */
export type ImportOptions = Omit<ParsedInputOf<'importing.start'>, 'files' | 'unread'>;

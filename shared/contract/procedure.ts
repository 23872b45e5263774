import type { z } from 'zod';

/** A query reads and may run on any read-only connection; a command changes the library and runs on its one writer. */
export type ProcedureKind = 'query' | 'command';

export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly kind: ProcedureKind;
  readonly input: Input;
  readonly output: Output;
};

export function query<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> & { readonly kind: 'query' } {
  return { kind: 'query', input, output };
}

export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> & { readonly kind: 'command' } {
  return { kind: 'command', input, output };
}

/** Every way in which a call may fail; the list is closed and each code is translated. */
export const errorCodes = [
  'not_found',
  'conflict',
  'invalid',
  'forbidden',
  'busy',
  'storage',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** `reason` names a translated sentence (errors.reason.<reason>); the other details fill its placeholders. */
export type ErrorDetails = { reason?: string } & {
  [key: string]: string | number | boolean | null | undefined;
};
export type Failure = { ok: false; error: { code: ErrorCode; details: ErrorDetails } };
export type Envelope<Value> = { ok: true; value: Value } | Failure;

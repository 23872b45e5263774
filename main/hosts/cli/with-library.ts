import type { Application } from '#hosts/application.ts';
import { openApplication } from '#hosts/compose.ts';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';
import { FailedCall } from './failures.ts';

/** Opens a library for one piece of work and closes it whatever becomes of it. */
export async function withLibrary<Result>(
  libraryPath: string,
  work: (application: Application) => Promise<Result>,
  { create = false, readWhenLocked = false }: { create?: boolean; readWhenLocked?: boolean } = {},
): Promise<Result> {
  const onLog = process.env['BAOKU_DEBUG'] ? logToErrors : undefined;
  const application = await openApplication({
    libraryPath,
    create,
    readWhenLocked,
    mayWriteFiles: true,
    onLog,
  });
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}

/** What users are told by an incident number only; `BAOKU_DEBUG` shows it on the command line. */
export function logToErrors(message: string, stack: string): void {
  process.stderr.write(`${message}\n${stack}\n`);
}

/** Opens a library to read in it, also while another Baoku has it open. */
export function readLibrary<Result>(
  libraryPath: string,
  work: (application: Application) => Promise<Result>,
): Promise<Result> {
  return withLibrary(libraryPath, work, { readWhenLocked: true });
}

/** Calls the core; throws `FailedCall` for its errors. */
export async function call<Name extends ProcedureName>(
  application: Application,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await application.dispatch(name, input);
  if (!answer.ok) throw new FailedCall(answer.error);
  return answer.value as OutputOf<Name>;
}

import type { z } from 'zod';
import { contract, type ProcedureName } from '#shared/contract/index.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Envelope, Failure } from '#shared/contract/procedure.ts';
import { AppError } from './app-error.ts';
import { findHandler } from './find-handler.ts';
import type { CommandContext, Handler, Services } from './handlers.ts';
import { closeInterruptedJobs } from './jobs/close-interrupted-jobs.ts';
import { createJobRunner } from './jobs/job-runner.ts';
import { releaseFiles } from './jobs/release-files.ts';
import type { Ports } from './ports/index.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { createIndexKeeper, type IndexKeeper } from './searching/index-keeper.ts';

export type Core = {
  /** Never rejects: what is thrown becomes an envelope. */
  dispatch(name: string, input: unknown): Promise<Envelope<unknown>>;
  /** What a writer does once its library is open: ends the jobs that a killed process left, and goes on indexing. */
  startUp(): void;
  /** Cancels what is running and waits until it has stopped. */
  close(): Promise<void>;
};

export function createCore(ports: Ports): Core {
  // An import takes in at its end what it leaves waiting.
  const keeper = createIndexKeeper(ports, () => jobs.isRunning('import'));
  const jobs = createJobRunner(ports, keeper.keepUp);
  const services: Services = { ports, jobs };
  let isWriter = false;
  return {
    async dispatch(name, input) {
      try {
        return { ok: true, value: await call(services, keeper, name, input) };
      } catch (error) {
        return failure(ports, name, error);
      }
    },
    startUp() {
      isWriter = true;
      closeInterruptedJobs(ports);
      keeper.startUp();
    },
    async close() {
      const kept = keeper.close();
      await jobs.close();
      await kept;
      if (isWriter) tidyUp(ports);
    },
  };
}

/** Exported files that nobody fetched go with the process, as all staged files do. */
function tidyUp(ports: Ports): void {
  try {
    releaseFiles(ports);
  } catch (error) {
    ports.log('files beside the library could not be removed', error);
  }
}

async function call(services: Services, keeper: IndexKeeper, name: string, input: unknown): Promise<unknown> {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name))
    throw new AppError('invalid', { reason: 'unknown-procedure' });
  const procedure = contract[name as ProcedureName];
  const parsed = parse(procedure.input, input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('invalid', {
      reason: 'input',
      path: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    });
  }
  if (procedure.kind === 'command') refuseUnstorable(parsed.data);
  const found = findHandler(name as ProcedureName);
  // A feature that is loaded already answers in the order of the calls.
  const handler = (found instanceof Promise ? await found : found) as Handler<never>;
  switch (handler.run) {
    case 'read':
      return services.ports.store.read((tx) => handler.handle(tx, parsed.data as never, services.ports));
    case 'write':
      if (handler.prepare) await handler.prepare(parsed.data as never, services.ports);
      return write(services.ports, keeper, name, handler, parsed.data as never);
    case 'async':
      return handler.handle(parsed.data as never, services);
  }
}

function parse(schema: z.ZodType, input: unknown): z.ZodSafeParseResult<unknown> {
  try {
    return schema.safeParse(input);
  } catch {
    // zod tells a wrong object by the name of its constructor, and fails where that is a thing that is no text.
    throw new AppError('invalid', { reason: 'input', path: '', problem: 'not JSON' });
  }
}

function write(
  ports: Ports,
  keeper: IndexKeeper,
  name: string,
  handler: Extract<Handler<never>, { run: 'write' }>,
  input: never,
): unknown {
  const at = ports.clock.now();
  const actor = ports.store.read((tx) => tx.settings.all().actor);
  const events: AppEvent[] = [];
  const context: CommandContext = {
    at,
    actor,
    newId: () => ports.newId(),
    emit: (event) => events.push(event),
    ports,
  };
  const command = { name, actor, at, undoable: handler.undoable, mergeKey: handler.mergeKey?.(input, at) };
  const result = ports.store.write(command, (tx) => handler.handle(tx, input, context));
  if (handler.undoable) events.push({ type: 'history.changed' });
  for (const event of events) ports.emit(event);
  keeper.keepUp();
  if (events.some(({ type }) => type === 'library.changed')) keeper.countAnew('places');
  else if (events.some(({ type }) => type === 'tags.changed')) keeper.countAnew('tags');
  return result;
}

/** An unexpected error keeps its text to itself: the caller gets an incident id to find it in the log by. */
function failure(ports: Ports, name: string, error: unknown): Failure {
  if (error instanceof AppError) return { ok: false, error: { code: error.code, details: error.details } };
  const incident = ports.newId();
  ports.log(`incident ${incident} in ${name}`, error);
  return { ok: false, error: { code: 'internal', details: { incident } } };
}

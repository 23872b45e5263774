import { basename, dirname, join } from 'node:path';
import { createFileStore } from '#adapters/files/file-store.ts';
import { readSamples } from '#adapters/files/samples.ts';
import { createStagedFiles } from '#adapters/files/staged-files.ts';
import { textDecoder } from '#adapters/files/text-decoder.ts';
import { imageProbe } from '#adapters/images/image-probe.ts';
import { createPageReader } from '#adapters/pages/create-page-reader.ts';
import { closeWriter, openWriter } from '#adapters/sqlite/open-library.ts';
import { createWriterStore } from '#adapters/sqlite/store.ts';
import { newId } from '#adapters/system/new-id.ts';
import { sha256 } from '#adapters/system/sha256.ts';
import { timeLimit } from '#adapters/system/time-limit.ts';
import { type Core, createCore } from '#core/create-core.ts';
import { closeInterruptedJobs } from '#core/jobs/close-interrupted-jobs.ts';
import { type PreparingTools, preparePages } from '#core/importing/prepare-pages.ts';
import type { Clock, Ports } from '#core/ports/index.ts';
import type { PagePreparer } from '#core/ports/page-preparer.ts';
import type { Connection } from '#adapters/sqlite/database.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { contract, type InputOf, type OutputOf, type ProcedureName } from '#shared/contract/index.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Failure } from '#shared/contract/procedure.ts';
import { fixedClock } from './clock.ts';
import { tempLibrary } from './temp-folder.ts';
import { exchangeTools } from '#hosts/exchange-tools.ts';
import { unusedDocxWriter, unusedTypesetter } from './unused-exports.ts';
import type { TestFile } from './seed-pages.ts';

/** A core in this process over a real library file, with the real adapters. */
export type OpenCore = {
  readonly path: string;
  readonly core: Core;
  readonly ports: Ports;
  readonly connection: Connection;
  readonly clock: Clock & { advance(ms: number): void };
  /** Everything emitted so far. */
  readonly events: AppEvent[];
  /** Incidents: what went to the log. */
  readonly logged: unknown[];
  /** The value of a call that has to succeed, checked against the procedure's output schema. */
  call<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** The error of a call that has to fail. */
  refusal(name: string, input: unknown): Promise<Failure['error']>;
  put(file: TestFile): string;
  /** The job as it is once it has ended. */
  ended(jobId: string): Promise<Job>;
  /** Imports files and returns the job once it has ended. */
  import(files: readonly TestFile[], options?: Omit<InputOf<'importing.start'>, 'files'>): Promise<Job>;
  close(): Promise<void>;
};

export type OpenCoreOptions = {
  path?: string;
  mayWritePaths?: boolean;
  clock?: OpenCore['clock'];
  /** The ports of exporting, for tests that export. */
  exports?: Pick<Ports, 'typesetter' | 'docxWriter'>;
  /** By default files are prepared in this thread, each in its turn. */
  pagePreparer?: PagePreparer;
};

const preparingTools: PreparingTools = {
  pageReader: createPageReader(textDecoder),
  encodeText: (text) => new TextEncoder().encode(text),
  sha256,
  images: imageProbe,
};
export const prepareHere: PagePreparer = {
  ahead: 0,
  prepare: (file, options, steps) => preparePages(preparingTools, file, options, steps),
};

export function openCore(options: OpenCoreOptions = {}): OpenCore {
  const path = options.path ?? tempLibrary();
  const connection = openWriter(path, { create: true });
  const clock = options.clock ?? fixedClock();
  const events: AppEvent[] = [];
  const logged: unknown[] = [];
  const staged = createStagedFiles(join(dirname(path), 'staged'), newId);
  const ports: Ports = {
    store: createWriterStore(connection),
    clock,
    newId,
    log: (_message, error) => logged.push(error),
    emit: (event) => events.push(event),
    files: createFileStore(staged, { libraryPath: path, mayWritePaths: options.mayWritePaths ?? true }),
    decoder: textDecoder,
    pagePreparer: options.pagePreparer ?? prepareHere,
    sha256,
    images: imageProbe,
    samples: () => readSamples(new URL('../../seeds/', import.meta.url)),
    libraryName: basename(path),
    exchangeTools,
    timeLimit,
    ...(options.exports ?? { typesetter: unusedTypesetter, docxWriter: unusedDocxWriter }),
  };
  const core = createCore(ports);
  closeInterruptedJobs(ports);
  const opened: OpenCore = {
    path,
    core,
    ports,
    connection,
    clock,
    events,
    logged,
    async call(name, input) {
      const envelope = await core.dispatch(name, input);
      if (!envelope.ok)
        throw new Error(`${name}: ${JSON.stringify(envelope.error)}`, { cause: logged.at(-1) });
      return contract[name].output.parse(envelope.value) as never;
    },
    async refusal(name, input) {
      const envelope = await core.dispatch(name, input);
      if (envelope.ok) throw new Error(`${name} was not refused: ${JSON.stringify(envelope.value)}`);
      return envelope.error;
    },
    put: (file) => staged.put(file.name, file.bytes),
    async ended(jobId) {
      for (;;) {
        const job = await opened.call('jobs.job', { jobId: jobId });
        if (job.state !== 'running') return job;
        await clock.pause();
      }
    },
    async import(files, importOptions = {}) {
      const ids = files.map((file) => staged.put(file.name, file.bytes));
      const { jobId } = await opened.call('importing.start', { files: ids, ...importOptions });
      return opened.ended(jobId);
    },
    async close() {
      await core.close();
      closeWriter(connection);
    },
  };
  return opened;
}

import type { OutputOf, ParsedInputOf, ProcedureName } from '#shared/contract/index.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { Ports } from './ports/index.ts';
import type { ReadTransaction, WriteTransaction } from './ports/store.ts';

/** What a use case may use beside its transaction. */
export type CommandContext = {
  at: number;
  /** Who does it, as set in the settings. */
  actor: string;
  newId(): string;
  /** Emitted once the transaction is committed. */
  emit(event: AppEvent): void;
  ports: Ports;
};

export type Services = { ports: Ports; jobs: JobRunner };

type Reads<Name extends ProcedureName> = {
  run: 'read';
  handle(tx: ReadTransaction, input: ParsedInputOf<Name>, ports: Ports): OutputOf<Name>;
};
type Writes<Name extends ProcedureName> = {
  run: 'write';
  undoable: boolean;
  /** What takes long is done before the transaction, other calls in between. */
  prepare?(input: ParsedInputOf<Name>, ports: Ports): Promise<void>;
  /** Commands of the same key become one step of the history; undefined: a step of its own. */
  mergeKey?(input: ParsedInputOf<Name>, at: number): string | undefined;
  handle(tx: WriteTransaction, input: ParsedInputOf<Name>, context: CommandContext): OutputOf<Name>;
};
type Runs<Name extends ProcedureName> = {
  run: 'async';
  handle(input: ParsedInputOf<Name>, services: Services): OutputOf<Name> | Promise<OutputOf<Name>>;
};

export type Handler<Name extends ProcedureName> = Reads<Name> | Writes<Name> | Runs<Name>;
/** The handlers of one feature: every procedure whose name begins with it. */
export type FeatureHandlers<Feature extends string> = {
  [Name in Extract<ProcedureName, `${Feature}.${string}`>]: Handler<Name>;
};

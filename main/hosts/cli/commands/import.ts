import path from 'node:path';
import type { i18n } from 'i18next';
import { AppError } from '#core/app-error.ts';
import type { Application } from '#hosts/application.ts';
import { type ExpandedInputs, expandInputs } from '#hosts/expand-inputs.ts';
import { packBag } from '#hosts/pack-bag.ts';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import { type SourceEncoding, sourceEncodings } from '#shared/contract/sources.ts';
import type { FileId, JobId } from '#shared/domain/ids.ts';
import { parsePattern } from '#shared/domain/name-pattern.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { describeNotice } from '#shared/i18n/describe-notice.ts';
import { defineCommand } from '../command.ts';
import { describeFailure } from '../describe-failure.ts';
import { FailedCall, UsageError } from '../failures.ts';
import { addFailure, describeOutcome, type Outcome } from '../import-outcome.ts';
import { readChoice } from '../read-number.ts';
import { readSource, unreadable } from '../read-source.ts';
import { runJob } from '../run-job.ts';
import type { Terminal } from '../terminal.ts';
import { call, withLibrary } from '../with-library.ts';

type Given = {
  publication?: string;
  date?: string;
  page?: string;
  encoding?: SourceEncoding;
  sameName?: 'ask' | 'add';
  samePage?: 'ask' | 'add';
  conflicts?: 'ask' | 'mine' | 'theirs';
  namePattern?: string;
};

/** Files of one job, which is one step to take back. */
const mostFilesAJob = 10_000;
const rowsAtOnce = 500;

const usage = 'FILE|FOLDER… [--publication NAME] [--date DATE] [--page NUMBER] [--name-pattern P] [--json]';

export const importCommand = defineCommand({
  name: 'import',
  usage,
  options: {
    publication: { type: 'string', value: 'NAME' },
    date: { type: 'string', value: 'EDTF' },
    page: { type: 'string', value: 'NUMBER' },
    encoding: { type: 'string', value: 'NAME' },
    'name-pattern': { type: 'string', value: 'PATTERN' },
    'same-name': { type: 'string', value: 'ask|add' },
    'same-page': { type: 'string', value: 'ask|add' },
    conflicts: { type: 'string', value: 'ask|mine|theirs' },
    resume: { type: 'boolean' },
  },
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  examples: [
    'baoku import seeds',
    'baoku import --publication 焦作日报 --date 2022-10-26 --page 3 page.txt',
    "baoku import --name-pattern '{year}-{month}-{day}_{page}' scans/2023",
    'baoku import --library archive.baoku --json scans/1998 > report.json',
    'baoku import --library archive.baoku --resume',
  ],
  async run({ terminal, translator, values, positionals, libraryPath, print }) {
    const given: Given = {
      publication: values.publication,
      date: values.date,
      page: values.page,
      encoding: readChoice('encoding', values.encoding, sourceEncodings),
      sameName: readChoice('same-name', values['same-name'], ['ask', 'add']),
      samePage: readChoice('same-page', values['same-page'], ['ask', 'add']),
      conflicts: readChoice('conflicts', values.conflicts, ['ask', 'mine', 'theirs']),
      namePattern: readPattern(translator, values['name-pattern']),
    };
    if (positionals.length === 0 && values.resume !== true) {
      throw new UsageError('missingArgument', { usage: `baoku import ${usage}` });
    }
    const inputs = await expandInputs(positionals, terminal.cwd);
    const outcome: Outcome = { imported: [], skipped: [], failed: [], notices: [], differences: [] };
    const wasCut = await withLibrary(
      libraryPath,
      (application) => {
        const desk = { application, terminal, translator, outcome };
        return values.resume === true ? resumeAll(desk) : importAll(desk, inputs, given);
      },
      { create: values.resume !== true },
    );
    for (const { path: file, code } of inputs.unreadable) {
      addFailure(outcome, file, describeFailure(translator, unreadable(file, code)), {
        code: 'invalid',
        reason: code,
      });
    }
    print(outcome, () => describeOutcome(translator, outcome));
    for (const { file, message } of outcome.notices) terminal.err(`baoku: ${file}: ${message}\n`);
    for (const { file, error } of outcome.failed) terminal.err(`baoku: ${file}: ${error}\n`);
    if (wasCut !== null) {
      const sentence = wasCut === 'interrupted' ? 'cli:import.interrupted' : 'cli:import.cancelled';
      terminal.err(`baoku: ${translator.t(sentence)}\n`);
    }
    return outcome.failed.length > 0 || wasCut !== null ? 1 : 0;
  },
});

type Desk = {
  application: Application;
  terminal: Terminal;
  translator: i18n;
  outcome: Outcome;
};

/** A file, or a folder that is a bag, as the user named it. */
type Input = { file: string; name: string; read: (file: string) => Promise<Uint8Array> };

type Cut = 'cancelled' | 'interrupted' | null;

/** Imports file after file in jobs; tells how it was cut short. */
async function importAll(desk: Desk, { files, bags }: ExpandedInputs, given: Given): Promise<Cut> {
  const read = (file: string) => readSource(file, desk.terminal.cwd);
  const pack = (folder: string) => packBag(path.resolve(desk.terminal.cwd, folder));
  const inputs: Input[] = [
    ...files.map((file) => ({ file, name: path.basename(file), read })),
    ...bags.map((file) => ({ file, name: `${path.basename(path.resolve(file))}.zip`, read: pack })),
  ];
  for (let start = 0; start < inputs.length; start += mostFilesAJob) {
    const cut = await importBatch(desk, inputs.slice(start, start + mostFilesAJob), given);
    if (cut !== null) return cut;
  }
  return null;
}

/** Goes on with what was interrupted in this library, the oldest first. */
async function resumeAll(desk: Desk): Promise<Cut> {
  const { jobs } = await call(desk.application, 'jobs.list', {});
  const left = jobs.filter(({ kind, state }) => kind === 'import' && state === 'interrupted').toReversed();
  if (left.length === 0) desk.terminal.err(`baoku: ${desk.translator.t('cli:import.nothingToResume')}\n`);
  for (const { id } of left) {
    const cut = await follow(desk, [], async () => {
      await call(desk.application, 'jobs.resume', { jobId: id });
      return { jobId: id };
    });
    if (cut !== null) return cut;
  }
  return null;
}

async function importBatch(desk: Desk, batch: readonly Input[], given: Given): Promise<Cut> {
  const { application, translator, outcome } = desk;
  const staged: string[] = [];
  const fileIds: FileId[] = [];
  for (const { file, name, read } of batch) {
    try {
      fileIds.push(await stage(application, name, await read(file)));
      staged.push(file);
    } catch (error) {
      addFailure(outcome, file, describeFailure(translator, error), factsOf(error));
    }
  }
  if (fileIds.length === 0) return null;
  return follow(desk, staged, () => call(application, 'importing.start', { files: fileIds, ...given }));
}

async function stage(application: Application, name: string, bytes: Uint8Array): Promise<FileId> {
  const answer = await application.putFile(name, bytes);
  if (!answer.ok) throw new FailedCall(answer.error);
  return answer.value.fileId as FileId;
}

/** Waits for a job's end and takes in what became of its files; `paths` are theirs, by position. */
async function follow(
  { application, terminal, translator, outcome }: Desk,
  paths: readonly string[],
  start: () => Promise<{ jobId: JobId }>,
): Promise<Cut> {
  const job = await runJob(application, terminal, start);
  if (job.error !== null) terminal.err(`baoku: ${describeError(translator, job.error)}\n`);
  for (let offset = 0; ; offset += rowsAtOnce) {
    const { files } = await call(application, 'importing.files', {
      jobId: job.id,
      offset,
      limit: rowsAtOnce,
    });
    for (const row of files) takeIn(translator, outcome, row, pathOf(row, paths));
    if (files.length < rowsAtOnce) break;
  }
  return job.state === 'cancelled' || job.state === 'interrupted' ? job.state : null;
}

/** What the user called a file, or the bag that it came in. */
function pathOf({ position, file, bagPosition }: ImportedFile, paths: readonly string[]): string {
  const bag = bagPosition === null ? undefined : paths[bagPosition];
  return bag === undefined ? (paths[position] ?? file) : `${bag}${file.slice(file.indexOf('/'))}`;
}

function takeIn(translator: i18n, outcome: Outcome, row: ImportedFile, file: string): void {
  const { sourceId, pageId, articleIds, publication, date, dateEvidence, page, pageEvidence, doubts } = row;
  if (row.outcome === 'imported' || (row.outcome === 'conflicts' && row.articleIds.length > 0)) {
    const place = { publication, date, dateEvidence, page, pageEvidence, doubts };
    outcome.imported.push({ file, sourceId, pageId, articleIds, ...place });
    for (const further of row.furtherPages)
      outcome.imported.push({ file, ...further, ...place, page: null, pageEvidence: null, doubts: 0 });
  }
  for (const notice of row.notices)
    outcome.notices.push({ file, code: notice.code, message: describeNotice(translator, notice) });
  if (row.outcome === 'failed') {
    const error = row.error ?? { code: 'internal', details: {} };
    const { reason } = error.details;
    addFailure(outcome, file, describeError(translator, error), {
      code: error.code,
      reason: typeof reason === 'string' ? reason : null,
    });
  } else if (row.outcome !== 'waiting' && row.outcome !== 'imported') {
    outcome.skipped.push({ file, reason: row.outcome });
    const open = Number(row.notices.find(({ code }) => code === 'bundle-came')?.details['open'] ?? 0);
    if (row.outcome === 'conflicts') outcome.differences.push({ file, open });
  }
}

/** Throws `UsageError` for a pattern that cannot be read. */
function readPattern(translator: i18n, pattern: string | undefined): string | undefined {
  const parsed = pattern === undefined ? null : parsePattern(pattern);
  if (pattern === undefined || parsed === null || parsed.ok) return pattern;
  const problem = translator.t(`importing:pattern.problem.${parsed.problem}`, { field: parsed.field ?? '' });
  throw new UsageError('badPattern', { pattern, problem });
}

function factsOf(error: unknown): { code: string; reason: string | null } {
  const known = error instanceof FailedCall ? error.error : error instanceof AppError ? error : null;
  return { code: known?.code ?? 'invalid', reason: known?.details.reason ?? null };
}

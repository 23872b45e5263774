import path from 'node:path';
import type { i18n } from 'i18next';
import { AppError } from '#core/app-error.ts';
import type { Application } from '#hosts/application.ts';
import { expandInputs } from '#hosts/expand-inputs.ts';
import { type ImportReport, type SourceEncoding, sourceEncodings } from '#shared/contract/importing.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { describeError } from '#shared/i18n/describe-error.ts';
import { describeNotice } from '#shared/i18n/describe-notice.ts';
import { defineCommand } from '../command.ts';
import { describeFailure } from '../describe-failure.ts';
import { FailedCall } from '../failures.ts';
import { readChoice } from '../read-number.ts';
import { readSource, unreadable } from '../read-source.ts';
import { runJob } from '../run-job.ts';
import type { Terminal } from '../terminal.ts';
import { call, withLibrary } from '../with-library.ts';

/** What `baoku import --json` prints. `file` is the path as it was named. */
type Outcome = {
  imported: { file: string; sourceId: string; pageId: string; articleIds: string[] }[];
  skipped: { file: string; reason: string }[];
  failed: { file: string; error: string; code: string; reason: string | null }[];
  /** What is worth knowing of files that were imported. */
  notices: { file: string; code: string; message: string }[];
};
type Given = {
  publication?: string;
  date?: string;
  page?: string;
  encoding?: SourceEncoding;
  sameName?: 'ask' | 'add';
};

/** Files of one job: so many that memory stays small, and no two of one name, so that the report tells them apart. */
const mostFilesAJob = 200;

export const importCommand = defineCommand({
  name: 'import',
  usage: 'FILE|FOLDER… [--publication NAME] [--date DATE] [--page NUMBER] [--json]',
  options: {
    publication: { type: 'string', value: 'NAME' },
    date: { type: 'string', value: 'EDTF' },
    page: { type: 'string', value: 'NUMBER' },
    encoding: { type: 'string', value: 'NAME' },
    'same-name': { type: 'string', value: 'ask|add' },
  },
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  examples: [
    'baoku import seeds',
    'baoku import --publication 焦作日报 --date 2022-10-26 --page 3 page.txt',
    'baoku import --library archive.baoku --json scans/1998 > report.json',
  ],
  async run({ terminal, translator, values, positionals, libraryPath, print }) {
    const given: Given = {
      publication: values.publication,
      date: values.date,
      page: values.page,
      encoding: readChoice('encoding', values.encoding, sourceEncodings),
      sameName: readChoice('same-name', values['same-name'], ['ask', 'add']),
    };
    const inputs = await expandInputs(positionals, terminal.cwd);
    const outcome: Outcome = { imported: [], skipped: [], failed: [], notices: [] };
    const wasCut = await withLibrary(
      libraryPath,
      (application) => importAll({ application, terminal, translator, outcome }, inputs.files, given),
      { create: true },
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
    if (wasCut) terminal.err(`baoku: ${translator.t('cli:import.cancelled')}\n`);
    return outcome.failed.length > 0 || wasCut ? 1 : 0;
  },
});

type Desk = {
  application: Application;
  terminal: Terminal;
  translator: i18n;
  outcome: Outcome;
};

/** Imports file after file in jobs; true when the user cut it short. */
async function importAll(desk: Desk, files: readonly string[], given: Given): Promise<boolean> {
  for (const batch of batches(files)) {
    const job = await importBatch(desk, batch, given);
    if (job === 'cancelled') return true;
  }
  return false;
}

async function importBatch(desk: Desk, batch: readonly string[], given: Given): Promise<string> {
  const { application, terminal, translator, outcome } = desk;
  const staged = new Map<string, string>();
  const fileIds: FileId[] = [];
  for (const file of batch) {
    try {
      const answer = await application.putFile(path.basename(file), await readSource(file, terminal.cwd));
      if (!answer.ok) throw new FailedCall(answer.error);
      staged.set(path.basename(file), file);
      fileIds.push(answer.value.fileId as FileId);
    } catch (error) {
      addFailure(outcome, file, describeFailure(translator, error), factsOf(error));
    }
  }
  if (fileIds.length === 0) return 'done';
  const job = await runJob(application, terminal, () =>
    call(application, 'importing.start', { files: fileIds, ...given }),
  );
  const report = job.report as ImportReport | null;
  const pathOf = (name: string): string => staged.get(name) ?? name;
  for (const { file, sourceId, pageId, articleIds } of report?.imported ?? []) {
    outcome.imported.push({ file: pathOf(file), sourceId, pageId, articleIds });
  }
  for (const { file, reason } of report?.skipped ?? []) outcome.skipped.push({ file: pathOf(file), reason });
  for (const { file, ...notice } of report?.notices ?? []) {
    outcome.notices.push({
      file: pathOf(file),
      code: notice.code,
      message: describeNotice(translator, notice),
    });
  }
  for (const { file, code, details } of report?.failed ?? []) {
    const reason = typeof details['reason'] === 'string' ? details['reason'] : null;
    addFailure(outcome, pathOf(file), describeError(translator, { code, details }), { code, reason });
  }
  return job.state;
}

function addFailure(
  outcome: Outcome,
  file: string,
  error: string,
  facts: { code: string; reason: string | null },
): void {
  outcome.failed.push({ file, error, ...facts });
}

function factsOf(error: unknown): { code: string; reason: string | null } {
  const known = error instanceof FailedCall ? error.error : error instanceof AppError ? error : null;
  return { code: known?.code ?? 'invalid', reason: known?.details.reason ?? null };
}

function batches(files: readonly string[]): string[][] {
  const all: string[][] = [];
  let names = new Set<string>();
  for (const file of files) {
    const name = path.basename(file);
    const last = all.at(-1);
    if (last === undefined || names.has(name) || last.length >= mostFilesAJob) {
      all.push([file]);
      names = new Set([name]);
    } else {
      last.push(file);
      names.add(name);
    }
  }
  return all;
}

function describeOutcome(translator: i18n, outcome: Outcome): string {
  const articles = outcome.imported.reduce((sum, page) => sum + page.articleIds.length, 0);
  const skipped = outcome.skipped.map(({ file, reason }) =>
    translator.t(reason === 'duplicate' ? 'cli:import.duplicate' : 'cli:import.sameName', { file }),
  );
  const total = translator.t('cli:import.done', {
    pages: outcome.imported.length,
    articles,
    skipped: outcome.skipped.length,
    failed: outcome.failed.length,
  });
  return [...skipped, total].join('\n');
}

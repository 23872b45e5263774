import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { i18n } from 'i18next';
import { AppError } from '#core/app-error.ts';
import { readLayout } from '#core/exporting/layouts/read-layout.ts';
import {
  type ExportReport,
  type ExportTarget,
  exportFormats,
  exportLayouts,
  exportPresets,
  type LayoutChoice,
  printsFullWidth,
  usualLayout,
} from '#shared/contract/exporting.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { fontRoles } from '#shared/domain/font-roles.ts';
import type { IssueId, JobId } from '#shared/domain/ids.ts';
import type { Application } from '#hosts/application.ts';
import { defineCommand } from '../command.ts';
import { describeFailure } from '../describe-failure.ts';
import { type FailedCall, FailedJob, UsageError } from '../failures.ts';
import { findSavedSearch } from '../find-by-name.ts';
import { readId } from '../read-id.ts';
import { readChoice } from '../read-number.ts';
import { runJob } from '../run-job.ts';
import type { Terminal } from '../terminal.ts';
import { translate } from '../translate.ts';
import { call, withLibrary } from '../with-library.ts';

type Warning = ExportReport['warnings'][number];
type Wanted = { article?: string[]; issue?: string[]; query?: string; saved?: string };

export const exportCommand = defineCommand({
  name: 'export',
  usage:
    '(--article ID… | --issue ID… | --query QUERY | --saved NAME) --format FORMAT --out PATH [--layout NAME] [--preset NAME] [--json]',
  options: {
    article: { type: 'string', multiple: true, value: 'ID' },
    issue: { type: 'string', multiple: true, value: 'ID' },
    query: { type: 'string', value: 'QUERY' },
    saved: { type: 'string', value: 'NAME' },
    format: { type: 'string', value: exportFormats.join('|') },
    layout: { type: 'string', value: `${exportLayouts.join('|')}|FILE.json` },
    preset: { type: 'string', value: exportPresets.join('|') },
    'full-width': { type: 'boolean' },
    'as-written': { type: 'boolean' },
    'without-notes': { type: 'boolean' },
    font: { type: 'string', multiple: true, value: 'ROLE=FILE' },
    out: { type: 'string', value: 'PATH' },
    separate: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    'keep-existing': { type: 'boolean' },
    name: { type: 'string', value: 'PATTERN' },
  },
  arguments: { least: 0, most: 0 },
  examples: [
    'baoku export --article 0199a2b4-… --format pdf --out article.pdf',
    'baoku export --issue 0199a2b3-… --format pdf --layout newspaper --out issue.pdf',
    'baoku export --article 0199a2b4-… --format pdf --layout tabloid --preset print --out page.pdf',
    'baoku export --query 工会 --format docx --separate --out clippings',
    'baoku export --saved 本周工会 --format epub --out week.epub',
    'baoku export --issue 0199a2b3-… --issue 0199a2b5-… --format bundle --out october.bundle.zip',
    "baoku export --query 工会 --format pdf --layout cutting --separate --name '{date} {page} {headline}' --keep-existing --out cuttings",
  ],
  async run({ terminal, translator, values, libraryPath, print }) {
    const format = readChoice('format', values.format, exportFormats);
    const layout = readLayoutChoice(values.layout, terminal.cwd);
    const preset = readChoice('preset', values.preset, exportPresets);
    if (format === undefined) throw new UsageError('missingOption', { option: '--format' });
    if (!values.out) throw new UsageError('missingOption', { option: '--out' });
    const target = readTarget(values);
    const input = {
      format,
      layout,
      preset,
      fullWidth:
        values['full-width'] === true ||
        (values['as-written'] !== true && printsFullWidth(layout ?? usualLayout)),
      notes: values['without-notes'] !== true,
      fonts: readFonts(values.font ?? [], terminal.cwd),
      together: values.separate !== true,
      path: path.resolve(terminal.cwd, values.out),
      overwrite: values.overwrite === true,
      keepExisting: values['keep-existing'] === true,
      namePattern: values.name,
    };
    const {
      report: made,
      failure,
      ...job
    } = await withLibrary(libraryPath, (application) =>
      runExport(application, terminal, async () =>
        call(application, 'exporting.start', { ...input, target: await target(application) }),
      ),
    );
    const report = (made as ExportReport | null) ?? { files: [], warnings: [] };
    const warnings = report.warnings.map((warning) => ({
      ...warning,
      message: describeWarning(translator, warning),
    }));
    const files = report.files.map((file) => file.path ?? file.name);
    const bytes = report.files.map((file) => file.bytes);
    const told = failure && { ...failure.error, message: describeFailure(translator, failure) };
    print({ files, warnings, bytes, ...(told && { error: told }) }, () => files.join('\n'));
    if (!values.json) for (const line of warningLines(translator, warnings)) terminal.err(`baoku: ${line}\n`);
    if (told) terminal.err(`baoku: ${told.message}\n`);
    if (told) return 1;
    if (job.state !== 'cancelled') return 0;
    terminal.err(`baoku: ${translator.t('cli:export.cancelled')}\n`);
    return 1;
  },
});

/** The job as it ended; one that failed tells what it had made by then. */
async function runExport(
  application: Application,
  terminal: Terminal,
  start: () => Promise<{ jobId: JobId }>,
): Promise<{ state: Job['state']; report: Job['report']; failure: FailedCall | null }> {
  try {
    const { state, report } = await runJob(application, terminal, start);
    return { state, report, failure: null };
  } catch (error) {
    if (!(error instanceof FailedJob)) throw error;
    return { state: 'failed', report: error.report, failure: error };
  }
}

/** A layout of ours by its name, or one of the newsroom's own from its file. */
function readLayoutChoice(value: string | undefined, cwd: string): LayoutChoice | undefined {
  if (value === undefined || !value.toLowerCase().endsWith('.json'))
    return readChoice('layout', value, exportLayouts);
  const file = path.resolve(cwd, value);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AppError('invalid', { reason: 'file-unreadable', file });
  }
  return readLayout(text);
}

/** `song=FILE` and so on; a role may be given several files (weights). */
function readFonts(given: readonly string[], cwd: string): FontChoice {
  const fonts: FontChoice = {};
  for (const value of given) {
    const [, name = '', file = ''] = /^([^=]*)=(.+)$/.exec(value) ?? [];
    const role = readChoice('font', name, fontRoles);
    if (role === undefined || file === '') throw new UsageError('missingOption', { option: '--font' });
    fonts[role] = [...(fonts[role] ?? []), path.resolve(cwd, file)];
  }
  return fonts;
}

/** What is to be exported; a saved search is looked up in the library. */
function readTarget({
  article = [],
  issue = [],
  query,
  saved,
}: Wanted): (application: Application) => Promise<ExportTarget> {
  const given = [article.length > 0, issue.length > 0, query !== undefined, saved !== undefined];
  if (given.filter(Boolean).length !== 1) throw new UsageError('oneTarget');
  if (saved !== undefined) return (application) => findSavedSearch(application, saved);
  const target = (): ExportTarget => {
    if (article.length > 0) return { articleIds: article.map((id) => readId(id)) };
    if (query !== undefined) return { query };
    const [issueId, ...further] = issue.map((id) => readId(id)) as [IssueId, ...IssueId[]];
    return further.length === 0 ? { issueId } : { issueIds: [issueId, ...further] };
  };
  const found = target();
  return () => Promise.resolve(found);
}

/** What is the same for several articles is said once, with their number; `--json` names them. */
function warningLines(translator: i18n, warnings: readonly { message: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { message } of warnings) counts.set(message, (counts.get(message) ?? 0) + 1);
  return Array.from(counts, ([message, count]) =>
    count === 1 ? message : translator.t('cli:export.warningOfSeveral', { message, count }),
  );
}

function describeWarning(translator: i18n, { code, details }: Warning): string {
  const key = `exporting:warning.${code}`;
  return translator.exists(key, details)
    ? translate(translator, key, details)
    : translator.t('cli:export.warning', { code });
}

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
import type { FontChoice } from '#shared/contract/fonts.ts';
import { fontRoles } from '#shared/domain/font-roles.ts';
import type { IssueId } from '#shared/domain/ids.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../failures.ts';
import { readId } from '../read-id.ts';
import { readChoice } from '../read-number.ts';
import { runJob } from '../run-job.ts';
import { translate } from '../translate.ts';
import { call, withLibrary } from '../with-library.ts';

type Warning = ExportReport['warnings'][number];
type Wanted = { article?: string[]; issue?: string[]; query?: string };

export const exportCommand = defineCommand({
  name: 'export',
  usage:
    '(--article ID… | --issue ID… | --query QUERY) --format FORMAT --out PATH [--layout NAME] [--preset NAME] [--json]',
  options: {
    article: { type: 'string', multiple: true, value: 'ID' },
    issue: { type: 'string', multiple: true, value: 'ID' },
    query: { type: 'string', value: 'QUERY' },
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
    'baoku export --issue 0199a2b3-… --issue 0199a2b5-… --format bundle --out october.bundle.zip',
    "baoku export --query 工会 --format pdf --layout cutting --separate --name '{date} {page} {headline}' --keep-existing --out cuttings",
  ],
  async run({ terminal, translator, values, libraryPath, print }) {
    const format = readChoice('format', values.format, exportFormats);
    const layout = readLayoutChoice(values.layout, terminal.cwd);
    const preset = readChoice('preset', values.preset, exportPresets);
    if (format === undefined) throw new UsageError('missingOption', { option: '--format' });
    if (!values.out) throw new UsageError('missingOption', { option: '--out' });
    const input = {
      target: readTarget(values),
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
    const job = await withLibrary(libraryPath, (application) =>
      runJob(application, terminal, () => call(application, 'exporting.start', input)),
    );
    const report = (job.report as ExportReport | null) ?? { files: [], warnings: [] };
    const warnings = report.warnings.map((warning) => ({
      ...warning,
      message: describeWarning(translator, warning),
    }));
    const files = report.files.map((file) => file.path ?? file.name);
    print({ files, warnings, bytes: report.files.map((file) => file.bytes) }, () => files.join('\n'));
    if (!values.json) for (const line of warningLines(translator, warnings)) terminal.err(`baoku: ${line}\n`);
    if (job.state !== 'cancelled') return 0;
    terminal.err(`baoku: ${translator.t('cli:export.cancelled')}\n`);
    return 1;
  },
});

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

function readTarget({ article = [], issue = [], query }: Wanted): ExportTarget {
  const given = [article.length > 0, issue.length > 0, query !== undefined].filter(Boolean).length;
  if (given !== 1) throw new UsageError('oneTarget');
  if (article.length > 0) return { articleIds: article.map((id) => readId(id)) };
  if (query !== undefined) return { query };
  const [issueId, ...further] = issue.map((id) => readId(id)) as [IssueId, ...IssueId[]];
  return further.length === 0 ? { issueId } : { issueIds: [issueId, ...further] };
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

import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { ImportedFile, ImportFileFilter } from '#shared/contract/import-batches.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { describeImportedFile } from '#shared/i18n/describe-imported-file.ts';
import { formatEvidence } from '#shared/i18n/format-evidence.ts';
import { csvRow, csvStart } from '#shared/text/csv.ts';
import type { Ports } from '../ports/index.ts';

type Format = ParsedInputOf<'importing.exportReport'>['format'];
type Translator = ReturnType<typeof createI18n>;

const rowsAtOnce = 500;
const columns = [
  'position',
  'file',
  'outcome',
  'publication',
  'date',
  'dateEvidence',
  'page',
  'pageEvidence',
  'articles',
  'doubts',
  'reason',
] as const;

/** Stages the files of an import as a table in the user's language (CSV), or as the JSON that `importing.files` answers. */
export function writeReport(
  ports: Ports,
  jobId: string,
  filter: ImportFileFilter,
  format: Format,
): { fileId: string; name: string } {
  const translator = createI18n(ports.store.read((tx) => tx.settings.all().language));
  const parts: string[] = [];
  let count = 0;
  for (;;) {
    const { files } = ports.store.read((tx) => tx.batches.files(jobId, filter, count, rowsAtOnce));
    for (const file of files) {
      if (format === 'json') parts.push(`${count === 0 ? '' : ',\n'}    ${JSON.stringify(file)}`);
      else parts.push(csvRow(cellsOf(translator, file)));
      count += 1;
    }
    if (files.length < rowsAtOnce) break;
  }
  const head = columns.map((column) => translator.t(`importing:report.column.${column}`));
  const text =
    format === 'csv'
      ? csvStart + csvRow(head) + parts.join('')
      : `{\n  "files": [\n${parts.join('')}\n  ]\n}\n`;
  const name = `${translator.t('importing:report.fileName')}.${format}`;
  return { fileId: ports.files.put(name, ports.files.encodeText(text)), name };
}

function cellsOf(translator: Translator, file: ImportedFile): (string | number)[] {
  const cells: Record<(typeof columns)[number], string | number> = {
    position: file.position + 1,
    file: file.file,
    outcome: translator.t(`importing:outcome.${file.outcome}`),
    publication: file.publication ?? '',
    date: file.date ?? '',
    dateEvidence: file.dateEvidence === null ? '' : formatEvidence(translator, file.dateEvidence),
    page: file.page ?? '',
    pageEvidence: file.pageEvidence === null ? '' : formatEvidence(translator, file.pageEvidence),
    articles: file.furtherPages.reduce((sum, page) => sum + page.articleIds.length, file.articleIds.length),
    doubts: file.doubts,
    reason: describeImportedFile(translator, file).join(' '),
  };
  return columns.map((column) => cells[column]);
}

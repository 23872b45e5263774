import type { ExportReport } from '#shared/contract/exporting.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { createI18n } from '#shared/i18n/create-i18n.ts';
import { csvRow, csvStart } from '#shared/text/csv.ts';
import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import { toIndexQuery } from './ask-index.ts';
import { createTextSearch } from './create-text-search.ts';
import { lookThrough } from './look-through.ts';
import { readsSource } from './search-articles.ts';
import { resultTable } from './result-table.ts';

type Input = ParsedInputOf<'searching.exportResult'>;

const articlesAtOnce = 200;
/** A spreadsheet has so many rows, the first of them the names of the columns. */
const mostSheetRows = 1_048_575;

/** Refuses a file that may not be written, before anything is begun. */
export function refuseFile(ports: Ports, input: Input): void {
  if (input.path !== undefined && !ports.files.mayWritePaths)
    throw new AppError('forbidden', { reason: 'paths-forbidden' });
  if (input.path !== undefined && !input.overwrite) ports.files.refuseExisting(input.path);
}

/** Writes the articles of a result, in its order, to a file once all of it is there. */
export async function exportResult(ports: Ports, control: JobControl, input: Input): Promise<ExportReport> {
  const query = toIndexQuery(input);
  const search = createTextSearch(
    query.tree,
    query.switches,
    ports.store.read((tx) => tx.search.lookAlikes()),
  );
  const translator = createI18n(ports.store.read((tx) => tx.settings.all().language));
  const table = resultTable(translator, search, input);
  await lookThrough(ports, query, async ({ looked, of }) => {
    control.setTotal(of);
    control.progress(looked, null, null);
    await control.pause();
  });
  const ids = ports.store.read((tx) => tx.search.findIds(query, input.sort));
  control.setTotal(ids.length);
  const rows: (string | number)[][] = [];
  const values: unknown[] = [];
  for (let start = 0; start < ids.length; start += articlesAtOnce) {
    ports.store.read((tx) => {
      const some = ids.slice(start, start + articlesAtOnce);
      for (const article of tx.searchRecords.read(some, readsSource(query))) {
        for (const row of table.rows(article)) {
          rows.push(row.cells);
          values.push(row.value);
        }
      }
    });
    if (input.format === 'xlsx' && rows.length > mostSheetRows)
      throw new AppError('invalid', { reason: 'too-many-rows', most: mostSheetRows });
    control.progress(Math.min(ids.length, start + articlesAtOnce), null, null);
    await control.pause();
  }
  const bytes = await encode(
    ports,
    translator.t('searching:export.fileName'),
    input.format,
    table.columns,
    rows,
    values,
  );
  const name = `${translator.t('searching:export.fileName')}.${input.format}`;
  return { files: [deliver(ports, input, name, bytes)], warnings: [] };
}

async function encode(
  ports: Ports,
  sheet: string,
  format: Input['format'],
  columns: readonly string[],
  rows: readonly (string | number)[][],
  values: readonly unknown[],
): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const widths = columnWidths(columns, rows);
    return ports.exchangeTools.spreadsheet({ name: sheet, rows: [columns, ...rows], widths });
  }
  if (format === 'csv')
    return ports.files.encodeText(csvStart + csvRow(columns) + rows.map((row) => csvRow(row)).join(''));
  return ports.files.encodeText(`[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`);
}

function deliver(ports: Ports, input: Input, name: string, bytes: Uint8Array): ExportReport['files'][number] {
  if (input.path === undefined)
    return { name, path: null, fileId: ports.files.put(name, bytes) as FileId, bytes: bytes.length };
  const path = ports.files.kind(input.path) === 'folder' ? ports.files.join(input.path, name) : input.path;
  ports.files.write(path, bytes, input.overwrite);
  return { name, path, fileId: null, bytes: bytes.length };
}

/** Characters that each column needs for its first rows; Chinese ones take two. */
function columnWidths(columns: readonly string[], rows: readonly (string | number)[][]): number[] {
  const lengthOf = (value: string | number): number => 2 * String(value).length;
  return columns.map((name, index) =>
    Math.min(
      60,
      4 + Math.max(lengthOf(name), ...rows.slice(0, 200).map((row) => lengthOf(row[index] ?? ''))),
    ),
  );
}

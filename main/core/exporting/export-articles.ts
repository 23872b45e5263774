import type { ParsedInputOf } from '#shared/contract/index.ts';
import { type ExportReport, filesOfFormat } from '#shared/contract/exporting.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import { exportBatch, type ExportFile } from './export-batch.ts';
import { loadArticles } from './load-articles.ts';
import { pageLookup } from './load-pages.ts';

type ExportInput = ParsedInputOf<'exporting.start'>;

/** Exports articles to staged files, or to where the user asked; each file is there whole or not at all. */
export async function exportArticles(
  ports: Ports,
  control: JobControl,
  ids: readonly string[],
  input: ExportInput,
): Promise<ExportReport> {
  refusePath(ports, input);
  const report: ExportReport = { files: [], warnings: [] };
  const { language, actor, fonts } = ports.store.read((tx) => tx.settings.all());
  const batch = exportBatch({
    articles: loadArticles(ports.store, ids),
    format: input.format,
    layout: input.layout,
    preset: input.preset,
    fullWidth: input.fullWidth,
    fonts: { ...fonts, ...input.fonts },
    together: input.together,
    language,
    typesetter: ports.typesetter,
    docxWriter: ports.docxWriter,
    tools: ports.exchangeTools,
    pages: pageLookup(ports.store, input.target),
    newId: () => ports.newId(),
    at: ports.clock.now(),
    cancel: control,
    onProgress: (done) => control.progress(done, null, report),
  });
  for await (const { file, warnings } of batch) {
    if (file) {
      const place = { isFolder: !isOneFile(input, ids.length), index: report.files.length };
      report.files.push(deliver(ports, input, file, place));
    }
    report.warnings.push(...warnings);
    await control.pause();
  }
  const at = ports.clock.now();
  ports.store.write({ name: 'exporting.start', actor, at, undoable: false }, (tx) =>
    tx.activity.add({
      at,
      actor,
      action: 'export.finished',
      details: {
        articles: ids.length,
        format: input.format,
        files: report.files.map((file) => file.name).slice(0, 20),
      },
    }),
  );
  return report;
}

function refusePath(ports: Ports, { path }: ExportInput): void {
  if (path !== undefined && !ports.files.mayWritePaths)
    throw new AppError('forbidden', { reason: 'paths-forbidden' });
}

/** Whether the path is that of the one file, or of a folder for the files of articles. */
function isOneFile({ format, together }: ExportInput, articles: number): boolean {
  const files = filesOfFormat(format);
  return files === 'together' || (together && (files === 'chosen' || articles === 1));
}

function deliver(
  ports: Ports,
  input: ExportInput,
  { name, content }: ExportFile,
  place: { isFolder: boolean; index: number },
): ExportReport['files'][number] {
  const bytes = typeof content === 'string' ? ports.files.encodeText(content) : content;
  if (input.path === undefined) {
    return { name, path: null, fileId: ports.files.put(name, bytes) as FileId, bytes: bytes.length };
  }
  const path = targetPath(ports, input.path, { ...place, name });
  ports.files.write(path, bytes, input.overwrite);
  return { name, path, fileId: null, bytes: bytes.length };
}

/** One file goes to the very path and further parts of it beside it, numbered; separate files go into the path as a folder. */
function targetPath(
  ports: Ports,
  path: string,
  file: { isFolder: boolean; name: string; index: number },
): string {
  if (file.isFolder || ports.files.kind(path) === 'folder') return ports.files.join(path, file.name);
  return file.index === 0 ? path : path.replace(/(\.[^./\\]*)?$/, `-${file.index + 1}$1`);
}

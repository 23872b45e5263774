import type { ParsedInputOf } from '#shared/contract/index.ts';
import { type ExportReport, filesOfFormat } from '#shared/contract/exporting.ts';
import type { ArticleId, FileId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { Ports } from '../ports/index.ts';
import { exportBundle } from './bundle/export-bundle.ts';
import { type BatchStep, exportBatch, type ExportFile } from './export-batch.ts';
import { withoutNotes } from './layouts/built-in-layouts.ts';
import { checkNamePattern } from './name-pattern.ts';
import { loadArticles } from './load-articles.ts';
import { pageLookup } from './load-pages.ts';

type ExportInput = ParsedInputOf<'exporting.start'>;

/** Ids of the articles, or of the issues that a bundle holds whole, in the order in which they will stand. */
export type ExportSubject = { articleIds: readonly string[] } | { issueIds: readonly string[] };

/** What an export that was interrupted had done: its files and warnings, and how many of its articles those are of. */
type Begun = { report: ExportReport; done: number };

/**
 * Exports to staged files, or to where the user asked; each file is there whole or not at all. Goes on where `begun` ends,
 * and adds to its report.
 */
export async function exportArticles(
  ports: Ports,
  control: JobControl,
  subject: ExportSubject,
  input: ExportInput,
  { report, done: skip }: Begun,
): Promise<ExportReport> {
  refusePath(ports, input);
  if (input.namePattern !== undefined) checkNamePattern(input.namePattern);
  const count = 'articleIds' in subject ? subject.articleIds.length : 0;
  let articles = 0;
  const lost = articlesOfLostFiles(ports, report);
  if (report.beginsAnew) {
    // Whoever is offered it after a crash is to know, though nothing is done yet.
    control.progress(skip, null, report);
    control.save();
  }
  for await (const { file, warnings, done } of filesOf(ports, control, subject, input, {
    report,
    done: skip,
    lost,
  })) {
    if (file) {
      const [id] = file.articleIds;
      const wasLost = id !== undefined && lost.has(id);
      const before = wasLost ? report.files.findIndex(({ articleId }) => articleId === id) : -1;
      const index = before === -1 ? report.files.length : before;
      report.files[index] = deliver(ports, input, file, { isFolder: isFileEach(input, count), index });
      articles += file.articleIds.length;
    }
    report.warnings.push(...warnings);
    // Files and count change together: whatever is stored of the job at any time, it goes on from there.
    control.progress(done, null, report);
    await control.pause();
  }
  const actor = ports.store.read((tx) => tx.settings.all().actor);
  const at = ports.clock.now();
  ports.store.write({ name: 'exporting.start', actor, at, undoable: false }, (tx) =>
    tx.activity.add({
      at,
      actor,
      action: 'export.finished',
      details: {
        articles: 'articleIds' in subject ? count : articles,
        format: input.format,
        files: report.files.map((file) => file.name).slice(0, 20),
      },
    }),
  );
  delete report.beginsAnew;
  return report;
}

/** Articles whose files the export had made and somebody has removed since; they may have other names by now. */
function articlesOfLostFiles({ files }: Ports, report: ExportReport): ReadonlySet<ArticleId> {
  const gone = report.files.filter(({ fileId }) => fileId !== null && !files.isKept(fileId));
  return new Set(gone.flatMap(({ articleId }) => articleId ?? []));
}

function filesOf(
  ports: Ports,
  control: JobControl,
  subject: ExportSubject,
  { format, ...input }: ExportInput,
  { report, done: skip, lost }: Begun & { lost: ReadonlySet<ArticleId> },
): AsyncGenerator<BatchStep, void, void> {
  const { store, exchangeTools: tools } = ports;
  const { language, fonts } = store.read((tx) => tx.settings.all());
  const at = ports.clock.now();
  if ('issueIds' in subject || format === 'bundle') {
    const issueIds = 'issueIds' in subject ? subject.issueIds : [];
    const onProgress = (done: number, total: number): void => {
      control.setTotal(total);
      control.progress(done, null, report);
    };
    return exportBundle({ store, issueIds, language, tools, at, cancel: control, onProgress });
  }
  return exportBatch({
    articles: loadArticles(store, subject.articleIds, { decoder: ports.decoder, comments: input.notes }),
    format,
    layout: input.notes ? input.layout : withoutNotes(input.layout),
    preset: input.preset,
    fullWidth: input.fullWidth,
    fonts: { ...fonts, ...input.fonts },
    together: input.together,
    namePattern: input.namePattern,
    isThere: (name) => isThere(ports, input, name),
    language,
    typesetter: ports.typesetter,
    docxWriter: ports.docxWriter,
    tools,
    pages: pageLookup(store, input.target),
    newId: () => ports.newId(),
    at,
    cancel: control,
    skip,
    remake: lost,
  });
}

function refusePath(ports: Ports, { path }: ExportInput): void {
  if (path !== undefined && !ports.files.mayWritePaths)
    throw new AppError('forbidden', { reason: 'paths-forbidden' });
}

/** Whether an export into a folder, which may keep what it finds there, finds this file. */
function isThere(
  { files }: Ports,
  { path, keepExisting }: Pick<ExportInput, 'path' | 'keepExisting'>,
  name: string,
): boolean {
  return keepExisting && path !== undefined && files.kind(files.join(path, name)) === 'file';
}

/** Whether each article has a file of its own, in a folder where a path is given; else the path is that of the one file. */
export function isFileEach({ format, together }: ExportInput, articles: number): boolean {
  const files = filesOfFormat(format);
  return files !== 'together' && !(together && (files === 'chosen' || articles === 1));
}

function deliver(
  ports: Ports,
  input: ExportInput,
  { name, content, articleIds }: ExportFile,
  place: { isFolder: boolean; index: number },
): ExportReport['files'][number] {
  const [articleId] = articleIds;
  const owner = articleIds.length === 1 && articleId !== undefined ? { articleId } : {};
  const bytes = typeof content === 'string' ? ports.files.encodeText(content) : content;
  if (input.path === undefined) {
    const fileId = ports.files.put(name, bytes) as FileId;
    // Beside the library it outlives a killed process, and the export can go on after it.
    ports.files.keep(fileId, 'export');
    return { name, path: null, fileId, bytes: bytes.length, ...owner };
  }
  // Made anew it would hold some of the files that the report names.
  if (place.isFolder && place.index > 0 && ports.files.kind(input.path) === 'none')
    throw new AppError('storage', { reason: 'path-unwritable', path: input.path, detail: 'ENOENT' });
  const path = targetPath(ports, input.path, { ...place, name });
  ports.files.write(path, bytes, input.overwrite);
  return { name, path, fileId: null, bytes: bytes.length, ...owner };
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

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { AppError } from '#core/app-error.ts';
import { articleTitle } from '#core/exporting/article-title.ts';
import type { CancelCheck } from '#core/exporting/cancel-check.ts';
import type { ExportWarning } from '#core/exporting/export-warning.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import type { ProofNote } from '#core/exporting/proof/proof-notes.ts';
import { phrase } from '#core/exporting/phrases.ts';
import type { Typesetter, TypesetJob } from '#core/ports/typesetter.ts';
import { typeArea } from '#shared/contract/page-layout.ts';
import { unreadableFonts } from './font-coverage.ts';
import { installedFontFiles } from './font-files.ts';
import { jobData } from './job-data.ts';
import { isOnePage, type LayoutData } from './layout-data.ts';
import { TypstFailure } from './typst-failure.ts';
import type { WorkerResult } from './worker-messages.ts';
import { WorkerLine } from './worker-line.ts';

export type TypesetterOptions = {
  /** The worker's script; a bundle names its own. */
  workerUrl?: URL;
  /** Folder of the .typ templates. */
  templatesFolder?: string;
  /** TrueType or OpenType files of 宋 (400, 700, 900) and 黑 (400, 700) for simplified and for traditional text. */
  fontFiles?: readonly string[];
  /** How long an idle worker is kept. */
  idleMs?: number;
  /** How long a job of one article may take; many get more. */
  timeoutMs?: number;
  /** How many workers there are at most. */
  atOnce?: number;
};

/** Each worker has a compiler and its fonts of its own: more of them would take more memory than they save time. */
const mostWorkers = 2;

/**
 * The typesetter that composes with Typst in worker threads of its own. One starts with the first job, another when a job
 * would have to wait for it and the machine has a core for it.
 */
export function createTypesetter(options: TypesetterOptions = {}): Typesetter {
  const atOnce = options.atOnce ?? Math.min(mostWorkers, availableParallelism());
  const lineOptions = {
    workerUrl: options.workerUrl ?? new URL('./typst-worker.ts', import.meta.url),
    settings: () => ({
      templatesFolder: options.templatesFolder ?? fileURLToPath(new URL('./templates', import.meta.url)),
      fontFiles: options.fontFiles ?? installedFontFiles(),
    }),
    idleMs: options.idleMs ?? 60_000,
    timeoutMs: options.timeoutMs ?? 60_000,
  };
  const lines = Array.from({ length: atOnce }, () => new WorkerLine(lineOptions));
  // The shortest line, of equal ones the first, which is the more likely to have its worker.
  const shortest = (): WorkerLine =>
    lines.reduce((best, line) => (line.waiting < best.waiting ? line : best));

  const run = async (
    job: TypesetJob,
    previewPages: number | null,
    cancel?: CancelCheck,
  ): Promise<WorkerResult & { warnings: ExportWarning[] }> => {
    const { data, images } = jobData(job, await notesOf(job));
    try {
      const result = await shortest().run({ data, images, previewPages, fonts: job.fonts ?? {} }, cancel);
      const warnings: ExportWarning[] = [
        ...result.notices.map((message) => ({
          articleId: null,
          code: 'typesetter-notice',
          details: { message },
        })),
        ...result.substituted.map(({ family, characters, articleIndex }) => ({
          articleId: job.articles[articleIndex ?? 0]?.id ?? null,
          code: 'glyph-substituted',
          details: { font: family, characters },
        })),
        ...oversetWarnings(job, result.overset),
        ...fittedWarnings(data.layout, result.fitted),
        ...(result.picturesLeft === 0
          ? []
          : [{ articleId: null, code: 'pictures-not-converted', details: { count: result.picturesLeft } }]),
      ];
      return { ...result, warnings };
    } catch (error) {
      throw error instanceof TypstFailure ? appError(error, job) : error;
    }
  };

  return {
    atOnce,
    async compose(job, cancel) {
      const { pdf, pageCount, warnings } = await run(job, null, cancel);
      if (pdf === null) throw new AppError('internal', { reason: 'typesetting-failed', message: 'no PDF' });
      return { pdf, pageCount, warnings };
    },
    async preview(job, maxPages, cancel) {
      const { pages, pageCount, warnings } = await run(job, maxPages, cancel);
      return { pages, pageCount, warnings };
    },
    unreadableFonts,
    async close() {
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

function fittedWarnings(
  { size, pitch }: Pick<LayoutData, 'size' | 'pitch'>,
  fitted: WorkerResult['fitted'],
): ExportWarning[] {
  if (fitted === null) return [];
  const { pitch: least, mostPitch } = fitted;
  const details = {
    size: fitted.size,
    pitch: mostPitch > least ? `${least}–${mostPitch.toFixed(2)}` : least,
    ...{ usualSize: size, usualPitch: pitch },
  };
  return [{ articleId: null, code: 'pages-fitted', details }];
}

/** What tells misreadings is large, and is read in where notes are printed. */
async function notesOf({ layout, articles, language }: TypesetJob): Promise<ProofNote[][]> {
  if (!layoutOf(layout).furniture.notes) return [];
  const { proofNotes } = await import('#core/exporting/proof/proof-notes.ts');
  return articles.map((article) => proofNotes(article, language));
}

/** Articles of one newspaper page are meant to fill one page: what runs on is told, in lines. */
function oversetWarnings(
  { articles, layout }: TypesetJob,
  overset: WorkerResult['overset'],
): ExportWarning[] {
  if (!isOnePage(articles)) return [];
  const { characters } = typeArea(layoutOf(layout));
  return overset.map(({ index, lines }) => ({
    articleId: articles[index]?.id ?? null,
    code: 'page-overset',
    details: { count: lines, characters: lines * characters },
  }));
}

function appError(failure: TypstFailure, job: TypesetJob): AppError {
  const article = failure.articleIndex === null ? undefined : job.articles[failure.articleIndex];
  const { place, number = 0 } = failure.details;
  return new AppError(failure.code, {
    ...failure.details,
    ...(article && { articleId: article.id, headline: articleTitle(article, job.language) }),
    ...(typeof place === 'string' && {
      where: phrase(job.language, `place.${place}`, { number: Number(number) }),
    }),
  });
}

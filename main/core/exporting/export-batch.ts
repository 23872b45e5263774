import { AppError } from '#core/app-error.ts';
import type { DocxWriter } from '#core/ports/docx-writer.ts';
import type { ExchangeTools } from '#core/ports/exchange-tools.ts';
import type { Typesetter } from '#core/ports/typesetter.ts';
import {
  type ArticleFormat,
  type ExportPreset,
  filesOfFormat,
  type LayoutChoice,
} from '#shared/contract/exporting.ts';
import type { ArticleId } from '#shared/domain/ids.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import type { Language } from '#shared/i18n/resources.ts';
import { BatchPart } from './batch-parts.ts';
import type { CancelCheck } from './cancel-check.ts';
import { cleanArticle } from './clean-article.ts';
import type { ExportArticle } from './export-article.ts';
import { articleFileName, partFileName, togetherFileName, togetherTitle } from './export-names.ts';
import type { ExportWarning } from './export-warning.ts';
import { notExported, nothingToExport } from './not-exported.ts';
import { pressArticle } from './press-article.ts';
import { safeFileName } from './file-name.ts';
import { imageWarnings } from './image-warnings.ts';
import { nameByPattern } from './name-pattern.ts';
import type { PageLookup } from './export-page.ts';
import { formatExtensions } from './format-extensions.ts';
import { sideBySide } from './side-by-side.ts';
import { type FormatOptions, writeFormat, type Written } from './write-format.ts';

export type BatchOptions = {
  articles: Iterable<ExportArticle> | AsyncIterable<ExportArticle>;
  format: ArticleFormat;
  layout: LayoutChoice;
  preset?: ExportPreset;
  /** Prints half-width punctuation beside Chinese in full width. */
  fullWidth?: boolean;
  fonts?: FontChoice;
  /** One file for all articles, or one an article. */
  together: boolean;
  language: Language;
  /** Whether the file of an article is there already and stays as it is. */
  isThere?: (name: string) => boolean;
  /** How files are named (name-pattern.ts). */
  namePattern?: string | undefined;
  /** Names the file and heads its pages when articles go together. */
  title?: string;
  typesetter: Typesetter;
  docxWriter: DocxWriter;
  tools: ExchangeTools;
  /** The pages of the articles, for formats that hold sources. */
  pages: PageLookup;
  newId(): string;
  /** Milliseconds UTC; files say that they were made then. */
  at: number;
  cancel?: CancelCheck;
  /** So many articles have their files already, where each has its own: they only take their names. */
  skip?: number;
  /** Those of them whose files are gone again and are made once more. */
  remake?: ReadonlySet<string>;
};

/** Text is to be stored as UTF-8. */
export type ExportFile = { name: string; content: string | Uint8Array; articleIds: ArticleId[] };
/** A file as soon as it is made, with what there is to say about it; no file where an article could not be exported. */
export type BatchStep = {
  file: ExportFile | null;
  warnings: ExportWarning[];
  /** Articles that are done with this step and all before it. */
  done: number;
};

/**
 * Makes the files of an export, in the order of their articles. Throws AppError `invalid` (nothing-to-export) for no articles, what the
 * cancel check throws, and what the typesetter throws: at once when articles go together, only if no article could be
 * exported when each has a file of its own.
 */
export function exportBatch(options: BatchOptions): AsyncGenerator<BatchStep, void, void> {
  const files = filesOfFormat(options.format);
  const together = files === 'chosen' ? options.together : files === 'together';
  return together ? exportTogether(options) : exportSeparately(options);
}

/** An article that is to have a file of its own, and its number in the export. */
type Named = { article: ExportArticle; warnings: ExportWarning[]; name: string; index: number };

async function* exportSeparately(options: BatchOptions): AsyncGenerator<BatchStep, void, void> {
  const tally = { articles: 0, failed: 0 };
  let firstError: AppError | null = null;
  // One more than are set side by side, so that none of the typesetters waits for the next article.
  const most = options.format === 'pdf' ? options.typesetter.atOnce + 1 : 1;
  const steps = sideBySide(nameArticles(options, tally), most, (named) => exportOne(named, options));
  for await (const { failure, ...step } of steps) {
    if (failure !== null) {
      firstError ??= failure;
      tally.failed += 1;
    }
    yield step;
  }
  if (tally.failed === tally.articles) throw firstError ?? nothingToExport();
}

/** All articles take their names, in their order; those whose files are made already only do that. */
async function* nameArticles(
  options: BatchOptions,
  tally: { articles: number },
): AsyncGenerator<Named, void, void> {
  const { skip = 0, remake, language, namePattern, format } = options;
  const extension = formatExtensions[format];
  const taken = new Set<string>();
  for await (const raw of options.articles) {
    options.cancel?.throwIfCancelled();
    const { article, warnings } = prepare(raw, options);
    tally.articles += 1;
    const index = tally.articles;
    const named =
      namePattern === undefined ? null : nameByPattern(namePattern, [article], { number: index, language });
    const name =
      named === null
        ? articleFileName(article, language, extension, taken)
        : safeFileName(named, extension, taken);
    if (index > skip || remake?.has(article.id) === true) yield { article, warnings, name, index };
  }
}

async function exportOne(
  { article, warnings, name, index }: Named,
  options: BatchOptions,
): Promise<BatchStep & { failure: AppError | null }> {
  // A file that is made once more changes nothing about how far the export has come.
  const done = Math.max(index, options.skip ?? 0);
  if (options.isThere?.(name) === true) {
    const warning = { articleId: article.id, code: 'file-kept', details: {} };
    return { file: null, warnings: [warning], done, failure: null };
  }
  try {
    const made = await write([article], options, { firstPage: 1, isFirstPart: index === 1 });
    const file = { name, content: made.content, articleIds: [article.id] };
    return { file, warnings: [...warnings, ...made.warnings], done, failure: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return { file: null, warnings: [...warnings, notExported(article.id, error)], done, failure: error };
  }
}

async function* exportTogether(options: BatchOptions): AsyncGenerator<BatchStep, void, void> {
  const taken = new Set<string>();
  let part = new BatchPart(options.format);
  let warnings: ExportWarning[] = [];
  let name = '';
  let parts = 0;
  let done = 0;
  let firstPage = 1;
  const flush = async (isOnly: boolean): Promise<BatchStep> => {
    options.cancel?.throwIfCancelled();
    const { articles } = part;
    parts += 1;
    const { language, namePattern } = options;
    const named =
      namePattern === undefined ? null : nameByPattern(namePattern, articles, { number: 1, language });
    name ||= named ?? options.title ?? togetherFileName(articles, language);
    const made = await write(
      articles,
      { ...options, ...(options.format !== 'pdf' && { title: options.title ?? name }) },
      { firstPage, isFirstPart: parts === 1 },
    );
    firstPage += made.pageCount;
    const fileName = partFileName(
      name,
      isOnly ? null : parts,
      options.language,
      formatExtensions[options.format],
      taken,
    );
    done += articles.length;
    return {
      file: { name: fileName, content: made.content, articleIds: articles.map((article) => article.id) },
      warnings: [...warnings, ...made.warnings],
      done,
    };
  };
  for await (const raw of options.articles) {
    options.cancel?.throwIfCancelled();
    const prepared = prepare(raw, options);
    if (!part.add(prepared.article)) {
      yield await flush(false);
      part = new BatchPart(options.format);
      warnings = [];
      part.add(prepared.article);
    }
    warnings.push(...prepared.warnings);
  }
  if (part.articles.length === 0) throw nothingToExport();
  if (parts > 0) warnings.push({ articleId: null, code: 'split-into-parts', details: { parts: parts + 1 } });
  yield await flush(parts === 0);
}

function prepare(
  raw: ExportArticle,
  { format, fullWidth = false }: Pick<BatchOptions, 'format' | 'fullWidth'>,
): { article: ExportArticle; warnings: ExportWarning[] } {
  // A bag keeps what it is given, whatever it is.
  if (format === 'bagit') return { article: raw, warnings: imageWarnings(raw, format) };
  const { article, warnings } = cleanArticle(raw, format === 'pdf' ? 'print' : 'text');
  const printed = format === 'pdf' && fullWidth ? pressArticle(article) : article;
  return { article: printed, warnings: [...warnings, ...imageWarnings(article, format)] };
}

function write(
  articles: readonly ExportArticle[],
  options: BatchOptions,
  place: Pick<FormatOptions, 'firstPage' | 'isFirstPart'>,
): Promise<Written> {
  const name = options.format === 'pdf' ? togetherTitle : togetherFileName;
  const title = options.title ?? name(articles, options.language);
  return writeFormat(articles, { ...options, ...place, title, id: options.newId() });
}

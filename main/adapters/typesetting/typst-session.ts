import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { ExportPreset } from '#shared/contract/exporting.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import { type FontSet, loadFonts } from './font-set.ts';
import { fitIssue, fitPage } from './fit-page.ts';
import type { JobData, JobImage } from './job-data.ts';
import type { LayoutData } from './layout-data.ts';
import {
  type ArticleMeasures,
  inLines,
  linesBeyondFirstPage,
  type MeasuredArticle,
  pagesFilled,
  planNewspaper,
} from './plan-newspaper.ts';
import { loosenPages, type PlacedArticle } from './loosen-pages.ts';
import { hasColumnsToBalance } from './balance-columns.ts';
import { composeColumns } from './compose-columns.ts';
import { archivePicture } from './archive-pictures.ts';
import { pagesWithBoxes } from './page-boxes.ts';
import { latin1, updateObjects } from './pdf-objects.ts';
import { pressPictures } from './press-pictures.ts';
import { refuseMissingGlyphs, withPrintableNotes } from './missing-glyphs.ts';
import { shortenJob } from './shorten-job.ts';
import { substitutedGlyphs } from './substituted-glyphs.ts';
import { type GlyphOutlines, splitPages } from './svg-pages.ts';
import { compileFailure, findUnreadableImage, pdfFailure, refuseNotices } from './typst-diagnostics.ts';
import { TypstFailure } from './typst-failure.ts';
import { verifyPdf } from './verify-pdf.ts';
import type { WorkerRequest, WorkerResult, WorkerSettings } from './worker-messages.ts';

/** PDF/A holds no colours of the press; the others are plain PDF, which every press and reader takes. */
const pdfStandards = { archive: 'a-2a', print: '1.7', screen: '1.7' } as const satisfies Record<
  ExportPreset,
  `${PdfStandard}`
>;
const maxRounds = 8;

/** How often a setting that does not hold what it was reckoned to hold gives way to the next denser one. */
const mostDenser = 4;

type Overset = WorkerResult['overset'];
/** `layout`: the one in which it was set. */
type Compiled = {
  document: NodeTypstDocument;
  notices: string[];
  overset?: Overset;
  layout: LayoutData;
  /** Of a newspaper. */
  placed?: PlacedArticle[];
};
type Measured = { layout: LayoutData; measures: ArticleMeasures[]; measured: MeasuredArticle[] };

/** One compiler with its fonts, kept from job to job. */
export class TypstSession {
  readonly #compiler: NodeCompiler;
  readonly #fonts: FontSet;
  /** Nothing lies there: all files of a job are shadow files, so a template can reach no other file. */
  readonly #root: string;
  readonly #templates: ReadonlyMap<string, Buffer>;
  readonly #outlines: GlyphOutlines = new Map();

  constructor({ templatesFolder, fontFiles }: WorkerSettings, ownFonts: FontChoice) {
    this.#root = join(templatesFolder, 'job');
    this.#fonts = loadFonts(this.#root, fontFiles, ownFonts);
    this.#compiler = this.#fonts.compiler;
    this.#templates = new Map(
      readdirSync(templatesFolder)
        .filter((name) => name.endsWith('.typ'))
        .map((name) => [name, readFileSync(join(templatesFolder, name))]),
    );
  }

  async run({ data: raw, images: given, previewPages }: WorkerRequest): Promise<WorkerResult> {
    const { coverage } = this.#fonts;
    const data = withPrintableNotes(raw, coverage);
    const images = data.preset === 'archive' ? given.map(archivePicture) : given;
    refuseMissingGlyphs(data, coverage);
    const substituted = substitutedGlyphs(data, this.#fonts);
    try {
      const compiled = this.#compile(data, images);
      const { document, notices, overset = [], layout } = compiled;
      const pageCount = document.numOfPages;
      const told = { pageCount, notices, substituted, overset, fitted: otherMeasures(compiled, data.layout) };
      if (previewPages === null) {
        refuseNotices(notices);
        const { pdf, left } = this.#pdf(document, data);
        await verifyPdf(pdf, data, coverage);
        return { ...told, pdf, pages: [], picturesLeft: left };
      }
      const isLong = pageCount > previewPages * 2;
      const short = shortenJob({ ...data, layout, fits: [] }, previewPages);
      const plan = compiled.placed?.slice(0, short.articles.length);
      const cut = () =>
        plan ? this.#compileOnce('newspaper', { ...short, plan }, images) : this.#compile(short, images);
      const drawn = isLong ? cut().document : document;
      const pages = splitPages(this.#compiler.plainSvg(drawn), {
        pageCount: drawn.numOfPages,
        maxPages: previewPages,
        outlines: this.#outlines,
      });
      return { ...told, pdf: null, pages, picturesLeft: 0 };
    } finally {
      this.#compiler.resetShadow();
    }
  }

  /** Lets go of what a job of so many articles has left, of a long one all: no other will use it. Nobody is to wait for it. */
  tidy(articles: number): void {
    this.#compiler.evictCache(articles > 20 ? 0 : 5);
  }

  #pdf(document: NodeTypstDocument, { preset, layout }: JobData): { pdf: Uint8Array; left: number } {
    try {
      const pdf = new Uint8Array(this.#compiler.pdf(document, { pdfStandard: pdfStandards[preset] }));
      return preset === 'print' ? pressPdf(pdf, layout) : { pdf, left: 0 };
    } catch (error) {
      throw pdfFailure(error);
    }
  }

  #compile(data: JobData, images: readonly JobImage[]): Compiled {
    this.#compiler.resetShadow();
    for (const [name, source] of this.#templates) this.#compiler.mapShadow(join(this.#root, name), source);
    for (const { path, bytes } of images)
      this.#compiler.mapShadow(join(this.#root, path), Buffer.from(bytes));
    if (data.layout.kind === 'newspaper') return this.#compileNewspaper(data, images);
    // An article in one column is set again where its last page holds little of it.
    return hasColumnsToBalance(data.layout) || data.fits.length > 0
      ? composeColumns(data, {
          compile: (each) => this.#compileOnce('flow', each, images),
          told: <Item>({ document }: Compiled, label: string) => this.#told<Item>(document, label),
        })
      : this.#compileOnce('flow', data, images);
  }

  /** What a template tells of the pages once they are set. */
  #told<Item>(document: NodeTypstDocument, selector: string): Item[] {
    const [items = []] = this.#compiler.query(document, { selector, field: 'value' }) as Item[][];
    return items;
  }

  /** Sets a newspaper job in the layout that fills its last page; in the next denser one where its lines do not fall as reckoned. */
  #compileNewspaper(job: JobData, images: readonly JobImage[]): Compiled {
    const usual = this.#measure(job, job.layout, images);
    const { overset: told } = linesOver(usual);
    let setting = this.#fitted(job, usual, images);
    for (let tries = 1; ; tries += 1) {
      const isUsual = setting.layout === usual.layout;
      const set = this.#setNewspaper(job, setting, images);
      const wanted = Math.ceil(linesOver(setting).pages);
      if (isUsual || set.pages <= wanted) {
        const overset = set.pages <= 1 ? [] : isUsual ? set.overset : told;
        return { ...set.compiled, overset };
      }
      const denser = tries < mostDenser ? job.fits[job.fits.indexOf(setting.layout) - 1] : undefined;
      setting = denser ? this.#measure(job, denser, images) : usual;
    }
  }

  /** Plans the pages and sets them; again with more room where a story does not end in its columns. */
  #setNewspaper(
    data: { layout: LayoutData; [key: string]: unknown },
    { layout, measures, measured }: Measured,
    images: readonly JobImage[],
  ): { compiled: Compiled; pages: number; overset: Overset } {
    const slack = new Map<number, number>();
    for (let round = 1; ; round += 1) {
      const plan = planNewspaper(measured, layout, slack);
      const placed = loosenPages(plan, measures, layout, slack);
      const compiled = this.#compileOnce('newspaper', { ...data, layout, plan: placed }, images);
      const short = this.#overset(compiled.document);
      if (short.length === 0) {
        const pages = pagesFilled(plan, layout.rows);
        return {
          compiled: { ...compiled, placed },
          pages,
          overset: linesBeyondFirstPage(measured, plan, layout.rows),
        };
      }
      if (round === maxRounds)
        throw new TypstFailure('internal', { reason: 'typesetting-failed', message: 'overset' });
      // At first the columns share the lines; what still does not fit is given all it asks for.
      for (const { index, lines } of short) {
        const more = round < 3 ? Math.ceil(lines / 4) : lines;
        slack.set(index, (slack.get(index) ?? 0) + more);
      }
    }
  }

  /** The layout that fills the last page, where that is wanted, and the articles as measured in it. */
  #fitted(data: JobData, usual: Measured, images: readonly JobImage[]): Measured {
    const { fits } = data;
    const isUsual = ({ size, pitch }: LayoutData) =>
      size === usual.layout.size && pitch === usual.layout.pitch;
    const own = fits.findIndex(isUsual);
    if (own < 0) return usual;
    const settings = new Map([[own, usual]]);
    const set = (index: number) => {
      const setting = settings.get(index) ?? this.#measure(data, fits[index] as LayoutData, images);
      settings.set(index, setting);
      return setting;
    };
    const isOfOneType = fits.every(({ size }) => size === usual.layout.size);
    return set(
      isOfOneType
        ? fits.indexOf(fitIssue(fits, usual))
        : fitPage(fits.length, own, (index) => linesOver(set(index)).pages),
    );
  }

  #measure(data: JobData, layout: LayoutData, images: readonly JobImage[]): Measured {
    const { document } = this.#compileOnce('newspaper-measure', { ...data, layout }, images);
    const selector = { selector: '<measured>', field: 'value' };
    const measures = this.#compiler.query(document, selector) as ArticleMeasures[];
    return { layout, measures, measured: inLines(measures, layout.pitch) };
  }

  #compileOnce(
    template: 'flow' | 'newspaper' | 'newspaper-measure',
    data: { layout: LayoutData; [key: string]: unknown },
    images: readonly JobImage[],
  ): Compiled {
    this.#compiler.mapShadow(
      join(this.#root, 'job.json'),
      Buffer.from(JSON.stringify({ ...data, fonts: this.#fonts.chains })),
    );
    const mainFilePath = join(this.#root, `${template}.typ`);
    const result = this.#compiler.compile({ mainFilePath });
    const error = result.takeError();
    const document = result.result;
    if (error || !document) {
      const unreadable = findUnreadableImage(this.#compiler, images);
      throw unreadable ?? compileFailure(error?.shortDiagnostics ?? []);
    }
    const warnings = result.takeWarnings()?.shortDiagnostics ?? [];
    const messages = warnings.map((warning: { message?: unknown }) => String(warning.message));
    const unknownFont = messages.find((message) => message.startsWith('unknown font family'));
    if (unknownFont !== undefined) {
      throw new TypstFailure('internal', {
        reason: 'font-missing',
        font: unknownFont.split(':')[1]?.trim() ?? '',
      });
    }
    return { document, notices: [...new Set(messages)], layout: data.layout };
  }

  /** Articles whose last line passes the foot of their columns, and by how many lines. */
  #overset(document: NodeTypstDocument): { index: number; lines: number }[] {
    type End = { index: number; y: number; foot: number; pitch: number };
    const lines = new Map<number, number>();
    for (const { index, y, foot, pitch } of this.#told<End>(document, '<ends>')) {
      const over = (y - foot) / pitch;
      if (over > 0.1) lines.set(index, Math.max(lines.get(index) ?? 0, Math.ceil(over)));
    }
    return [...lines].map(([index, over]) => ({ index, lines: over }));
  }
}

function otherMeasures(
  { layout: { size, pitch }, placed = [] }: Compiled,
  usual: LayoutData,
): WorkerResult['fitted'] {
  const mostPitch = Math.max(pitch, ...placed.map((plan) => plan.pitch));
  return size === usual.size && pitch === usual.pitch && mostPitch === pitch
    ? null
    : { size, pitch, mostPitch };
}

/** The pages that articles take as measured, and what stands on those after the first. */
function linesOver({ layout, measured }: Measured): { pages: number; overset: Overset } {
  const plan = planNewspaper(measured, layout);
  return {
    pages: pagesFilled(plan, layout.rows),
    overset: linesBeyondFirstPage(measured, plan, layout.rows),
  };
}

/** As a press takes it: where to cut, and pictures in its inks. */
function pressPdf(pdf: Uint8Array, { slug, bleed }: JobData['layout']): { pdf: Uint8Array; left: number } {
  const text = latin1(pdf);
  const { objects, left } = pressPictures(pdf, text);
  const changed = new Map<number, string | Uint8Array>([
    ...pagesWithBoxes(text, { trim: slug, bleed }),
    ...objects,
  ]);
  return { pdf: updateObjects(pdf, changed), left };
}

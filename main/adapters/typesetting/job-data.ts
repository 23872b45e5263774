import { articleScript } from '#core/exporting/article-script.ts';
import { articleTitle } from '#core/exporting/article-title.ts';
import { continuationLines } from '#core/exporting/continuation-lines.ts';
import { layoutOf } from '#core/exporting/layouts/built-in-layouts.ts';
import { listNumbers } from '#core/exporting/list-numbers.ts';
import { phrase } from '#core/exporting/phrases.ts';
import type { ProofNote } from '#core/exporting/proof/proof-notes.ts';
import { sourceLine } from '#core/exporting/source-line.ts';
import type { ExportArticle, ExportImage } from '#core/exporting/export-article.ts';
import type { TypesetJob } from '#core/ports/typesetter.ts';
import type { ExportPreset } from '#shared/contract/exporting.ts';
import type { Language } from '#shared/i18n/resources.ts';
import type { DocumentBlock, ImageBlock } from '#shared/document/article-document.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Script } from '#shared/text/prevailing-script.ts';
import { type LayoutData, layoutData, layoutsToFit } from './layout-data.ts';
import { notesByBlock, type NotesOfParagraph, noteData, type NumberedNote, numbered } from './note-data.ts';
import { tableData } from './table-data.ts';
import { withCredits } from './caption-data.ts';
import { headlineWords } from './headline-words.ts';
import { lineRuns, notedRuns, type NoteRun, printText, type Run, textRuns } from './text-runs.ts';

/** `number` counts the body's blocks from 1. */
export type BlockData = { type: string; number: number; [key: string]: unknown };
export type UnnumberedBlock = { type: string; [key: string]: unknown };
export type ArticleData = {
  /** Whose forms its characters take. */
  script: Script;
  column: string[];
  kicker: string[];
  headline: string[];
  /** The lines of the headline in words; empty where it is too long to be broken by them. */
  headlineWords: string[][];
  deck: string[];
  byline: string[];
  hasHeads: boolean;
  /** One line that names the article. */
  title: string;
  /** Its page in the newspaper. */
  page: string;
  /** Its number in the library, and its tags; empty where it has none. */
  reference: string;
  tags: string;
  note: Run[];
  /** Beside the heads: what is about them, or about the article. */
  notes: NoteRun['note'][];
  source: string;
  blocks: BlockData[];
};
/** What the templates read as job.json. */
export type JobData = {
  preset: ExportPreset;
  layout: LayoutData;
  /** The layout and those that may stand for it to fill one page, from the densest to the airiest; else none. */
  fits: LayoutData[];
  title: string;
  firstPage: number;
  /** Before and after the page number. */
  pageLabel: [before: string, after: string];
  /** `noRoom`: before and after a number. */
  labels: { contents: string; signatures: string[]; noRoom: [before: string, after: string] };
  /** Of what stands at the edges of the pages. */
  script: Script;
  /** The one source of all articles that share pages, which then stands at their foot; else empty. */
  sharedSource: string;
  articles: ArticleData[];
};
/** A picture under the path by which the template asks for it. */
export type JobImage = {
  path: string;
  bytes: Uint8Array;
  imageId: string;
  mediaType: string;
  articleIndex: number;
  /** The image block's number in the body, from 1. */
  number: number;
};

/**
 * Turns articles into plain data for the templates: strings only, so that nothing in them can be taken for markup. `notes` are
 * what stands beside the text, by article.
 */
export function jobData(
  job: TypesetJob,
  notes: readonly (readonly ProofNote[])[] = [],
): { data: JobData; images: JobImage[] } {
  const images: JobImage[] = [];
  const scripts = job.articles.map(articleScript);
  const script = commonScript(scripts);
  const preset = job.preset ?? 'archive';
  const chosen = layoutData(layoutOf(job.layout), preset);
  const articles = job.articles.map((article, index) => {
    const addImage: AddImage = (block, image, number) => {
      const path = `/images/${images.length + 1}`;
      const { bytes, mediaType } = image;
      images.push({ path, bytes, imageId: block.imageId, mediaType, articleIndex: index, number });
      return path;
    };
    const own = numbered(notes[index] ?? []);
    return { script: scripts[index] ?? script, ...articleData(article, job, own, addImage, isWide(chosen)) };
  });
  const around = (key: string, name: string): [string, string] => {
    const [before = '', after = ''] = phrase(job.language, key, { [name]: '\u0000' }).split('\u0000');
    return [before, after];
  };
  const contents = chosen.furniture.contents && articles.length > 1;
  const layout = { ...chosen, furniture: { ...chosen.furniture, contents } };
  const data: JobData = {
    preset,
    layout,
    fits: layoutsToFit(job, preset),
    sharedSource: sharesPages(layout) ? sharedSource(articles) : '',
    title: printText(job.title ?? ''),
    firstPage: job.firstPage ?? 1,
    pageLabel: around('label.pageNumber', 'page'),
    labels: {
      contents: phrase(job.language, 'label.contents'),
      signatures: ['first', 'second', 'third', 'final'].map((proof) =>
        phrase(job.language, `label.signature.${proof}`),
      ),
      noRoom: around('proof.noRoom', 'count'),
    },
    script,
    articles,
  };
  return { data, images };
}

/** Of most articles; what has no characters of either script goes with them. */
function commonScript(scripts: readonly (Script | null)[]): Script {
  const count = (script: Script) => scripts.filter((each) => each === script).length;
  return count('traditional') > count('simplified') ? 'traditional' : 'simplified';
}

/** Where an amount that goes to the next line as a whole leaves no wide spaces behind. */
function isWide({ columnWidth, size }: LayoutData): boolean {
  return columnWidth > 30 * size;
}

/** Sheets have an article each, with its source where the layout says. */
function sharesPages({ kind, furniture }: LayoutData): boolean {
  return kind === 'newspaper' || (furniture.source === 'end' && !furniture.newPage);
}

function sharedSource(articles: readonly ArticleData[]): string {
  const [first] = articles;
  return first && articles.every(({ source }) => source === first.source) ? first.source : '';
}

const longestTitle = 60;

type AddImage = (block: ImageBlock, image: ExportImage, number: number) => string;

function articleData(
  article: ExportArticle,
  job: TypesetJob,
  notes: readonly NumberedNote[],
  addImage: AddImage,
  wholeAmounts: boolean,
): Omit<ArticleData, 'script'> {
  const { column, kicker, headline, deck, byline } = article.heads;
  const notesOfBlock = notesByBlock(notes);
  const heads = {
    column: lines(column),
    kicker: lines(kicker),
    headline: lines(headline),
    deck: lines(deck),
    byline: lines(byline),
  };
  return {
    ...heads,
    headlineWords: (headline?.length ?? 0) > longestTitle ? [] : heads.headline.map(headlineWords),
    hasHeads: Object.values(heads).some((head) => head.length > 0),
    title: printText(shortTitle(articleTitle(article, job.language))),
    page: article.page === null ? '' : printText(phrase(job.language, 'source.page', { page: article.page })),
    reference: printText(phrase(job.language, 'label.reference', { reference: article.id })),
    tags:
      article.tags.length === 0
        ? ''
        : printText(
            phrase(job.language, 'label.tags', {
              tags: article.tags.join(phrase(job.language, 'label.tagSeparator')),
            }),
          ),
    note: lineRuns(writtenLines(article.authorNote)),
    notes: noteData(notes.filter(({ paragraph }) => paragraph === null)),
    source: printText(phrase(job.language, 'label.source', { source: sourceLine(article, job.language) })),
    blocks: withContinuations(
      article,
      job.language,
      withCredits(
        article.body.blocks.map((block, index): BlockData => {
          const number = index + 1;
          const add = (image: ImageBlock, bytes: ExportImage) => addImage(image, bytes, number);
          const data = blockData(block, article, job.language, notesOfBlock(block), add, wholeAmounts);
          return { ...data, number };
        }),
      ),
    ),
  };
}

/** Above and below the text stands where it has begun and where it goes on. */
function withContinuations(
  article: ExportArticle,
  language: Language,
  blocks: readonly BlockData[],
): BlockData[] {
  const line = (direction: 'from' | 'to'): BlockData[] => {
    const text = continuationLines(article, language)[direction];
    const number = direction === 'from' ? 0 : blocks.length + 1;
    return text === null
      ? []
      : [{ type: 'continuation', number, direction, runs: [{ text: printText(text) }] }];
  };
  return [...line('from'), ...blocks, ...line('to')];
}

/** As much of a title as a list of contents has room for. */
function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle - 1).join('')}…`;
}

function lines(text: string | null): string[] {
  return writtenLines(text).map(printText);
}

function writtenLines(text: string | null): string[] {
  return text === null || text.trim() === '' ? [] : text.split('\n');
}

function blockData(
  block: DocumentBlock,
  article: ExportArticle,
  language: Language,
  notes: NotesOfParagraph,
  addImage: (block: ImageBlock, image: ExportImage) => string,
  wholeAmounts: boolean,
): UnnumberedBlock {
  switch (block.type) {
    case 'list': {
      const numbers = listNumbers(block);
      const items = block.items.map((item, index) => ({
        depth: item.depth,
        marker: block.ordered ? `${numbers[index] ?? 1}.` : '•',
        runs: notedRuns(item.inlines, notes(index), wholeAmounts),
      }));
      return { type: 'list', items };
    }
    case 'image': {
      const image = article.images.get(block.imageId);
      return {
        type: 'image',
        ...(image ? { path: addImage(block, image) } : {}),
        alt: printText(block.alt),
        // PDF/A asks for a description of every picture.
        description: printText(block.alt || inlineText(block.caption) || phrase(language, 'label.picture')),
        caption: textRuns(block.caption),
        credit: lines(block.credit),
        notes: noteData(notes()),
      };
    }
    case 'table':
      return { ...tableData(block), notes: noteData(notes()) };
    default:
      return { type: block.type, runs: notedRuns(block.inlines, notes(0), wholeAmounts) };
  }
}

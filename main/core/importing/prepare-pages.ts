import type { SourceFormat } from '#shared/contract/sources.ts';
import type { Ports } from '../ports/index.ts';
import type { FileToPrepare, PreparedFile, PreparedPage, PreparingSteps } from '../ports/page-preparer.ts';
import type { PageReader, PageText } from '../ports/page-reader.ts';
import type { ImportOptions } from './import-options.ts';
import { packExtract } from './page-extract.ts';
import { type PagePlace, placePage } from './place-page.ts';
import type { PageSplit } from './segment/page-split.ts';
import { declaredSplit } from './declared-split.ts';
import { prepareBodies } from './declared-bodies.ts';
import { readPrint } from './page-print.ts';
import { splitPage } from './split-page.ts';

/** What is needed to make a file ready: nothing of it knows the library. */
export type PreparingTools = {
  pageReader: PageReader;
  encodeText: Ports['files']['encodeText'];
} & Pick<Ports, 'sha256' | 'images'>;

/** Reads the pages out of a file and splits each. Throws AppError `invalid` and whatever `pause` throws. */
export async function preparePages(
  tools: PreparingTools,
  file: FileToPrepare,
  options: ImportOptions,
  { pause }: Pick<PreparingSteps, 'pause'>,
): Promise<PreparedFile> {
  const { encoding } = options;
  const read = await tools.pageReader.read(file, { encoding, pause });
  const pages: PreparedPage[] = [];
  for (const page of read.pages) {
    if (pages.length > 0) await pause();
    const split = page.declared ? declaredSplit(page.declared) : splitPage(page, file.name);
    pages.push({
      part: page.part,
      text: page.text,
      extract: keptExtract(tools, read.format, page),
      split,
      bodies: page.declared ? prepareBodies(page.declared.articles, tools) : null,
      place: placeOf(file.name, split, page.part, options),
      print: readPrint(page.text),
    });
  }
  return { format: read.format, encoding: read.encoding, pages, notices: read.notices };
}

/** A number that was given, or read from the file's name, is that of the first of several pages. */
function placeOf(name: string, split: PageSplit, part: number, options: ImportOptions): PagePlace {
  const place = placePage(name, split, options);
  if (part === 1) return place;
  const { number, numberEvidence } = placePage(name, split, {});
  return { ...place, number, numberEvidence };
}

/** Plain text needs none: its bytes are the text. */
function keptExtract(
  { encodeText, sha256 }: PreparingTools,
  format: SourceFormat,
  page: PageText,
): PreparedPage['extract'] {
  if (format === 'text' || format === 'markdown') return null;
  const bytes = encodeText(packExtract(page));
  return { sha256: sha256(bytes), bytes };
}

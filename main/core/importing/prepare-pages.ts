import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { SourceFormat } from '#shared/contract/sources.ts';
import type { Ports } from '../ports/index.ts';
import type { PageText } from '../ports/page-reader.ts';
import type { ImportOptions } from './import-options.ts';
import { packExtract } from './page-extract.ts';
import { type PagePlace, placePage } from './place-page.ts';
import type { PageSplit } from './segment/page-split.ts';
import { declaredSplit } from './declared-split.ts';
import { prepareBodies } from './declared-bodies.ts';
import { splitPage } from './split-page.ts';
import type { PageToStore } from './store-page.ts';

export type PreparedPage = Omit<PageToStore, 'replaces'>;

/**
 * Reads the pages out of a file and splits each, so that what is left to do is to store them. Throws AppError `invalid` and whatever `pause` throws.
 */
export async function preparePages(
  ports: Ports,
  file: { name: string; bytes: Uint8Array; sha256: string },
  options: ImportOptions,
  pause: () => Promise<void>,
): Promise<{ pages: PreparedPage[]; notices: FileNotice[] }> {
  const { encoding } = options;
  const read = await ports.pageReader.read(file, { encoding, pause });
  const pages: PreparedPage[] = [];
  for (const page of read.pages) {
    if (pages.length > 0) await pause();
    const split = page.declared ? declaredSplit(page.declared) : splitPage(page, file.name);
    pages.push({
      ...file,
      format: read.format,
      encoding: read.encoding,
      part: page.part,
      text: page.text,
      extract: keptExtract(ports, read.format, page),
      split,
      bodies: page.declared ? prepareBodies(page.declared.articles, ports) : null,
      place: placeOf(file.name, split, page.part, options),
    });
  }
  return { pages, notices: read.notices };
}

/** A number that was given, or read from the file's name, is that of the first of several pages. */
function placeOf(name: string, split: PageSplit, part: number, options: ImportOptions): PagePlace {
  const place = placePage(name, split, options);
  if (part === 1) return place;
  const { number, numberEvidence } = placePage(name, split, {});
  return { ...place, number, numberEvidence };
}

/** Plain text needs none: its bytes are the text. */
function keptExtract(ports: Ports, format: SourceFormat, page: PageText): PageToStore['extract'] {
  if (format === 'text' || format === 'markdown') return null;
  const bytes = ports.files.encodeText(packExtract(page));
  return { sha256: ports.sha256(bytes), bytes };
}

import type { PreviewPage } from '#core/ports/typesetter.ts';
import type { FontChoice } from '#shared/contract/fonts.ts';
import type { ErrorCode, ErrorDetails } from '#shared/contract/procedure.ts';
import type { JobData, JobImage } from './job-data.ts';
import type { SubstitutedGlyphs } from './substituted-glyphs.ts';

/** Given to the worker when it starts. */
export type WorkerSettings = { templatesFolder: string; fontFiles: readonly string[] };

export type WorkerRequest = {
  id: number;
  /** The newsroom's own fonts. */
  fonts: FontChoice;
  data: JobData;
  images: JobImage[];
  /** Number of preview pages; null asks for the PDF. */
  previewPages: number | null;
};

export type WorkerResult = {
  pageCount: number;
  pdf: Uint8Array | null;
  pages: PreviewPage[];
  notices: string[];
  substituted: SubstitutedGlyphs[];
  /** Body type and distance of lines in points, that of the page with the widest, too, where they are not the layout's own so that pages are filled. */
  fitted: { size: number; pitch: number; mostPitch: number } | null;
  /** Lines that stand on pages after the first, of a newspaper page. */
  overset: { index: number; lines: number }[];
  /** Pictures too large to be brought into the colours of a press. */
  picturesLeft: number;
};
/** `articleIndex` stands for the article, whose id the worker does not know. */
export type WorkerFailure = { code: ErrorCode; details: ErrorDetails; articleIndex: number | null };
export type WorkerResponse =
  | { id: number; ok: true; value: WorkerResult }
  | { id: number; ok: false; error: WorkerFailure };

/** Text is stored as UTF-8. */
export type ArchiveEntry = {
  path: string;
  content: string | Uint8Array;
  /** Left as it is: readers look at the first bytes of the archive for it. */
  isStored?: boolean;
};
/** A zip archive whose files are unpacked when they are asked for; null where there is no such file. */
export type OpenArchive = { names: readonly string[]; read(name: string): Uint8Array | null };
export type SpreadsheetJob = {
  name: string;
  /** The first row holds the names of the columns. */
  rows: readonly (readonly (string | number)[])[];
  /** Characters that each column has room for. */
  widths: readonly number[];
};

/** What the manifests of archive bags may be made with (RFC 8493, 2.4). */
export type BagAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** What the writers of exchange formats cannot do by themselves. */
export type ExchangeTools = {
  /** A zip archive of the entries in their order. */
  zip(entries: readonly ArchiveEntry[]): Uint8Array;
  /** `replaced` counts the characters that GB18030 has no bytes for; U+FFFD stands for them. */
  gb18030(text: string): { bytes: Uint8Array; replaced: number };
  /** An XLSX workbook of one sheet; texts are never formulas. */
  spreadsheet(job: SpreadsheetJob): Promise<Uint8Array>;
  /** SHA-256 as lower-case hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /** The same by other algorithms, to verify what others have made. */
  checksum(algorithm: BagAlgorithm, bytes: Uint8Array): string;
  utf8(text: string): Uint8Array;
  /** What is no UTF-8 gives U+FFFD. */
  fromUtf8(bytes: Uint8Array): string;
  /** Throws AppError `invalid` (damaged-file, archive-too-large, encrypted-file). */
  openArchive(bytes: Uint8Array): OpenArchive;
};

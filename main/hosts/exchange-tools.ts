import { mostBagBytes } from '#adapters/files/file-store.ts';
import { zip } from '#adapters/archives/zip.ts';
import { encodeGb18030 } from '#adapters/files/encode-gb18030.ts';
import { readArchive } from '#adapters/pages/read-archive.ts';
import { checksum, sha256 } from '#adapters/system/sha256.ts';
import type { ExchangeTools } from '#core/ports/exchange-tools.ts';

/** What the writers of exchange formats need of this machine. */
export const exchangeTools: ExchangeTools = {
  zip,
  gb18030: encodeGb18030,
  // Read once a list is to be written, and not at each start.
  async spreadsheet(job) {
    const { writeSpreadsheet } = await import('#adapters/spreadsheets/write-spreadsheet.ts');
    return writeSpreadsheet(job);
  },
  sha256,
  checksum,
  utf8: (text) => new TextEncoder().encode(text),
  fromUtf8: (bytes) => new TextDecoder().decode(bytes),
  openArchive: (bytes) => readArchive(bytes, mostBagBytes),
};

import type { ExportFormat } from '#shared/contract/exporting.ts';

/** How the files of each format end. */
export const formatExtensions: Readonly<Record<ExportFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  markdown: 'md',
  text: 'txt',
  epub: 'epub',
  icml: 'icml',
  idml: 'idml',
  'tagged-text': 'tagged.txt',
  gb18030: 'gb18030.txt',
  ninjs: 'json',
  newsml: 'xml',
  tei: 'tei.xml',
  csv: 'csv',
  xlsx: 'xlsx',
  bagit: 'zip',
  bundle: 'bundle.zip',
};

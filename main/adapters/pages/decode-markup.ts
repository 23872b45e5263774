import { AppError } from '#core/app-error.ts';
import type { DecodedText, TextDecoderPort } from '#core/ports/index.ts';
import type { FileNotice } from '#shared/contract/file-notice.ts';
import type { SourceEncoding } from '#shared/contract/sources.ts';

/** What documents call the encodings that a source can be read in. */
const names: Record<string, SourceEncoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  gb2312: 'gb18030',
  'gb-2312': 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  'x-gbk': 'gb18030',
  gb18030: 'gb18030',
  'gb-18030': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/**
 * Decodes XML or HTML: as the user says, else as the bytes show, else as the document declares. A declaration that the
 * bytes belie is told in a notice. Throws what the decoder throws.
 */
export function decodeMarkup(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
  wanted?: SourceEncoding,
): DecodedText & { notices: FileNotice[] } {
  if (wanted) return { ...decoder.decode(bytes, wanted), notices: [] };
  const declared = declaredName(bytes);
  const named = declared === null ? undefined : names[declared.toLowerCase()];
  const found = decodeAs(bytes, decoder, named);
  const belied = declared !== null && named !== found.encoding && !isPlain(found.text);
  const notices = belied ? [{ code: 'encoding-differs', details: { declared, used: found.encoding } }] : [];
  return { ...found, notices };
}

/** Bytes that are UTF-8 are never anything else by chance, and marks stand above words. */
function decodeAs(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
  named: SourceEncoding | undefined,
): DecodedText {
  const shown = tryDecode(bytes, decoder);
  if (shown?.encoding === 'utf-8' || shown?.encoding.startsWith('utf-16')) return shown;
  if (named && named !== 'utf-8' && !named.startsWith('utf-16')) {
    const asNamed = tryDecode(bytes, decoder, named);
    if (asNamed) return asNamed;
  }
  return shown ?? decoder.decode(bytes, named);
}

function tryDecode(
  bytes: Uint8Array,
  decoder: TextDecoderPort,
  encoding?: SourceEncoding,
): DecodedText | null {
  try {
    return decoder.decode(bytes, encoding);
  } catch (error) {
    if (error instanceof AppError && error.details.reason === 'undecodable') return null;
    throw error;
  }
}

/** The encoding named in the XML declaration or in a meta element. */
function declaredName(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 4096))
    head += byte < 0x80 && byte > 0 ? String.fromCharCode(byte) : '';
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']/i.exec(head);
  const meta = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.-]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1] ?? null;
}

/** Pure ASCII is alike in all of them. */
function isPlain(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

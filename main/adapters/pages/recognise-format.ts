import type { SourceFormat } from '#shared/contract/sources.ts';
import { pageFailure } from './page-failure.ts';

/** What a file is, by its first bytes and then by its name; markup is told apart once it is decoded. */
export type RawFormat = 'text' | 'markdown' | 'markup' | 'docx' | 'pdf';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Word documents of old, and new ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws AppError `invalid` for names that promise what the bytes do not keep. */
export function recogniseFormat(name: string, bytes: Uint8Array): RawFormat {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (findPdfHeader(bytes, ending === 'pdf' ? 1024 : 0)) return 'pdf';
  if (begins(bytes, ZIP) || begins(bytes, EMPTY_ZIP)) return 'docx';
  if (begins(bytes, OLE)) throw pageFailure('old-word');
  if (bytes.length > 0 && ending === 'docx') throw pageFailure('not-docx');
  if (bytes.length > 0 && ending === 'pdf') throw pageFailure('not-pdf');
  if (['xml', 'alto', 'html', 'htm', 'xhtml', 'hocr'].includes(ending)) return 'markup';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return looksLikeMarkup(bytes) ? 'markup' : 'text';
}

/** Which markup a decoded document is; null where its root is none of ours. */
export function recogniseMarkup(text: string): { format: SourceFormat | null; root: string } {
  const head = text.slice(0, 200_000);
  const root = rootOf(head);
  const local = root.slice(root.indexOf(':') + 1).toLowerCase();
  if (local === 'alto') return { format: 'alto', root };
  if (local === 'pcgts') return { format: 'page-xml', root };
  if (/\bclass\s*=\s*["'][^"'>]*\bocr_page\b/.test(text)) return { format: 'hocr', root };
  const isHtml = local === 'html' || /^\s*(?:<!--[\s\S]{0,5000}?-->\s*)*<!doctype\s+html/i.test(head);
  if (isHtml) return { format: 'html', root };
  return { format: null, root };
}

function rootOf(head: string): string {
  return /<([A-Za-z_][\w.:-]{0,80})/.exec(head.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''))?.[1] ?? '';
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  let head = '';
  for (const byte of bytes.subarray(0, 1024)) {
    head += byte < 0x80 ? (byte > 0 ? String.fromCharCode(byte) : '') : '\u00a0';
  }
  return /^\s*(?:<\?xml\s|<!doctype\s+html|<html[\s>]|<alto[\s>]|<(?:\w+:)?PcGts[\s>])/i.test(head);
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Some writers put a few bytes before the header. */
function findPdfHeader(bytes: Uint8Array, within: number): boolean {
  for (let at = 0; at <= Math.min(within, bytes.length - 5); at += 1) {
    if (begins(bytes.subarray(at, at + 5), [0x25, 0x50, 0x44, 0x46, 0x2d])) return true;
  }
  return false;
}

import type { ArchiveEntry, ExchangeTools } from '#core/ports/exchange-tools.ts';

type Tools = Pick<ExchangeTools, 'sha256' | 'utf8'>;
type BagInfo = Readonly<Record<string, string>>;

/** Puts payload files into a bag (RFC 8493, BagIt 1.0) below one folder: declaration, information and SHA-256 manifests. */
export function layOutBag(
  folder: string,
  payload: readonly ArchiveEntry[],
  info: BagInfo,
  tools: Tools,
): ArchiveEntry[] {
  const files = payload.map(({ path, content }) => ({
    path: `data/${path}`,
    content: bytesOf(content, tools),
  }));
  const size = files.reduce((sum, { content }) => sum + content.length, 0);
  const tags = [
    { path: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', content: infoText({ ...info, 'Payload-Oxum': `${size}.${files.length}` }) },
    { path: 'manifest-sha256.txt', content: manifest(files, tools) },
  ].map(({ path, content }) => ({ path, content: tools.utf8(content) }));
  const all = [
    ...tags,
    { path: 'tagmanifest-sha256.txt', content: tools.utf8(manifest(tags, tools)) },
    ...files,
  ];
  return all.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
}

function manifest(files: readonly { path: string; content: Uint8Array }[], { sha256 }: Tools): string {
  return files.map(({ path, content }) => `${sha256(content)}  ${encodePath(path)}\n`).join('');
}

/** Line ends and the sign that escapes them are the only characters of a path that a manifest cannot hold. */
function encodePath(path: string): string {
  return path.replace(
    /[%\r\n]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function infoText(info: BagInfo): string {
  return Object.entries(info)
    .map(([label, value]) => `${label}: ${value.replaceAll(/\s+/gu, ' ').trim()}\n`)
    .join('');
}

function bytesOf(content: string | Uint8Array, { utf8 }: Tools): Uint8Array {
  return typeof content === 'string' ? utf8(content) : content;
}

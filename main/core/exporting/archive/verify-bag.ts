import type { BagAlgorithm, ExchangeTools } from '#core/ports/exchange-tools.ts';

export type BagProblem = {
  code: 'no-bag' | 'file-missing' | 'file-changed' | 'file-unlisted' | 'manifest-damaged' | 'size-differs';
  path: string;
};

const algorithms = ['md5', 'sha1', 'sha256', 'sha512'] as const satisfies readonly BagAlgorithm[];

/**
 * Compares the files of a bag, paths below its folder, with all its manifests (RFC 8493): one of the payload at least, each
 * complete; those of the tag files as far as there are any. A bag that is whole gives no problems.
 */
export function verifyBag(
  files: ReadonlyMap<string, Uint8Array>,
  { checksum }: Pick<ExchangeTools, 'checksum'>,
  decode: (bytes: Uint8Array) => string,
): BagProblem[] {
  const text = (path: string): string | null => {
    const bytes = files.get(path);
    return bytes === undefined ? null : decode(bytes);
  };
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\s*$/.test(text('bagit.txt') ?? ''))
    return [{ code: 'no-bag', path: 'bagit.txt' }];
  const problems: BagProblem[] = [];
  const payload = [...files].filter(([path]) => path.startsWith('data/'));

  /** Compares one manifest; false where the bag has none of that name. */
  function compare(manifest: string, algorithm: BagAlgorithm, mustList: readonly string[]): boolean {
    const lines = text(manifest);
    if (lines === null) return false;
    const listed = new Set<string>();
    for (const line of lines.split(/\r\n?|\n/).filter((entry) => entry !== '')) {
      const [, expected = '', written = ''] = /^([0-9a-f]+)\s+\*?(.+)$/i.exec(line) ?? [];
      const path = decodePath(written);
      const bytes = files.get(path);
      listed.add(path);
      if (path === '') problems.push({ code: 'manifest-damaged', path: manifest });
      else if (bytes === undefined) problems.push({ code: 'file-missing', path });
      else if (checksum(algorithm, bytes) !== expected.toLowerCase())
        problems.push({ code: 'file-changed', path });
    }
    for (const path of mustList) if (!listed.has(path)) problems.push({ code: 'file-unlisted', path });
    return true;
  }

  const paths = payload.map(([path]) => path);
  const compared = algorithms.map((algorithm) => compare(`manifest-${algorithm}.txt`, algorithm, paths));
  if (!compared.includes(true)) problems.push({ code: 'file-missing', path: 'manifest-sha256.txt' });
  for (const algorithm of algorithms) compare(`tagmanifest-${algorithm}.txt`, algorithm, []);
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)\r?$/m.exec(text('bag-info.txt') ?? '');
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (oxum && (Number(oxum[1]) !== size || Number(oxum[2]) !== payload.length))
    problems.push({ code: 'size-differs', path: 'bag-info.txt' });
  return problems;
}

/** The reverse of how `layOutBag` writes a path. */
function decodePath(written: string): string {
  return written.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

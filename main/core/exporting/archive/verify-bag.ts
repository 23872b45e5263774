import type { ExchangeTools } from '#core/ports/exchange-tools.ts';

export type BagProblem = {
  code: 'no-bag' | 'file-missing' | 'file-changed' | 'file-unlisted' | 'manifest-damaged' | 'size-differs';
  path: string;
};

const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'] as const;

/** Compares the files of a bag, paths below its folder, with its manifests; a bag that is whole gives no problems. */
export function verifyBag(
  files: ReadonlyMap<string, Uint8Array>,
  { sha256 }: Pick<ExchangeTools, 'sha256'>,
  decode: (bytes: Uint8Array) => string,
): BagProblem[] {
  const text = (path: string): string | null => {
    const bytes = files.get(path);
    return bytes === undefined ? null : decode(bytes);
  };
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8\s*$/.test(text('bagit.txt') ?? ''))
    return [{ code: 'no-bag', path: 'bagit.txt' }];
  const problems: BagProblem[] = [];
  const listed = new Set<string>();
  for (const manifest of manifests) {
    const lines = text(manifest);
    if (lines === null) {
      problems.push({ code: 'file-missing', path: manifest });
      continue;
    }
    for (const line of lines.split(/\r\n?|\n/).filter((entry) => entry !== '')) {
      const [, expected = '', encoded = ''] = /^([0-9a-f]{64})\s+\*?(.+)$/i.exec(line) ?? [];
      const path = encoded.replace(/%(0A|0D|25)/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      const bytes = files.get(path);
      listed.add(path);
      if (path === '') problems.push({ code: 'manifest-damaged', path: manifest });
      else if (bytes === undefined) problems.push({ code: 'file-missing', path });
      else if (sha256(bytes) !== expected.toLowerCase()) problems.push({ code: 'file-changed', path });
    }
  }
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  for (const [path] of payload) if (!listed.has(path)) problems.push({ code: 'file-unlisted', path });
  const oxum = /^Payload-Oxum: (\d+)\.(\d+)\r?$/m.exec(text('bag-info.txt') ?? '');
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (oxum && (Number(oxum[1]) !== size || Number(oxum[2]) !== payload.length))
    problems.push({ code: 'size-differs', path: 'bag-info.txt' });
  return problems;
}

import { z } from 'zod';
import type { ExchangeTools } from '#core/ports/exchange-tools.ts';
import { edtfDate } from '#shared/domain/edtf-date.ts';
import { AppError } from '#core/app-error.ts';
import { verifyBag } from './verify-bag.ts';

/** A source of a bag, and what the bag says of the page that it gave. */
export type BagSource = {
  name: string;
  bytes: Uint8Array;
  publication?: string;
  date?: string;
  page?: string;
};

const pagesFile = 'data/pages.json';
const pagesOfBag = z.object({
  pages: z.array(
    z.object({
      publication: z.string().trim().max(200).nullable(),
      date: edtfDate.nullable(),
      number: z.string().trim().max(20).nullable(),
      sources: z.array(z.object({ name: z.string().min(1), path: z.string() })),
    }),
  ),
});

/**
 * The sources of a bag whose files, paths below its folder, are all as its manifests say; of a bag that is not Baoku's,
 * everything in it. Throws AppError `invalid` (bag-damaged with `path`).
 */
export function readBag(
  files: ReadonlyMap<string, Uint8Array>,
  tools: Pick<ExchangeTools, 'sha256'>,
  decode: (bytes: Uint8Array) => string,
): BagSource[] {
  const [problem] = verifyBag(files, tools, decode);
  if (problem) throw damaged(problem.path);
  const described = files.get(pagesFile);
  if (described === undefined) {
    const payload = [...files].filter(([path]) => path.startsWith('data/'));
    return payload.map(([path, bytes]) => ({ name: path.slice(path.lastIndexOf('/') + 1), bytes }));
  }
  const sources = new Map<string, BagSource>();
  for (const { publication, date, number, sources: listed } of readPages(decode(described)))
    for (const { name, path } of listed) {
      const bytes = files.get(path);
      if (bytes === undefined) throw damaged(path);
      // A file of several pages counts them by itself.
      const page = sources.has(path) ? null : number;
      sources.set(path, {
        name,
        bytes,
        ...(publication !== null && { publication }),
        ...(date !== null && { date }),
        ...(page !== null && { page }),
      });
    }
  return [...sources.values()];
}

function readPages(text: string): z.output<typeof pagesOfBag>['pages'] {
  try {
    return pagesOfBag.parse(JSON.parse(text)).pages;
  } catch {
    throw damaged(pagesFile);
  }
}

function damaged(path: string): AppError {
  return new AppError('invalid', { reason: 'bag-damaged', path });
}

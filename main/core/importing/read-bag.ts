import { z } from 'zod';
import { edtfDate } from '#shared/domain/edtf-date.ts';
import { AppError } from '../app-error.ts';
import { verifyBag } from '../exporting/archive/verify-bag.ts';
import type { KnownPlace } from '../ports/batches.ts';
import type { Ports } from '../ports/index.ts';
import { openZippedBag } from './open-zipped-bag.ts';

/** A source of a bag, and what the bag says of the page that it gave. */
export type BagSource = { name: string; bytes: Uint8Array; place: KnownPlace };

const pagesFile = 'data/pages.json';
const pagesOfBag = z.object({
  pages: z.array(
    z.object({
      publication: z.string().trim().max(200).nullable(),
      date: edtfDate.nullable(),
      number: z.string().trim().max(20).nullable(),
      sources: z.array(z.object({ name: z.string().min(1).max(1000), path: z.string() })),
    }),
  ),
});

/**
 * The sources of a zipped bag (BagIt) whose files are all as its manifests say; of a bag that is not Baoku's, everything
 * in it; null for an archive that is no bag. Throws AppError `invalid` (bag-damaged with `path`, bag-empty, damaged-file,
 * archive-too-large, encrypted-file).
 */
export function readBag(
  bytes: Uint8Array,
  { exchangeTools }: Pick<Ports, 'exchangeTools'>,
): BagSource[] | null {
  const files = openZippedBag(bytes, exchangeTools)?.readAll();
  if (files === undefined) return null;
  const decode = (content: Uint8Array): string => exchangeTools.fromUtf8(content);
  const [problem] = verifyBag(files, exchangeTools, decode);
  if (problem) throw damaged(problem.path);
  const described = files.get(pagesFile);
  const sources = described === undefined ? payloadOf(files) : describedIn(decode(described), files);
  if (sources.length === 0) throw new AppError('invalid', { reason: 'bag-empty' });
  return sources;
}

function payloadOf(files: ReadonlyMap<string, Uint8Array>): BagSource[] {
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  return payload.map(([path, bytes]) => ({ name: nameOf(path), bytes, place: {} }));
}

function describedIn(pages: string, files: ReadonlyMap<string, Uint8Array>): BagSource[] {
  const sources = new Map<string, BagSource>();
  for (const { publication, date, number, sources: listed } of readPages(pages))
    for (const { name, path } of listed) {
      const bytes = files.get(path);
      if (bytes === undefined) throw damaged(path);
      // A file of several pages counts them by itself.
      const page = sources.has(path) ? null : number;
      sources.set(path, {
        name: nameOf(name),
        bytes,
        place: {
          ...(publication !== null && { publication }),
          ...(date !== null && { date }),
          ...(page !== null && { page }),
        },
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

/** Without folders, which a name of somebody else's bag may claim. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) || 'file';
}

function damaged(path: string): AppError {
  return new AppError('invalid', { reason: 'bag-damaged', path });
}

import type { ExportReport, ExportTarget } from '#shared/contract/exporting.ts';
import type { ImportedFile } from '#shared/contract/import-batches.ts';
import type { InputOf } from '#shared/contract/index.ts';
import type { IssueId, JobId } from '#shared/domain/ids.ts';
import { unzip } from '#tests/integration/exporting/unzip.ts';
import type { OpenCore } from './open-core.ts';

/** Every issue of a library. */
export async function allIssues(opened: OpenCore): Promise<IssueId[]> {
  const { publications } = await opened.call('library.tree', { years: 'all' });
  return publications.flatMap(({ years }) =>
    years.flatMap(({ issues }) => issues?.map(({ id }) => id) ?? []),
  );
}

/** The files of a bundle of some issues, of all of them unless told. */
export async function bundleOf(opened: OpenCore, target?: ExportTarget): Promise<Uint8Array[]> {
  const { jobId } = await opened.call('exporting.start', {
    target: target ?? { issueIds: await allIssues(opened) },
    format: 'bundle',
  });
  const job = await opened.ended(jobId);
  if (job.state !== 'done') throw new Error(JSON.stringify(job.error));
  return (job.report as ExportReport).files.map(
    ({ fileId }) => opened.ports.files.read(fileId as string).bytes,
  );
}

/** Imports a bundle and gives the row of its report. */
export async function importBundle(
  opened: OpenCore,
  bytes: Uint8Array,
  options: Omit<InputOf<'importing.start'>, 'files'> = {},
): Promise<ImportedFile & { jobId: JobId }> {
  const job = await opened.import([{ name: 'issues.bundle.zip', bytes }], options);
  if (job.state !== 'done') throw new Error(JSON.stringify(job.error));
  const { files } = await opened.call('importing.files', { jobId: job.id });
  return { ...(files[0] as ImportedFile), jobId: job.id };
}

/** What a bundle holds, without the day on which it was made: paths below the bag's payload folder. */
export function payloadOf(bundle: Uint8Array): Map<string, string> {
  const files = [...unzip(bundle)].map(([path, bytes]): [string, string] => [
    path.replace(/^[^/]+\//, ''),
    Buffer.from(bytes).toString('utf8'),
  ]);
  return new Map(
    files.filter(([path]) => path.startsWith('data/')).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

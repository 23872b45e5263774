import { exportReport } from '#shared/contract/exporting.ts';
import type { Ports } from '../ports/index.ts';

/** Removes the files kept beside the library with which nothing more will be done: no open job has to read or deliver them. */
export function releaseFiles(ports: Ports): void {
  const held = ports.store.read((tx) => [
    ...tx.batches.heldFileIds(),
    ...[...tx.jobs.open(), ...tx.jobs.interrupted()].flatMap(({ kind, report }) =>
      kind === 'export' ? exportedFileIds(report) : [],
    ),
  ]);
  ports.files.releaseAllBut(new Set(held));
}

function exportedFileIds(report: unknown): string[] {
  const read = exportReport.safeParse(report);
  return read.success ? read.data.files.flatMap(({ fileId }) => fileId ?? []) : [];
}

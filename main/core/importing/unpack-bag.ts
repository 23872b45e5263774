import type { WaitingFile } from '../ports/batches.ts';
import type { Ports } from '../ports/index.ts';
import { importRecord } from './import-record.ts';
import type { BagSource } from './read-bag.ts';

/**
 * Puts the sources of a bag in its place in an import, each with what the bag says of its page, and returns how many they
 * are. They are kept before the library names them. Throws AppError `storage`.
 */
export function unpackBag(
  ports: Ports,
  jobId: string,
  { file: bag, position, accepts }: WaitingFile,
  sources: readonly BagSource[],
): number {
  const kept: string[] = [];
  try {
    const files = sources.map(({ name, bytes, place }) => {
      const fileId = ports.files.put(name, bytes);
      ports.files.keep(fileId);
      kept.push(fileId);
      return { file: `${bag}/${name}`, fileId, accepts, place };
    });
    ports.store.write(importRecord(ports.clock), (tx) => tx.batches.unpack(jobId, position, files));
  } catch (error) {
    ports.files.release(kept);
    throw error;
  }
  return sources.length;
}

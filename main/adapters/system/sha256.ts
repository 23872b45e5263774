import { createHash } from 'node:crypto';
import type { BagAlgorithm } from '#core/ports/exchange-tools.ts';

/** As lower-case hexadecimal, for checksums that others have made. */
export function checksum(algorithm: BagAlgorithm, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

export function sha256(bytes: Uint8Array): string {
  return checksum('sha256', bytes);
}

import type { z } from 'zod';
import type { exportWarning } from '#shared/contract/exporting.ts';

/** A warning in the contract's shape; `code` names the sentence `exporting:warning.<code>`. */
export type ExportWarning = z.output<typeof exportWarning>;

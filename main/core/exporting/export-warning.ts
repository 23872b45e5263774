import type { z } from 'zod';
import type { exportWarning } from '#shared/contract/exporting.ts';

/** A warning in the contract's shape; `code` names the sentence `exporting:warning.<code>`. */
export type ExportWarning = z.output<typeof exportWarning>;

export type WarningCode =
  | 'characters-replaced'
  | 'image-missing'
  | 'image-left-out'
  | 'source-incomplete'
  | 'article-not-exported'
  | 'split-into-parts'
  | 'cells-shortened'
  | 'preview-partial'
  | 'typesetter-notice';

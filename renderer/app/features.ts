import { editingFeature } from '#renderer/features/editing/index.ts';
import { exportingFeature } from '#renderer/features/exporting/index.ts';
import { importingFeature } from '#renderer/features/importing/index.ts';
import { libraryFeature } from '#renderer/features/library/index.ts';
import { replacingFeature } from '#renderer/features/replacing/index.ts';
import { searchingFeature } from '#renderer/features/searching/index.ts';
import { taggingFeature } from '#renderer/features/tagging/index.ts';
import type { Feature } from '#renderer/workbench/feature.ts';

/** Every feature, in the order in which their actions stand in menus. */
export const features: readonly Feature[] = [
  importingFeature,
  editingFeature,
  taggingFeature,
  searchingFeature,
  replacingFeature,
  exportingFeature,
  libraryFeature,
];

import type { Feature } from '#renderer/workbench/feature.ts';

export const importingFeature: Feature = { id: 'importing' };

import type { Feature } from '#renderer/workbench/feature.ts';

export const exportingFeature: Feature = { id: 'exporting' };

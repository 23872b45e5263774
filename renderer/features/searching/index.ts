import type { Feature } from '#renderer/workbench/feature.ts';

export const searchingFeature: Feature = { id: 'searching' };

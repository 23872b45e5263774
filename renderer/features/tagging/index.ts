import type { Feature } from '#renderer/workbench/feature.ts';

export const taggingFeature: Feature = { id: 'tagging' };

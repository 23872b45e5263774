import type { Feature } from '#renderer/workbench/feature.ts';

export const libraryFeature: Feature = { id: 'library' };

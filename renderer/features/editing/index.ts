import type { Feature } from '#renderer/workbench/feature.ts';

export const editingFeature: Feature = { id: 'editing' };

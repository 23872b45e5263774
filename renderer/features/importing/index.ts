import type { Feature } from '#renderer/workbench/feature.ts';
import { viewWhenNeeded } from '#renderer/workbench/view-when-needed.ts';
import { ImportAmbient } from './ImportAmbient.tsx';
import { Welcome } from './Welcome.tsx';
import { reviewHelp } from './review/review-keys.ts';
import { importActions } from './import-actions.ts';

const PageView = viewWhenNeeded(async () => (await import('./PageView.tsx')).PageView);

export const importingFeature: Feature = {
  id: 'importing',
  actions: importActions,
  workViews: { page: PageView },
  wideViews: ['page'],
  helpKeys: { title: 'importing:review.help', keys: reviewHelp },
  welcome: Welcome,
  ambient: ImportAmbient,
};

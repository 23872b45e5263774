import type { Feature } from '#renderer/workbench/feature.ts';
import { ImportAmbient } from './ImportAmbient.tsx';
import { PageView } from './PageView.tsx';
import { Welcome } from './Welcome.tsx';
import { reviewHelp } from './review/review-keys.ts';
import { importActions } from './import-actions.ts';

export const importingFeature: Feature = {
  id: 'importing',
  actions: importActions,
  workViews: { page: PageView },
  wideViews: ['page'],
  helpKeys: { title: 'importing:review.help', keys: reviewHelp },
  welcome: Welcome,
  ambient: ImportAmbient,
};

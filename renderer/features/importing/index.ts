import type { Feature } from '#renderer/workbench/feature.ts';
import { ImportAmbient } from './ImportAmbient.tsx';
import { PageView } from './PageView.tsx';
import { Welcome } from './Welcome.tsx';
import { importActions } from './import-actions.ts';

export const importingFeature: Feature = {
  id: 'importing',
  actions: importActions,
  workViews: { page: PageView },
  welcome: Welcome,
  ambient: ImportAmbient,
};

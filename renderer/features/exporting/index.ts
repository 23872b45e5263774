import { ExportView } from './ExportView.tsx';
import type { Feature } from '#renderer/workbench/feature.ts';
import { ExportIssueButton } from './ExportIssueButton.tsx';
import { ExportNotices } from './ExportNotices.tsx';
import { exportActions } from './export-actions.ts';

export const exportingFeature: Feature = {
  id: 'exporting',
  actions: exportActions,
  workViews: { export: ExportView },
  issueControls: [{ id: 'exporting.issue', component: ExportIssueButton }],
  ambient: ExportNotices,
};

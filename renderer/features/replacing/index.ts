import type { Feature } from '#renderer/workbench/feature.ts';
import { viewWhenNeeded } from '#renderer/workbench/view-when-needed.ts';
import { ReplaceIssueButton } from './ReplaceIssueButton.tsx';
import { ReplaceNotices } from './ReplaceNotices.tsx';
import { replacingActions } from './replacing-actions.ts';

const ReplaceView = viewWhenNeeded(async () => (await import('./ReplaceView.tsx')).ReplaceView);

export const replacingFeature: Feature = {
  id: 'replacing',
  actions: replacingActions,
  workViews: { replace: ReplaceView },
  wideViews: ['replace'],
  issueControls: [{ id: 'replacing.issue', component: ReplaceIssueButton }],
  helpKeys: {
    title: 'replacing:keys.title',
    keys: [
      { label: 'replacing:keys.list', shortcut: 'ArrowDown' },
      { label: 'replacing:keys.toggle', shortcut: 'Space' },
      { label: 'replacing:keys.all', shortcut: 'Mod+A' },
      { label: 'replacing:keys.replace', shortcut: 'Mod+Enter' },
    ],
  },
  ambient: ReplaceNotices,
};

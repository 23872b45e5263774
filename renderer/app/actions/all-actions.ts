import type { Action } from '#renderer/workbench/feature.ts';
import { features } from '#renderer/app/features.ts';
import { appActions, jobListAction } from './app-actions.ts';

/** The one table of actions: menus, palette, shortcuts and help sheet all read it. */
export const allActions: readonly Action[] = [
  ...appActions,
  ...features.flatMap(({ actions }) => actions ?? []),
  jobListAction,
];

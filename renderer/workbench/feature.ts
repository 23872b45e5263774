import { type ComponentType, createContext, use } from 'react';
import type { ArticleId, IssueId } from '#shared/domain/ids.ts';
import type { ProcedureName } from '#shared/contract/index.ts';
import type { Location } from './location.ts';
import type { TranslationKey } from './translation-key.ts';
import type { Workbench } from './workbench.ts';

/** Menus of the top bar, in their order; `article` is also the context menu of articles. */
export const actionGroups = ['file', 'edit', 'view', 'go', 'article', 'help'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** One thing that a user can do: fed to menus, palette, shortcuts, help sheet and the native menu. */
export type Action = {
  /** `feature.verbNoun`. */
  id: string;
  label: TranslationKey;
  group: ActionGroup;
  /** Gathers actions of one group into a submenu of that name. */
  submenu?: TranslationKey;
  /** Such as `Mod+Shift+Z`, `F1`, `?`; Mod is Ctrl, on a Mac Command. */
  shortcut?: string;
  /** Further shortcuts that are not shown in menus. */
  alsoShortcuts?: readonly string[];
  /** Whether the shortcut works while the focus is in a text field or editor; without it only those with Mod or an F key do. */
  whileTyping?: boolean;
  /** Left out of menus; palette and help sheet still show it. */
  notInMenus?: boolean;
  canRun?: (workbench: Workbench) => boolean;
  run: (workbench: Workbench, input?: unknown) => void | Promise<void>;
};

/** What a feature brings; the application puts each part in its place. */
export type Feature = {
  id: string;
  actions?: readonly Action[];
  /** Sections of the left pane, from the top by `order`. */
  sidebar?: readonly { id: string; title: TranslationKey; order: number; component: ComponentType }[];
  /** Fillings of the list pane, by `location.list`. */
  listViews?: Readonly<Record<string, ComponentType>>;
  /** Fillings of the work pane, by the view of `workOf(location)`; remounted when the id changes. */
  workViews?: Readonly<Record<string, ComponentType<{ id: string | null }>>>;
  /** Fillings of the work pane while nothing is open beside a list view, by `location.list`; else it is the home view. */
  idleViews?: Readonly<Record<string, ComponentType>>;
  /** Work views that take the place of the list pane, too. */
  wideViews?: readonly string[];
  /** The box in the middle of the top bar; registers itself with `useFocusTarget('search', ref)`. */
  searchBox?: ComponentType;
  /** Further facts and controls of an article, shown beside it by the article view. */
  articlePanels?: readonly {
    id: string;
    title: TranslationKey;
    order: number;
    component: ComponentType<{ articleId: ArticleId }>;
  }[];
  /** Small controls in the head of the issue view. */
  issueControls?: readonly { id: string; component: ComponentType<{ issueId: IssueId }> }[];
  /** Keys that are no actions, such as those inside a text or of one view, for the help sheet. */
  helpKeys?: {
    title: TranslationKey;
    keys: readonly {
      label: TranslationKey;
      shortcut: string;
      /** The last of a row of keys that begins with `shortcut`, such as 9 after 1. */
      upTo?: string;
      alsoShortcuts?: readonly string[];
    }[];
  };
  /** What its parts of the first screen ask at that location, in the same words: asked before the screen is made. */
  firstQueries?: (location: Location) => readonly { queryKey: readonly [ProcedureName, unknown] }[];
  /** What the home view shows while the library is empty: how to begin. */
  welcome?: ComponentType;
  /** Always mounted and usually invisible, such as a target for dropped files. */
  ambient?: ComponentType;
};

export const FeaturesContext = createContext<readonly Feature[]>([]);

/** Every feature of the application, for views that have slots of their own. */
export function useFeatures(): readonly Feature[] {
  return use(FeaturesContext);
}

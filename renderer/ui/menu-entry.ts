import type { ReactNode } from 'react';

/** One line of a menu. */
export type MenuEntry =
  | {
      kind?: 'item';
      id: string;
      label: string;
      icon?: ReactNode;
      shortcut?: string | undefined;
      disabled?: boolean;
      danger?: boolean;
      /** Set: the entry is one that can be ticked. */
      checked?: boolean;
      onSelect: () => void;
    }
  | {
      kind: 'submenu';
      id: string;
      label: string;
      icon?: ReactNode;
      disabled?: boolean;
      entries: readonly MenuEntry[];
    }
  | { kind: 'separator'; id: string };

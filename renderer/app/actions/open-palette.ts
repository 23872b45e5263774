import type { ComponentType } from 'react';
import type { OverlayProps, Workbench } from '#renderer/workbench/workbench.ts';

let palette: ComponentType<OverlayProps> | null = null;

/** Brings the palette before it is asked for: what is typed right behind its key would be lost while it is fetched. */
export async function loadPalette(): Promise<ComponentType<OverlayProps>> {
  palette ??= (await import('./CommandPalette.tsx')).CommandPalette;
  return palette;
}

/** Lazily, as the palette reads the table of actions that its own is part of; within the key press once it is there. */
export function openPalette({ openOverlay }: Workbench): void | Promise<void> {
  const open = (component: ComponentType<OverlayProps>): void => openOverlay(component, {});
  return palette === null ? loadPalette().then(open) : open(palette);
}

import type { Workbench } from '#renderer/workbench/workbench.ts';

/** Puts the caret into the search box with a stretch of its text selected. */
export function editInBox({ focus }: Workbench, start: number, end: number): void {
  focus('search');
  const box = document.activeElement;
  if (box instanceof HTMLInputElement) box.setSelectionRange(start, end);
}

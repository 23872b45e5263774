import type { KeyboardEvent } from 'react';
import { tabStops } from './focus-first.ts';

/**
 * Tab leads from the last element of a modal surface to its first, and back, at once: the guards of the library that
 * stand at its ends hand the focus on with the next frame only, and a second Tab before that leads behind the surface.
 */
export function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  const surface = event.currentTarget;
  // What is opened from it lies elsewhere on the page, and has its own keys.
  if (event.key !== 'Tab' || event.defaultPrevented || !surface.contains(event.target as Node)) return;
  const stops = tabStops(surface);
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (to === undefined || (document.activeElement !== from && document.activeElement !== surface)) return;
  event.preventDefault();
  to.focus();
}

import { useMemo, useSyncExternalStore } from 'react';
import { formatLocation, type Location, parseLocation } from './location.ts';

/** Where the user is now, kept up to date. */
export function useLocation(): Location {
  const hash = useSyncExternalStore(subscribe, readHash);
  // The same address must stay the same object, or every effect that depends on it would run at each render.
  return useMemo(() => parseLocation(hash), [hash]);
}

/** Where the user is at this moment, for handlers. */
export function currentLocation(): Location {
  return parseLocation(readHash());
}

/** Goes somewhere; `replace` leaves no step to come back to. */
export function goTo(location: Location, replace: boolean): void {
  const hash = formatLocation(location);
  if (hash === readHash()) return;
  if (replace) window.history.replaceState(null, '', hash);
  else window.history.pushState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function readHash(): string {
  return window.location.hash;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

import type { Location } from './location.ts';

/** As many as one may take back in a sitting. */
const mostPlaces = 200;
const places = new Map<number, Partial<Location>>();

/** Notes where a command was done that led away from there, by its id in the history: taking it back leads there again. */
export function noteUndoPlace(commandId: number, place: Partial<Location>): void {
  places.set(commandId, place);
  const [oldest] = places.keys();
  if (places.size > mostPlaces && oldest !== undefined) places.delete(oldest);
}

export function undoPlaceOf(commandId: number): Partial<Location> | undefined {
  return places.get(commandId);
}

import type { Tag } from '#shared/contract/tagging.ts';

/** Where the focus goes in the tag manager: to the name of a tag, or to all tags. */
type Place = Tag['id'] | 'all';

let wanted: Place | null = null;
const shown = new Map<Place, () => void>();

/** Carries the focus to a place of the tag manager that may not be there yet. */
export const managerFocus = {
  /** To the place as it is now, or as soon as it is there. */
  go(place: Place): void {
    const focus = shown.get(place);
    if (focus === undefined) wanted = place;
    else focus();
  },
  /** To the place once it has been drawn anew; null: stay after all. */
  await(place: Place | null): void {
    wanted = place;
  },
  /** Tells that a place is there; gives how to take that back. */
  register(place: Place, focus: () => void): () => void {
    shown.set(place, focus);
    if (wanted === place) {
      wanted = null;
      focus();
    }
    return () => {
      if (shown.get(place) === focus) shown.delete(place);
    };
  },
};

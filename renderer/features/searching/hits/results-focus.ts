let isWanted = false;

/** Carries the wish to go on into the results from the search box to a list that may not be there yet. */
export const resultsFocus = {
  ask(): void {
    isWanted = true;
  },
  /** Whether the wish was there; it is fulfilled then. */
  take(): boolean {
    const was = isWanted;
    isWanted = false;
    return was;
  },
};

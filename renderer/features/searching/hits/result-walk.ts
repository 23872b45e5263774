type Walk = (step: 1 | -1) => boolean;

let current: Walk | null = null;

/** Lets the preview go on to the next or the one before of the articles in the list beside it. */
export const resultWalk = {
  /** Makes it the list that is walked along; returns its own undo. */
  register(walk: Walk): () => void {
    current = walk;
    return () => {
      if (current === walk) current = null;
    };
  },
  /** Whether there was an article to go to. */
  go: (step: 1 | -1): boolean => current?.(step) ?? false,
};

type Step = (step: 1 | -1) => void;

let current: Step | null = null;
let start: 'first' | 'last' = 'first';

/** Carries F3 to the preview, and from one article's findings to the next one's. */
export const hitSteps = {
  /** Makes it the preview that is stepped through; returns its own undo. */
  register(step: Step): () => void {
    current = step;
    return () => {
      if (current === step) current = null;
    };
  },
  isThere: (): boolean => current !== null,
  go: (step: 1 | -1): void => current?.(step),
  /** At which end the preview of the next article begins. */
  startAt(end: 'first' | 'last'): void {
    start = end;
  },
  takeStart(): 'first' | 'last' {
    const taken = start;
    start = 'first';
    return taken;
  },
};

import type { Finding } from './finding-place.ts';

type Step = (step: 1 | -1) => void;
/** Where the preview of an article begins: at one end, or at one finding. */
type Start = 'first' | 'last' | Finding;
type Preview = { articleId: string; step: Step; show: (start: Start) => void };

let current: Preview | null = null;
let start: Start = 'first';

/** Carries F3 to the preview, from one article's findings to the next one's, and a line in context to its place. */
export const hitSteps = {
  /** Makes it the preview that is stepped through; returns its own undo. */
  register(preview: Preview): () => void {
    current = preview;
    return () => {
      if (current === preview) current = null;
    };
  },
  isThere: (): boolean => current !== null,
  go: (step: 1 | -1): void => current?.step(step),
  /** Where the preview of the next article begins. */
  startAt(place: Start): void {
    start = place;
  },
  takeStart(): Start {
    const taken = start;
    start = 'first';
    return taken;
  },
  /** Shows a finding of an article, at once where it is previewed already, else as its preview comes. */
  showFinding(articleId: string, finding: Finding): void {
    if (current?.articleId === articleId) current.show(finding);
    else start = finding;
  },
};

import type { Block } from './paragraphs/block.ts';
import type { Draft } from './articles/draft.ts';
import type { PageSplit, SplitPageFacts } from './page-split.ts';
import type { Part } from './roles/roles.ts';
import type { Plan } from './heads/plan.ts';
import type { SourceLine } from './paragraphs/source-lines.ts';

/** What one stage of splitting a page has made. It holds for the moment: later stages go on with the same drafts. */
export type Stage =
  | { name: 'lines'; lines: readonly SourceLine[] }
  | { name: 'paragraphs'; blocks: readonly Block[] }
  | { name: 'roles'; parts: readonly Part[] }
  | { name: 'heads'; plans: readonly Plan[] }
  | { name: 'articles'; drafts: readonly Draft[] }
  | { name: 'stitched'; drafts: readonly Draft[] }
  | { name: 'metadata'; facts: SplitPageFacts; drafts: readonly Draft[] }
  | { name: 'confidence'; split: PageSplit };

/** Is told what each stage has made, in order. */
export type StageWatcher = (stage: Stage) => void;

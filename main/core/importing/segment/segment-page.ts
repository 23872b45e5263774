import { createCodePointIndex } from '#shared/text/code-points.ts';
import { assignRoles } from './roles/roles.ts';
import { buildBlocks } from './paragraphs/build-blocks.ts';
import { buildDraft } from './articles/build-drafts.ts';
import { emitPage } from './emit.ts';
import { finishDraft } from './articles/finish-draft.ts';
import { findPhotoNews } from './articles/photo-news.ts';
import { groupByHints, hintLevels, hintRoles, type LineHint } from './paragraphs/line-hints.ts';
import { foldKey } from './language/fold-cues.ts';
import { matchHeads } from './heads/match-heads.ts';
import { measureRarity } from './likeness/ngrams.ts';
import { measureCohesion } from './likeness/cohesion.ts';
import { partContinuations } from './paragraphs/part-continuations.ts';
import { placePhotos } from './articles/place-photos.ts';
import { planRuns } from './heads/plan-runs.ts';
import { readRuns } from './heads/read-runs.ts';
import { readPageFacts } from './facts/page-facts.ts';
import { readPageModel } from './page-model.ts';
import { readSourceLines } from './paragraphs/source-lines.ts';
import { joinAroundHead } from './heads/head-amid.ts';
import { joinSwappedColumns } from './heads/swapped-columns.ts';
import { splitStacked } from './heads/split-stacked.ts';
import { takeTextAbove } from './heads/above-heads.ts';
import { readTornRows } from './roles/torn-rows.ts';
import { stitch } from './stitching/stitch.ts';
import type { Cohesion } from './likeness/cohesion.ts';
import type { Draft } from './articles/draft.ts';
import type { LoosePart } from './emit.ts';
import type { PageSplit } from './page-split.ts';
import type { Part } from './roles/roles.ts';
import type { Plan } from './heads/plan.ts';
import type { StageWatcher } from './stages.ts';

export interface SegmentOptions {
  /** Name of the file, which may tell of the page. */
  name?: string;
  /** Texts that the language model must not know: those of a page that it was made of, where it is measured. */
  without?: readonly string[];
  /** What the file tells of its lines beside their text. */
  hints?: readonly LineHint[];
  watch?: StageWatcher;
}

/** So much of a part tells what the page speaks of. */
const SAMPLE = 900;

/** Splits the decoded text of one page into articles; offsets in the result are code points. Never throws, never loses a character. */
export function segmentPage(text: string, options: SegmentOptions = {}): PageSplit {
  const { hints = [], watch = () => undefined } = options;

  const lines = partContinuations(text, readSourceLines(text));
  watch({ name: 'lines', lines });

  const without = options.without?.map(foldKey);
  const blocks = buildBlocks(text, lines, groupByHints(lines, hints) ?? undefined, without);
  hintLevels(blocks, hints);
  watch({ name: 'paragraphs', blocks });

  const parts = assignRoles(blocks);
  const model = readPageModel(parts, without);
  const rarity = measureRarity(parts.map((part) => part.key.slice(0, SAMPLE)));
  readTornRows(parts, model, rarity);
  hintRoles(parts, hints);
  watch({ name: 'roles', parts });

  const pictures = findPhotoNews(parts);
  const { runs, furniture, labels } = readRuns(pictures.rest);
  const cohesion = measureCohesion(runs, rarity);
  const planned = planRuns(runs, cohesion, model);
  // Coordinates tell what stands below which head.
  const headed = parts.some(({ story }) => story !== null)
    ? planned
    : takeTextAbove(splitStacked(planned, cohesion), cohesion, model);
  matchHeads(headed, cohesion);
  const plans = joinSwappedColumns(joinAroundHead(headed), rarity);
  watch({ name: 'heads', plans });

  const { drafts, photos, bodiless } = assembleArticles(plans, cohesion);
  watch({ name: 'articles', drafts });

  stitch(drafts, model);
  const kept = drafts.filter((draft) => draft.paragraphs.length > 0);
  const all = [...kept, ...pictures.drafts, ...photos].toSorted((a, b) => startOf(a) - startOf(b));
  watch({ name: 'stitched', drafts: all });

  for (const draft of all) finishDraft(draft);
  const facts = readPageFacts(parts, all.map(keyOf), options.name ?? '');
  watch({ name: 'metadata', facts, drafts: all });

  const loose: LoosePart[] = [
    ...furniture.map((part): LoosePart => ({ role: 'furniture', part })),
    ...labels.map((part): LoosePart => ({ role: 'column-title', part })),
    ...bodiless.map((part): LoosePart => ({ role: 'headline', part })),
  ];
  const split = emitPage(parts, all, loose, facts, createCodePointIndex(text));
  watch({ name: 'confidence', split });
  return split;
}

interface Assembled {
  /** Articles that have a text, in the order of the page. */
  drafts: Draft[];
  /** Pictures that belong to none of them. */
  photos: Draft[];
  /** Heads that have no text below them. */
  bodiless: Part[];
}

function assembleArticles(plans: readonly Plan[], cohesion: Cohesion): Assembled {
  const hosted = plans.map((plan) => ({
    draft: buildDraft(plan),
    photos: plan.runs.flatMap((run) => run.photos),
  }));
  const photos = placePhotos(hosted, cohesion);
  const all = hosted.map(({ draft }) => draft);
  return {
    drafts: all.filter((draft) => draft.paragraphs.length > 0),
    photos,
    bodiless: all
      .filter((draft) => draft.paragraphs.length === 0)
      .flatMap((draft) => draft.heads.map(({ part }) => part)),
  };
}

function startOf(draft: Draft): number {
  const starts = [
    ...draft.heads.map((head) => head.part.start),
    ...draft.paragraphs.flatMap((paragraph) => paragraph.parts.map((part) => part.start)),
  ];
  return starts.reduce((least, start) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
}

function keyOf(draft: Draft): string {
  return [
    ...draft.heads.map((head) => head.part),
    ...draft.paragraphs.flatMap((paragraph) => paragraph.parts),
  ]
    .map((part) => part.key)
    .join('\n');
}

import { createCodePointIndex } from '#shared/text/code-points.ts';
import { assignRoles } from './roles.ts';
import { buildBlocks } from './build-blocks.ts';
import { buildDraft } from './build-drafts.ts';
import { emitPage } from './emit.ts';
import { finishDraft } from './finish-draft.ts';
import { findPhotoNews } from './photo-news.ts';
import { groupByHints, hintLevels, hintRoles, type LineHint } from './line-hints.ts';
import { matchHeads } from './match-heads.ts';
import { measureCohesion } from './cohesion.ts';
import { placePhotos } from './place-photos.ts';
import { planRuns } from './plan-runs.ts';
import { readRuns } from './read-runs.ts';
import { readPageFacts } from './page-facts.ts';
import { readPageModel } from './seam.ts';
import { readSourceLines } from './source-lines.ts';
import { splitStacked } from './split-stacked.ts';
import { stitch } from './stitch.ts';
import type { Draft } from './draft.ts';
import type { LoosePart } from './emit.ts';
import type { PageSplit } from './page-split.ts';

/** Splits the decoded text of one page into articles; offsets in the result are code points. Never throws, never loses a character. */
export function segmentPage(
  text: string,
  options: { name?: string; hints?: readonly LineHint[] } = {},
): PageSplit {
  const { hints = [] } = options;
  const lines = readSourceLines(text);
  const blocks = buildBlocks(text, lines, groupByHints(lines, hints) ?? undefined);
  hintLevels(blocks, hints);
  const parts = assignRoles(blocks);
  hintRoles(parts, hints);
  const pictures = findPhotoNews(parts);
  const { runs, furniture, labels } = readRuns(pictures.rest);
  const cohesion = measureCohesion(parts, runs);
  const plans = splitStacked(planRuns(runs, cohesion), cohesion);
  matchHeads(plans, cohesion);

  const loose: LoosePart[] = [
    ...furniture.map((part): LoosePart => ({ role: 'furniture', part })),
    ...labels.map((part): LoosePart => ({ role: 'column-title', part })),
  ];
  const hosted = plans.map((plan) => ({
    draft: buildDraft(plan),
    photos: plan.runs.flatMap((run) => run.photos),
  }));
  const alone = placePhotos(hosted, cohesion);
  const drafts: Draft[] = [];
  for (const { draft } of hosted) {
    if (draft.paragraphs.length > 0) drafts.push(draft);
    else loose.push(...draft.heads.map(({ part }): LoosePart => ({ role: 'headline', part })));
  }
  stitch(drafts, readPageModel(parts), cohesion.rarity);
  const kept = drafts.filter((draft) => draft.paragraphs.length > 0);
  const all = [...kept, ...pictures.drafts, ...alone].toSorted((a, b) => startOf(a) - startOf(b));
  for (const draft of all) finishDraft(draft);
  const facts = readPageFacts(parts, all.map(keyOf), options.name ?? '');
  return emitPage(parts, all, loose, facts, createCodePointIndex(text));
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

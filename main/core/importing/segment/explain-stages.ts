import { createCodePointIndex } from '#shared/text/code-points.ts';
import { segmentPage, type SegmentOptions } from './segment-page.ts';
import type { CodePointIndex } from '#shared/text/code-points.ts';
import type { Draft } from './articles/draft.ts';
import type { PageSplit } from './page-split.ts';
import type { Part } from './roles/roles.ts';
import type { Plan } from './heads/plan.ts';
import type { Stage } from './stages.ts';

/** One line of what a stage has made. */
export interface StageEntry {
  /** Code point offset of the text that it is about; null where it is about the whole page. */
  at: number | null;
  /** Number of the article, from 1; null where there is none yet. */
  article: number | null;
  /** What the text was taken for. */
  label: string;
  text: string;
}

export interface ExplainedStage {
  stage: Stage['name'];
  entries: StageEntry[];
}

/** Splits a page and writes down what every stage has made on the way. */
export function explainPage(
  text: string,
  options: Omit<SegmentOptions, 'watch'> = {},
): { split: PageSplit; stages: ExplainedStage[] } {
  const index = createCodePointIndex(text);
  const stages: ExplainedStage[] = [];
  const split = segmentPage(text, {
    ...options,
    watch: (stage) => stages.push({ stage: stage.name, entries: describe(stage, text, index) }),
  });
  return { split, stages };
}

function describe(stage: Stage, source: string, index: CodePointIndex): StageEntry[] {
  switch (stage.name) {
    case 'lines':
      return stage.lines.map((line) => ({
        at: index.at(line.start),
        article: null,
        label: `${line.blankBefore}/${line.indent}`,
        text: source.slice(line.start, line.end),
      }));
    case 'paragraphs':
      return stage.blocks.map((block) => ({
        at: index.at(block.start),
        article: null,
        label: `${block.openStart ? '…' : ''}${block.level > 0 ? '#'.repeat(block.level) : '¶'}${block.openEnd ? '…' : ''}`,
        text: block.text,
      }));
    case 'roles':
      return stage.parts.map((part) =>
        entryOf(part, null, part.lead > 0 ? `${part.role}+lead` : part.role, index),
      );
    case 'heads':
      return stage.plans.flatMap((plan, at) => describePlan(plan, at + 1, index));
    case 'articles':
    case 'stitched':
      return stage.drafts.flatMap((draft, at) => describeDraft(draft, at + 1, index));
    case 'metadata':
      return describeMetadata(stage, index);
    default:
      return describeConfidence(stage.split);
  }
}

function entryOf(part: Part, article: number | null, label: string, index: CodePointIndex): StageEntry {
  return { at: index.at(part.start), article, label, text: part.text };
}

function describePlan(plan: Plan, article: number, index: CodePointIndex): StageEntry[] {
  return [
    ...plan.heads.map((part) => entryOf(part, article, part.role, index)),
    ...plan.runs.flatMap((run) => run.body.map((part) => entryOf(part, article, 'body', index))),
  ];
}

function describeDraft(draft: Draft, article: number, index: CodePointIndex): StageEntry[] {
  return [
    ...draft.heads.map(({ part, role }) => entryOf(part, article, role, index)),
    ...draft.paragraphs.flatMap(({ parts, role }) =>
      parts.map((part, at) => entryOf(part, article, at === 0 ? role : `⤷ ${role}`, index)),
    ),
  ];
}

function describeMetadata(
  { facts, drafts }: Extract<Stage, { name: 'metadata' }>,
  index: CodePointIndex,
): StageEntry[] {
  const page = Object.entries(facts).map(([label, value]): StageEntry => ({
    at: null,
    article: null,
    label,
    text: JSON.stringify(value),
  }));
  const articles = drafts.map((draft, at): StageEntry => {
    const { reporters, correspondents, photographers, authors } = draft.credits;
    const names = Object.entries({ reporters, correspondents, photographers, authors })
      .filter(([, list]) => list.length > 0)
      .map(([role, list]) => `${role} ${list.join(' ')}`);
    const first = draft.heads[0]?.part ?? draft.paragraphs[0]?.parts[0];
    return {
      at: first ? index.at(first.start) : null,
      article: at + 1,
      label: draft.kind,
      text: [draft.column, ...names].filter(Boolean).join('; '),
    };
  });
  return [...page, ...articles];
}

function describeConfidence({ articles, unplaced }: PageSplit): StageEntry[] {
  return [
    ...articles.flatMap((article, at): StageEntry[] => [
      {
        at: article.headSpans[0]?.[0] ?? article.paragraphs[0]?.spans[0]?.[0] ?? null,
        article: at + 1,
        label: article.confidence.toFixed(2),
        text: article.headline ?? '—',
      },
      ...article.issues.map((issue) => ({
        at: issue.at,
        article: at + 1,
        label: issue.code,
        text: issue.message,
      })),
    ]),
    ...unplaced.map((piece) => ({
      at: piece.spans[0]?.[0] ?? null,
      article: null,
      label: piece.role,
      text: piece.text,
    })),
  ];
}

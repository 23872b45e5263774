import { addCredits, readByline } from '../facts/byline.ts';
import { SECTION_LABEL } from '../roles/cues.ts';
import { emptyDraft } from './draft.ts';
import { groupHeads } from '../heads/group-heads.ts';
import { hasByline } from '../roles/roles.ts';
import { photoCredits } from './told-credits.ts';
import { readLead } from './read-lead.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { Part } from '../roles/roles.ts';
import { titlesOf } from '../heads/plan.ts';
import type { Plan } from '../heads/plan.ts';

/** Makes an article of a plan: heads with their roles, paragraphs in the order of the page, the people that its bylines name. */
export function buildDraft(plan: Plan): Draft {
  const draft = emptyDraft();
  const section = sectionLabel(plan.heads) ?? firstSubhead(plan);
  const grouped = groupHeads(
    plan.heads.filter((part) => part !== section),
    plan.runs.flatMap((run) => run.body),
  );
  if (section) draft.paragraphs.push({ role: 'subhead', parts: [section] });
  draft.heads.push(...grouped.heads);
  draft.column = grouped.column;
  if (grouped.rival)
    draft.issues.push({
      code: 'headline-doubtful',
      at: grouped.rival.start,
      message: `“${grouped.rival.text}”也可能是主标题，请核对`,
    });
  const signatures = plan.runs.flatMap((run) => run.signatures);
  for (const part of signatures) draft.heads.push({ role: 'byline', part });
  for (const { part, role } of draft.heads) {
    if (role !== 'byline') continue;
    draft.byline = draft.byline === null ? part.text : `${draft.byline} ${part.text}`;
    addCredits(draft.credits, readByline(part.fold));
  }
  for (const run of plan.runs) {
    if (run !== plan.runs[0])
      draft.paragraphs.push(...run.heads.map((part): DraftParagraph => ({ role: 'subhead', parts: [part] })));
    draft.paragraphs.push(
      ...run.body.map((part): DraftParagraph => ({ role: part.item ? 'list-item' : 'body', parts: [part] })),
    );
    for (const part of run.notes) draft.heads.push({ role: 'author-note', part });
  }
  readOpening(draft, plan);
  return draft;
}

/** The last of several titles, when it heads the first section and not the article: 案情简介. */
function sectionLabel(heads: readonly Part[]): Part | null {
  const titles = heads.filter((part) => part.role === 'head');
  const last = titles.at(-1);
  return titles.length >= 2 && last && SECTION_LABEL.test(last.key) ? last : null;
}

const LONGEST_SUBHEAD = 20;

/** Of an article in sections a title behind the byline is the first section's subhead, no part of the headline. */
function firstSubhead({ heads, runs }: Plan): Part | null {
  const last = heads.at(-1);
  const above = heads.slice(0, -1);
  if (last?.role !== 'head' || last.key.length > LONGEST_SUBHEAD || !hasByline(above)) return null;
  const isTitled = above.some((part) => part.role === 'head' && part.level <= (last.level || 9));
  return isTitled && runs.slice(1).some((run) => titlesOf(run.heads).length === 1) ? last : null;
}

function readOpening(draft: Draft, plan: Plan): void {
  const opening = plan.runs[0]?.body[0];
  const lead = opening ? readLead(opening.fold) : null;
  if (!opening || !lead) return;
  draft.byline ??= opening.text.slice(0, lead.length);
  addCredits(draft.credits, lead.credits);
}

/** Adds a picture's caption or credit to an article, with the photographer it names. */
export function addPhotoPart(draft: Draft, part: Part): void {
  const role = part.role === 'caption' ? 'caption' : 'credit';
  draft.paragraphs.push({ role, parts: [part] });
  const credits = photoCredits(role, part.fold);
  if (credits) addCredits(draft.credits, credits);
}

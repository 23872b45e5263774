import { addCredits } from '../facts/byline.ts';
import { arrange } from './arrange.ts';
import { bodyOf, headText } from '../articles/draft.ts';
import { NEXT } from './links.ts';
import type { Arrangement } from './arrange.ts';
import type { Draft, DraftParagraph } from '../articles/draft.ts';
import type { Leaf } from './links.ts';
import type { PageModel } from '../page-model.ts';

/** Neighbours join when something besides their neighbourhood speaks for it. */
const SURE = -0.2;
/** What came together for other reasons, too, joins unless its seam reads badly. */
const MOVED = -0.4;

/** Puts the paragraphs of a page into the order in which its sentences go on, and joins the pieces of sentences. */
export function stitch(drafts: readonly Draft[], model: PageModel): void {
  const texts = drafts.filter((draft) => draft.kind !== 'photo-news');
  const arrangement = arrange(texts, model);
  arrangement.rows.forEach((row, at) => {
    const draft = texts[at] as Draft;
    const extras = draft.paragraphs.filter(({ role }) => role === 'caption' || role === 'credit');
    if (row.length === 0 && bodyOf(draft).length > 0) handOver(draft, texts, arrangement, extras);
    else draft.paragraphs = [...joinRow(draft, row, arrangement), ...extras];
  });
  offerMoves(texts, arrangement);
}

/** An article all of whose text went elsewhere gives what is left of it to the article that has the text. */
function handOver(
  draft: Draft,
  texts: readonly Draft[],
  { rows }: Arrangement,
  extras: readonly DraftParagraph[],
): void {
  const own = draft.paragraphs[0];
  const to = texts[rows.findIndex((row) => row.some((leaf) => leaf.paragraph === own))];
  draft.paragraphs = [];
  const heads = draft.heads.splice(0);
  if (!to) return;
  to.paragraphs.push(...extras);
  // Two headlines are not one: what stood over the torn text stood inside the article.
  const isTitled = headText(to, 'headline') !== null;
  for (const head of heads)
    to.heads.push(isTitled && head.role === 'headline' ? { ...head, role: 'deck' } : head);
  addCredits(to.credits, draft.credits);
  to.byline ??= draft.byline;
}

/** Neighbouring paragraphs become one where the first stops inside a sentence and the second reads on. */
function joinRow(draft: Draft, row: readonly Leaf[], { links }: Arrangement): DraftParagraph[] {
  const joined: DraftParagraph[] = [];
  row.forEach((leaf, at) => {
    const before = row[at - 1];
    const seam = before ? links.seam(before, leaf) : null;
    const moved = before && (before.article !== leaf.article || before.place + 1 !== leaf.place);
    const last = joined.at(-1);
    if (last && seam !== null && leaf.first.lead === 0 && !leaf.opens && seam >= (moved ? MOVED : SURE)) {
      joined[joined.length - 1] = { ...last, parts: [...last.parts, ...leaf.paragraph.parts] };
      draft.joins.push({ at: leaf.first.start, score: toShare(seam + NEXT) });
    } else joined.push(leaf.paragraph);
  });
  return joined;
}

const MOST_OFFERS = 2;
const WORTH_A_LOOK = 0;

/** Tells the editor where a broken sentence, or a text that stops, may go on; the best places first. */
function offerMoves(texts: readonly Draft[], { doubtful, rows, links }: Arrangement): void {
  const offers = new Map<Leaf, number>();
  for (const { tail, head, gain, to } of doubtful) {
    const row = rows[to] as Leaf[];
    const next = row[row.indexOf(tail) + 1];
    const made = offers.get(tail) ?? 0;
    if (made >= MOST_OFFERS || gain < WORTH_A_LOOK || (next && (links.seam(tail, next) ?? 0) >= SURE))
      continue;
    offers.set(tail, made + 1);
    (texts[to] as Draft).issues.push({
      code: 'fragment-unplaced',
      at: head.first.start,
      message: `“…${tail.last.text.slice(-12)}”${tail.last.openEnd ? '在句中断开，后文' : '之后'}可能是“${head.first.text.slice(0, 12)}…”，请核对`,
    });
  }
}

/** A score as a share between 0 and 1. */
function toShare(score: number): number {
  return Math.round((1 / (1 + Math.exp(-1.4 * score))) * 100) / 100;
}

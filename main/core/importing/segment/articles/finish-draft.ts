import { addCredits, CREDIT_ROLES, noCredits } from '../facts/byline.ts';
import { bodyOf, headText } from './draft.ts';
import { isKindDoubtful, kindOf, mayArgue } from './kinds.ts';
import { beginsLetter, signerOf } from '../roles/sign-offs.ts';
import { counselOf } from '../roles/signatures.ts';
import { readTailNames } from '../roles/tail-credit.ts';
import { printedName, tailNames } from './told-credits.ts';
import type { Draft } from './draft.ts';

/** Fills in what can be told only when the text is complete: names at its end, what is missing, the kind. */
export function finishDraft(draft: Draft): void {
  const bare = readTail(draft);
  if (draft.kind !== 'photo-news') draft.kind = kindOf(draft);
  if (draft.kind === 'news') signAsSenders(draft, bare);
  readSigners(draft);
  restoreNames(draft);
  if (isKindDoubtful(draft)) {
    const at = bodyOf(draft)[0]?.parts[0]?.start ?? 0;
    draft.issues.push({ code: 'kind-doubtful', at, message: '没有署名和电头，体裁请核对' });
  } else if (mayArgue(draft)) {
    const at = bodyOf(draft)[0]?.parts[0]?.start ?? 0;
    draft.issues.push({
      code: 'kind-doubtful',
      at,
      message: '这篇署名文章是叙述还是议论难以分清，体裁请核对',
    });
  }
  noteGaps(draft);
  noteHeads(draft);
}

/** Reads who is named behind the last sentence; gives the authors of whom nothing tells what they are to the newspaper. */
function readTail(draft: Draft): string[] {
  const tail = tailNames(draft, draft.credits);
  if (!tail) return [];
  addCredits(draft.credits, tail.credits);
  const last = bodyOf(draft).at(-1)?.parts.at(-1);
  draft.byline ??= last?.text.slice(tail.at).trim() ?? null;
  const isNews = (bodyOf(draft)[0]?.parts[0]?.lead ?? 0) > 0;
  return isNews ? [] : tail.bare;
}

/** Whoever is named behind a piece of news that has no dateline sent it in; other texts have authors. */
function signAsSenders({ credits }: Draft, bare: readonly string[]): void {
  const isSender = (name: string): boolean => bare.includes(name);
  addCredits(credits, { ...noCredits(), correspondents: credits.authors.filter(isSender) });
  credits.authors = credits.authors.filter((name) => !isSender(name));
}

/** Who signs a letter or an answer on its last line has written it; who asks what is answered below has not. */
function readSigners(draft: Draft): void {
  const { reporters, correspondents, authors } = draft.credits;
  const body = bodyOf(draft);
  const [first, last] = [body[0]?.parts[0], body.at(-1)?.parts[0]];
  if (!first || !last || first === last) return;
  const name = beginsLetter(first.fold) ? signerOf(last.fold) : counselOf(last.fold);
  if (name !== null && reporters.length + correspondents.length + authors.length === 0) authors.push(name);
}

/** Names are read from folded text; they are given as printed. */
function restoreNames(draft: Draft): void {
  const parts = [
    ...draft.heads.map((head) => head.part),
    ...draft.paragraphs.flatMap((paragraph) => paragraph.parts),
  ];
  for (const role of CREDIT_ROLES)
    draft.credits[role] = draft.credits[role].map((name) => printedName(parts, name));
}

/** Shorter pieces without a full stop are verses, addresses and the like, not broken sentences. */
const SENTENCE = 16;

function noteGaps(draft: Draft): void {
  if (draft.kind === 'list' || draft.kind === 'advert') return;
  const body = bodyOf(draft).filter((paragraph) => paragraph.role === 'body');
  body.forEach((paragraph, at) => {
    const last = paragraph.parts.at(-1);
    if (!last?.openEnd || last.key.length < SENTENCE || readTailNames(last.fold, 'authors')) return;
    const next = body[at + 1]?.parts[0];
    draft.truncated = true;
    if (next) {
      draft.issues.push({
        code: 'seam-doubtful',
        at: last.end,
        message: '此段在句中断开，是否与下一段相接不能确定，请核对',
      });
    } else {
      draft.issues.push({ code: 'text-missing', at: last.end, message: '末段在句中断开，后文可能缺失' });
    }
  });
  for (const part of body.flatMap(({ parts }) => parts))
    if (part.pieces && part.pieces.length > 1)
      draft.issues.push({
        code: 'columns-parted',
        at: part.start,
        message: '识别时两栏的行混读在一起，已按栏分开重排，请核对',
      });
  const first = body[0]?.parts[0];
  if (first?.openStart) {
    draft.truncated = true;
    draft.issues.push({ code: 'text-missing', at: first.start, message: '正文从句中开始，前文可能缺失' });
  }
}

function noteHeads(draft: Draft): void {
  const start = bodyOf(draft)[0]?.parts[0]?.start ?? draft.heads[0]?.part.start ?? 0;
  if (headText(draft, 'headline') === null && draft.kind !== 'photo-news' && draft.kind !== 'column-intro') {
    draft.issues.push({ code: 'headline-missing', at: start, message: '没有找到这篇稿件的标题' });
  }
  if (!draft.credits.sure) {
    const byline = draft.heads.find((head) => head.role === 'byline')?.part.start ?? start;
    draft.issues.push({ code: 'names-doubtful', at: byline, message: '署名中有不像人名的字，请核对' });
  }
}

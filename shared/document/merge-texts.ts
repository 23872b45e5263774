import { diffArrays } from 'diff';
import type { ArticleHeads } from '../domain/article.ts';
import type { ArticleDocument, DocumentBlock } from './article-document.ts';

type Text = { heads: ArticleHeads; authorNote: string | null; body: ArticleDocument };
type Side = 'mine' | 'theirs';

const headParts = ['column', 'kicker', 'headline', 'deck', 'byline', 'authorNote'] as const;
type HeadPart = (typeof headParts)[number];

/** Which side a piece is taken from; null where both sides have changed it, each in its own way. */
type Settled = { settled: Side | null };
/** A head, or a stretch of blocks of the body, as the two sides have it. */
export type MergePiece =
  | ({ part: HeadPart; mine: string | null; theirs: string | null } & Settled)
  | ({ part: 'body'; mine: readonly DocumentBlock[]; theirs: readonly DocumentBlock[] } & Settled);
export type MergeChoice = Side | 'both';

/**
 * Two texts that started from one, piece by piece in the order of an article: what only one side has changed is settled,
 * what both have changed alike, too. The bodies must be written down in one way, as blocks are compared as they are.
 */
export function mergeTexts(base: Text, mine: Text, theirs: Text): MergePiece[] {
  const heads = headParts.map((part): MergePiece => {
    const [was, own, other] = [base, mine, theirs].map((text) => headOf(text, part)) as [
      string | null,
      string | null,
      string | null,
    ];
    return { part, mine: own, theirs: other, settled: settle(was ?? '', own ?? '', other ?? '') };
  });
  return [...heads, ...mergeBodies(base.body.blocks, mine.body.blocks, theirs.body.blocks)];
}

/** The text that the pieces make; `choices` says by index what becomes of those that are open, mine where it does not. */
export function joinPieces(
  pieces: readonly MergePiece[],
  choices: ReadonlyMap<number, MergeChoice>,
  like: Text,
): Text {
  const text: Text = { heads: { ...like.heads }, authorNote: null, body: { ...like.body, blocks: [] } };
  for (const [index, piece] of pieces.entries()) {
    const choice = piece.settled ?? choices.get(index) ?? 'mine';
    if (piece.part === 'body') {
      const blocks = choice === 'both' ? [...piece.theirs, ...piece.mine] : piece[choice];
      text.body.blocks.push(...blocks);
    } else {
      const head = piece[choice === 'both' ? 'mine' : choice];
      if (piece.part === 'authorNote') text.authorNote = head;
      else text.heads[piece.part] = head;
    }
  }
  return text;
}

/** Blocks that no side has touched are the seams; what lies between two seams is one piece. */
function mergeBodies(
  base: readonly DocumentBlock[],
  mine: readonly DocumentBlock[],
  theirs: readonly DocumentBlock[],
): MergePiece[] {
  const mineAt = keptPlaces(base, mine);
  const theirsAt = keptPlaces(base, theirs);
  const pieces: MergePiece[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  for (let at = 0; at <= base.length; at += 1) {
    const isEnd = at === base.length;
    const to = {
      base: at,
      mine: isEnd ? mine.length : (mineAt.get(at) ?? -1),
      theirs: isEnd ? theirs.length : (theirsAt.get(at) ?? -1),
    };
    if (to.mine < 0 || to.theirs < 0) continue;
    pieces.push(
      ...stretchPieces(
        base.slice(from.base, to.base),
        mine.slice(from.mine, to.mine),
        theirs.slice(from.theirs, to.theirs),
      ),
    );
    if (!isEnd) {
      const seam = base.slice(at, at + 1);
      pieces.push({ part: 'body', mine: seam, theirs: seam, settled: 'mine' });
    }
    from = { base: at + 1, mine: to.mine + 1, theirs: to.theirs + 1 };
  }
  return joinSettled(pieces);
}

/** Neighbours that were changed by one side each are told apart where nothing was added or taken away. */
function stretchPieces(
  base: readonly DocumentBlock[],
  mine: readonly DocumentBlock[],
  theirs: readonly DocumentBlock[],
): MergePiece[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  const whole: MergePiece = {
    part: 'body',
    mine,
    theirs,
    settled: settle(keyOf(base), keyOf(mine), keyOf(theirs)),
  };
  if (whole.settled !== null || mine.length !== base.length || theirs.length !== base.length) return [whole];
  return base.map((block, at): MergePiece => {
    const [own, other] = [mine.slice(at, at + 1), theirs.slice(at, at + 1)];
    return {
      part: 'body',
      mine: own,
      theirs: other,
      settled: settle(keyOf([block]), keyOf(own), keyOf(other)),
    };
  });
}

/** One piece for each run of settled ones: only what is open has to be seen apart. */
function joinSettled(pieces: readonly MergePiece[]): MergePiece[] {
  const joined: MergePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last?.part === 'body' &&
      piece.part === 'body' &&
      last.settled !== null &&
      last.settled === piece.settled
    )
      joined[joined.length - 1] = {
        ...last,
        mine: [...last.mine, ...piece.mine],
        theirs: [...last.theirs, ...piece.theirs],
      };
    else joined.push(piece);
  }
  return joined;
}

/** Where the blocks of `base` that are left in `other` stand there. */
function keptPlaces(
  base: readonly DocumentBlock[],
  other: readonly DocumentBlock[],
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let before = 0;
  let after = 0;
  const key = (block: DocumentBlock): string => keyOf([block]);
  for (const { added, removed, count } of diffArrays(base.map(key), other.map(key))) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) places.set(before + step, after + step);
    if (!added) before += count;
    if (!removed) after += count;
  }
  return places;
}

function settle(base: string, mine: string, theirs: string): Side | null {
  if (mine === theirs || theirs === base) return 'mine';
  return mine === base ? 'theirs' : null;
}

function keyOf(blocks: readonly DocumentBlock[]): string {
  return JSON.stringify(blocks);
}

function headOf(text: Text, part: HeadPart): string | null {
  return part === 'authorNote' ? text.authorNote : text.heads[part];
}

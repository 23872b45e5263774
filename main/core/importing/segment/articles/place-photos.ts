import { PHOTO_SOURCE } from '../roles/cues.ts';
import { addPhotoPart } from './build-drafts.ts';
import { emptyDraft, headText } from './draft.ts';
import { readByline } from '../facts/byline.ts';
import { coverage, pairsOf } from '../likeness/ngrams.ts';
import { readTailCredit } from '../roles/tail-credit.ts';
import type { Cohesion } from '../likeness/cohesion.ts';
import type { Draft } from './draft.ts';
import type { PairSet } from '../likeness/pair-set.ts';
import type { Part } from '../roles/roles.ts';

/** A caption, its credit, and the article among whose text they stand. */
interface Picture {
  parts: Part[];
  host: Draft | null;
}

/** Pictures around one text point at each other. */
const ARROW = /^[↑↓←→▲▼◀▶△▽◁▷↖↗↘↙]/;
const REACH = 16;
const OWN = 0.4;
const FOREIGN = 0.34;

/**
 * Gives each picture to the article it shows. By default that is the one it stands in; another one only when the
 * caption repeats its headline; none, when its photographer is named and nothing on the page speaks of it.
 */
export function placePhotos(
  hosted: readonly { draft: Draft; photos: readonly Part[] }[],
  cohesion: Cohesion,
): Draft[] {
  const alone: Draft[] = [];
  const known = new Map<Draft, Target>();
  const targetOf = (draft: Draft): Target => {
    const target = known.get(draft) ?? {
      draft,
      headline: pairsOf(headKey(draft)),
      text: pairsOf(textKey(draft)),
    };
    known.set(draft, target);
    return target;
  };
  hosted.forEach(({ draft, photos }, at) => {
    for (const picture of pairUp(photos, draft)) {
      const caption = picture.parts.find((part) => part.role === 'caption');
      const near = (): Target[] =>
        hosted.slice(Math.max(0, at - REACH), at + REACH + 1).map((one) => targetOf(one.draft));
      const target = caption ? choose(caption, targetOf(draft), near(), picture.parts, cohesion) : draft;
      if (target) for (const part of picture.parts) addPhotoPart(target, part);
      else alone.push(photoDraft(picture.parts));
    }
  });
  return alone;
}

interface Target {
  draft: Draft;
  headline: PairSet;
  text: PairSet;
}

function choose(
  caption: Part,
  host: Target,
  near: readonly Target[],
  parts: readonly Part[],
  cohesion: Cohesion,
): Draft | null {
  const pairs = pairsOf(caption.key.replace(/^[^\p{L}]*(?:[上下左右]?图为)?/u, ''));
  const inHost = coverage(pairs, host.text, cohesion.rarity);
  let best = host;
  let bestScore = Math.max(
    0.5,
    coverage(host.headline, pairs, cohesion.rarity) + 0.15,
    coverage(pairs, host.headline, cohesion.rarity) + 0.15,
  );
  for (const target of near) {
    if (target === host) continue;
    const score = Math.max(
      coverage(target.headline, pairs, cohesion.rarity),
      coverage(pairs, target.headline, cohesion.rarity),
    );
    if (score > bestScore) {
      best = target;
      bestScore = score;
    }
  }
  if (best !== host) return best.draft;
  if (wrotePiece(host.draft, parts) || ARROW.test(caption.fold)) return host.draft;
  if (inHost >= FOREIGN || !namesPhotographer(parts)) return host.draft;
  const elsewhere = near
    .filter((target) => target !== host)
    .map((target) => ({ target, score: coverage(pairs, target.text, cohesion.rarity) }));
  const other = elsewhere.toSorted((a, b) => b.score - a.score)[0];
  return other && other.score >= Math.max(OWN, inHost + 0.2) ? other.target.draft : null;
}

/** Whether who took the picture wrote the article, too. */
function wrotePiece(draft: Draft, parts: readonly Part[]): boolean {
  const takers = parts.flatMap((part) =>
    part.role === 'credit'
      ? readByline(part.fold, 'photographers').photographers
      : (readTailCredit(part.fold)?.photographers ?? []),
  );
  const writers = [...draft.credits.reporters, ...draft.credits.correspondents, ...draft.credits.authors];
  return takers.some((name) => writers.includes(name));
}

function namesPhotographer(parts: readonly Part[]): boolean {
  return parts.some((part) =>
    part.role === 'credit' ? !PHOTO_SOURCE.test(part.fold) : readTailCredit(part.fold) !== null,
  );
}

/** A credit belongs to the caption before it that has none yet. */
function pairUp(photos: readonly Part[], host: Draft): Picture[] {
  const pictures: Picture[] = [];
  for (const part of photos) {
    const open = pictures.findLast(
      (picture) => picture.parts.length === 1 && picture.parts[0]?.role === 'caption',
    );
    if (part.role === 'credit' && open && !PHOTO_SOURCE.test(part.fold)) open.parts.push(part);
    else pictures.push({ parts: [part], host });
  }
  return pictures;
}

function photoDraft(parts: readonly Part[]): Draft {
  const draft = emptyDraft();
  draft.kind = 'photo-news';
  for (const part of parts) addPhotoPart(draft, part);
  draft.byline = parts.find((part) => part.role === 'credit')?.text ?? null;
  draft.doubts.push(0.2);
  return draft;
}

function headKey(draft: Draft): string {
  return `${headText(draft, 'kicker') ?? ''} ${headText(draft, 'headline') ?? ''}`.replace(/\s+/g, ' ');
}

function textKey(draft: Draft): string {
  return `${headKey(draft)} ${draft.paragraphs.map((paragraph) => paragraph.parts.map((part) => part.key).join('')).join(' ')}`.slice(
    0,
    4000,
  );
}

import { addCredits, CREDIT_ROLES, noCredits, readByline } from '../facts/byline.ts';
import { PHOTO_SOURCE } from '../roles/cues.ts';
import { readTailCredit, readTailNames } from '../roles/tail-credit.ts';
import { bodyOf } from './draft.ts';
import { readLead } from './read-lead.ts';
import type { Credits } from '../facts/byline.ts';
import type { TailNames } from '../roles/tail-credit.ts';
import type { ArticleKind } from '../page-split.ts';
import type { KindEvidence, Words } from './draft.ts';

type Signed = Pick<KindEvidence, 'heads' | 'paragraphs'> & { kind: ArticleKind };

/** The people that an article's bylines, opening, pictures and last words name, in the characters that are printed. */
export function toldCredits(article: Signed): Omit<Credits, 'sure'> {
  const credits = noCredits();
  for (const { role, part } of article.heads)
    if (role === 'byline') addCredits(credits, readByline(part.fold));
  const opening = bodyOf(article)[0]?.parts[0];
  const lead = opening ? readLead(opening.fold) : null;
  if (lead) addCredits(credits, lead.credits);
  for (const { role, parts } of article.paragraphs)
    for (const { fold } of parts) {
      const pictured = role === 'caption' || role === 'credit' ? photoCredits(role, fold) : null;
      if (pictured) addCredits(credits, pictured);
    }
  const tail = tailNames(article, credits);
  if (tail) addCredits(credits, tail.credits);
  const parts = [
    ...article.heads.map(({ part }) => part),
    ...article.paragraphs.flatMap((each) => each.parts),
  ];
  for (const role of CREDIT_ROLES) credits[role] = credits[role].map((name) => printedName(parts, name));
  return credits;
}

/** 本组图片由本报记者马良摄 names who took the pictures, 本版照片由市总工会提供 does not. */
const TAKEN = /摄[)\]]?$/;

/** The photographer that a picture's caption or credit names. */
export function photoCredits(role: 'caption' | 'credit', fold: string): Credits | null {
  if (role === 'caption') return readTailCredit(fold);
  return !PHOTO_SOURCE.test(fold) || TAKEN.test(fold) ? readByline(fold, 'photographers') : null;
}

/** Who is named behind the last sentence of a text that nobody has signed above. */
export function tailNames(article: Signed, credits: Omit<Credits, 'sure'>): TailNames | null {
  const body = bodyOf(article);
  const last = body.at(-1)?.parts.at(-1);
  if (!last || article.kind === 'photo-news') return null;
  if (credits.reporters.length + credits.authors.length > 0) return null;
  const isNews = (body[0]?.parts[0]?.lead ?? 0) > 0;
  if (credits.correspondents.length > 0 && isNews) return null;
  return readTailNames(last.fold, isNews ? 'correspondents' : 'authors');
}

/** Names are read from folded text; they are given as printed. */
export function printedName(parts: readonly Pick<Words, 'key' | 'text'>[], name: string): string {
  for (const { key, text } of parts) {
    const at = key.indexOf(name);
    if (at >= 0) return text.replace(/\s+/gu, '').slice(at, at + name.length);
  }
  return name;
}

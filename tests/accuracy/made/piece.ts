import { bylineAlone, bylineAtEnd, bylineInside } from './bylines.ts';
import type { BylineStyle } from './bylines.ts';
import type { MadeArticle } from './made-article.ts';
import type { Random } from './random.ts';

export type PieceRole =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'body'
  | 'subhead'
  | 'list-item'
  | 'caption'
  | 'credit'
  | 'note'
  | 'column-title'
  | 'furniture';

/** A stretch of text which stands in one place of the page. */
export interface Piece {
  role: PieceRole;
  text: string;
  /** How many characters at its beginning and end are names, which no damage may touch. */
  guarded: [start: number, end: number];
}

/** An article in reading order; layouts move its pieces about, the gold page is read from here. */
export interface Flow {
  article: MadeArticle;
  heads: Piece[];
  body: Piece[];
  /** Caption and credit, which no reading text holds unless the picture is the article. */
  picture: Piece[];
  note: Piece | null;
}

/** Between two clauses of a headline: a blank or a line end. */
export const HEAD_MARK = '|';

/** Inside a clause, where a line may end. */
export const PAUSE_MARK = '/';

export function piece(role: PieceRole, text: string, guarded: [number, number] = [0, 0]): Piece {
  return { role, text, guarded };
}

/** Sets an article in a newspaper's manner. */
export function typeset(article: MadeArticle, style: BylineStyle, random: Random, isRunOn = false): Flow {
  const heads: Piece[] = [];
  if (article.kicker) heads.push(piece('kicker', article.kicker));
  if (article.headline) heads.push(piece('headline', article.headline));
  if (article.deck) heads.push(piece('deck', article.deck));
  const alone = bylineAlone(article, style, random);
  if (alone) heads.push(piece('byline', alone.text));
  const isInside = article.lead === 'inside' || article.lead === 'literal-inside';
  const lastBody = article.paragraphs.findLastIndex((text) => !text.startsWith('## '));
  const paragraphs =
    isRunOn && article.isItems && article.kind === 'notice'
      ? [article.paragraphs.join(' ●')]
      : article.paragraphs;
  const body = paragraphs.map((text, at) => {
    if (text.startsWith('## ')) return piece('subhead', text.slice(3));
    const before = at === 0 && isInside ? bylineInside(article, style) : '';
    const after = at === lastBody ? bylineAtEnd(article, style) : '';
    const role =
      (article.isItems && (at > 0 || article.kind === 'notice')) || article.isVerse ? 'list-item' : 'body';
    return piece(role, `${before}${text}${after}`, [before.length, after.length]);
  });
  return {
    article,
    heads,
    body,
    picture: pictureOf(article, alone?.isPictured ?? false, random),
    note: article.note ? piece('note', article.note) : null,
  };
}

function pictureOf(article: MadeArticle, isPictured: boolean, random: Random): Piece[] {
  if (!article.caption) return [];
  const pieces = [piece('caption', article.caption)];
  const names = article.photographers.join(' ');
  const isStaff = article.photographers.every((name) => article.reporters.includes(name));
  if (article.credit) pieces.push(piece('credit', article.credit));
  else if (names !== '' && !isPictured) {
    const forms = isStaff
      ? [`本报记者 ${names} 摄`, `记者 ${names} 摄`]
      : [`${names} 摄`, `${names}/摄`, `通讯员 ${names} 摄`];
    pieces.push(piece('credit', random.pick(forms)));
  }
  return pieces;
}

/** Breaks a body piece in two inside a sentence; the flow keeps both in reading order. Null where it is too short. */
export function tear(flow: Flow, at: number, random: Random, least = 24): [Piece, Piece] | null {
  const whole = flow.body[at];
  if (!whole || whole.role !== 'body') return null;
  const characters = Array.from(whole.text);
  const [start, end] = whole.guarded;
  const low = Math.max(least, start + 12);
  const high = characters.length - Math.max(20, end + 12);
  if (high <= low) return null;
  const from = low + random.below(high - low);
  for (let cut = from; cut < high; cut += 1) {
    const before = characters[cut - 1]!;
    const after = characters[cut]!;
    if (/\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after)) {
      const first = piece(whole.role, characters.slice(0, cut).join(''), [start, 0]);
      const second = piece(whole.role, characters.slice(cut).join(''), [0, end]);
      flow.body.splice(at, 1, first, second);
      return [first, second];
    }
  }
  return null;
}

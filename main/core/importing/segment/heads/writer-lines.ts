import {
  AFTER_WORD,
  BYLINE_MARK,
  COMMENTARY_LABEL,
  DOCUMENT_HEAD,
  NOTICE_HEAD,
  SOUGHT,
} from '../roles/cues.ts';
import { isOwnDesk, isSourceLine } from '../roles/byline-line.ts';
import { hasByline } from '../roles/roles.ts';
import { isColumnTitle } from '../roles/column-titles.ts';
import { isOrigin } from '../facts/origins.ts';
import { GLUED_RANK, HOME_BEFORE, LOST_BOX } from '../facts/clean-byline.ts';
import { isPersonName, isWrittenBySound } from '../facts/person-names.ts';
import { isWord } from '../language/words.ts';
import type { HeadFit } from './score-deck.ts';
import type { Part } from '../roles/roles.ts';

/** A shorter line above it may be a column's name, and this one the headline. */
const TITLE = 5;
const LONGEST = 30;
/** Words before the name, and the name in two to four characters or in single ones set wide. */
const WORDS_AND_NAME =
  /^([\p{Script=Han}\d()[\]“”·、]{2,22}(?:\s[\p{Script=Han}\d()“”·、]{4,22})?)\s+(\p{Script=Han}{2,3}|\p{Script=Han}(?:\s\p{Script=Han}){1,2})$/u;
/** A pen name, or one of a people whose names are written by their sound. */
const NAME =
  /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8}|\p{Script=Han}(?:\s\p{Script=Han}){1,3})$/u;
/** As long as most names of columns. */
const FOUR = /^\p{Script=Han}{4}$/u;
/** 诗歌角: columns are called after places, too. */
const PLACE = /[角园苑亭轩斋廊站]$/;

/**
 * Whether the last of a group's lines names who wrote the text: it is nothing but a short name, or words and a name, and the
 * text has nothing of the name, whereas it speaks of what the line above says.
 */
export function isWriterLine(parts: readonly Part[], body: readonly Part[], fit: HeadFit | null): boolean {
  const titles = parts.filter(({ role }) => role === 'head');
  const [upper, line] = [titles.at(-2), titles.at(-1)];
  if (!upper || !line || line !== parts.at(-1) || line.level > 0 || fit === null) return false;
  if (hasByline(parts) || (body[0]?.lead ?? 1) > 0 || isOwnDesk(upper.fold)) return false;
  if (isOwnDesk(line.fold) || (isSourceLine(line.fold) && upper.key.length > line.key.length)) return true;
  if (upper.key.length < TITLE || line.key.length > LONGEST) return false;
  const words = line.key.replace(BYLINE_MARK, '');
  if (isColumnTitle({ ...line, key: words }) || NAMES_NO_ONE.some((label) => label.test(words))) return false;
  const text = line.fold.trim().replace(BYLINE_MARK, '').replace(LOST_BOX, '').replace(GLUED_RANK, '$1 ');
  // Where the group has its column's name already, this is none.
  const isNamed = parts.some(
    (part) => part.role === 'label' || (part.index < upper.index && isColumnTitle(part)),
  );
  const name =
    isNamed && FOUR.test(text) && !isWord(text)
      ? text
      : words === line.key
        ? nameOf(text)
        : markedName(words);
  return name !== null && !body.some(({ key }) => key.includes(name));
}

/** Behind a mark a word is a label. */
function markedName(words: string): string | null {
  const holdsWord =
    isWord(words) || (words.length > 3 && (isWord(words.slice(0, 2)) || isWord(words.slice(-2))));
  return /^\p{Script=Han}{2,4}$/u.test(words) && !holdsWord ? words : null;
}

function nameOf(text: string): string | null {
  const lives = text.replace(HOME_BEFORE, '');
  const key = lives.replace(/\s/g, '');
  return NAME.test(lives) || isWrittenBySound(key) ? key : nameBehindWords(text);
}

const NAMES_NO_ONE = [PLACE, NOTICE_HEAD, DOCUMENT_HEAD, COMMENTARY_LABEL, AFTER_WORD, SOUGHT];

function nameBehindWords(text: string): string | null {
  const [, words, name] = WORDS_AND_NAME.exec(text) ?? [];
  if (words === undefined || name === undefined) return null;
  const wide = /\s/.test(name);
  const bare = name.replace(/\s/g, '');
  const telling = isOrigin([words]) || isPersonName(bare) || words.length >= 4;
  return telling && (wide || !isWord(bare) || isOrigin([words])) ? bare : null;
}

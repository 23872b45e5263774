import {
  ARTWORK,
  AUTHOR_NOTE,
  BULLET,
  CAPTION_START,
  COLUMN_INTRO,
  CREDIT_TAIL,
  DECK_START,
  FILE_NUMBER,
  HAS_CAPTION_WORD,
  INSTALMENT_END,
  PHOTO_LABEL,
  PHOTO_SOURCE,
  POSITION_IN_PICTURE,
  SOURCE_NOTE,
  TABLE_ROW,
} from './cues.ts';
import { readByline } from '../facts/byline.ts';
import { isNoticeSort, openingOf } from './text-openings.ts';
import { readContinued } from './continued-parts.ts';
import { leadLength } from './news-leads.ts';
import { isBylineLine } from './byline-line.ts';
import { isFurniture } from './furniture.ts';
import { isFigureRow, titleScore } from './title-score.ts';
import { readInContext } from './roles-in-context.ts';
import type { Block } from '../paragraphs/block.ts';

export type BlockRole =
  | 'furniture'
  | 'label'
  | 'head'
  | 'deck'
  | 'byline'
  | 'credit'
  | 'caption'
  | 'author-note'
  | 'body';

/** A block and what it looks like on its own, before its neighbours are asked. */
export interface Part extends Block {
  role: BlockRole;
  /** Length of the opening words of a news item, 0 for none. */
  lead: number;
  /** How much it looks like a title; above 0 it may be one. */
  title: number;
  /** A line of verse or an entry of a list: short, among its like. */
  item: boolean;
  /** It stands right below the line before, on a page that sets its blocks apart: both are rows of one block. */
  secondRow: boolean;
  /** Number of the story that coordinates say it belongs to; null where nothing tells. */
  story: number | null;
}

/** So many of a page's blocks have a blank line before them where it sets them apart. */
const SET_APART = 0.75;

/** What each block looks like. */
export function assignRoles(blocks: readonly Block[]): Part[] {
  const marked = blocks.filter((block) => block.level > 0).length >= 2;
  const behind = blocks.slice(1);
  const apart = behind.filter((block) => block.blankBefore > 0).length >= SET_APART * behind.length;
  const parts = blocks.map((block, at) => ({
    ...readPart(block, blocks[at - 1], blocks[at + 1], marked),
    secondRow: apart && at > 0 && block.blankBefore === 0,
    story: null,
  }));
  readContinued(parts);
  readInContext(parts);
  return parts;
}

function readPart(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  marked: boolean,
): Omit<Part, 'secondRow' | 'story'> {
  const lead = leadLength(block.fold);
  const title = titleScore(block, before, after, marked);
  return {
    ...block,
    lead,
    title,
    item: TABLE_ROW.test(block.fold.trim()) || isFigureRow(block.fold),
    role: roleOf(block, lead, title),
  };
}

/** Who took the pictures wrote the text as well: 文/图; but names have that character, too. */
const WROTE = /文\s*[/、:]|[/、:]\s*文|图文|文图|撰文|(?:^|\s)文(?:\s|$)/;

/** Whether everybody in a byline took pictures and wrote nothing: 摄影/张三, 通讯员 李四 图. */
function tookPicturesOnly(fold: string): boolean {
  const { photographers, reporters, correspondents, authors } = readByline(fold);
  return photographers.length > 0 && reporters.length + correspondents.length + authors.length === 0;
}

const LONGEST_TITLE = 30;

function roleOf(block: Block, lead: number, title: number): BlockRole {
  const { fold, key } = block;
  if (lead > 0 || TABLE_ROW.test(fold.trim())) return 'body';
  if (isFurniture(block)) return 'furniture';
  if ((AUTHOR_NOTE.test(fold) && key.length <= 120) || SOURCE_NOTE.test(fold) || INSTALMENT_END.test(key))
    return 'author-note';
  if (PHOTO_SOURCE.test(fold) && key.length <= 40) return 'credit';
  if (ARTWORK.test(fold.trim())) return 'caption';
  if (isBylineLine(fold))
    return (CREDIT_TAIL.test(fold) && !WROTE.test(fold)) || tookPicturesOnly(fold) ? 'credit' : 'byline';
  if (CREDIT_TAIL.test(fold) && key.length <= 26 && !/[。,]/.test(key)) return 'credit';
  if (
    BULLET.test(fold) &&
    title > 0 &&
    !block.openStart &&
    !/[,。]|图[为:]|摄$/.test(key) &&
    key.length <= LONGEST_TITLE
  )
    return 'head';
  if (CAPTION_START.test(fold) && key.length <= 200)
    return isNoticeSort(openingOf(key.replace(/^[^\p{L}\p{N}]+/u, ''))) ? 'body' : 'caption';
  if (PHOTO_LABEL.test(key)) return 'label';
  if (COLUMN_INTRO.test(fold) && key.length <= 12) return 'label';
  if (HAS_CAPTION_WORD.test(fold) && key.length <= 260) return 'caption';
  if (POSITION_IN_PICTURE.test(key) && key.length <= 80 && /^[^。!?“”]+。?$/.test(key)) return 'caption';
  if (DECK_START.test(fold) && key.length <= 70 && !key.endsWith('。')) return 'deck';
  if (FILE_NUMBER.test(key)) return 'deck';
  return title > 0 ? 'head' : 'body';
}

/** Whether a byline is among the parts. */
export function hasByline(parts: readonly Part[]): boolean {
  return parts.some((part) => part.role === 'byline');
}

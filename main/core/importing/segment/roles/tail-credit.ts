import { ADDRESSED, isBareNames } from './byline-line.ts';
import { isCommonWord } from '../language/common-words.ts';
import { SPACED_NAME, isPersonName } from '../facts/person-names.ts';
import { creditsOf, readByline } from '../facts/byline.ts';
import { parseByline } from '../facts/parse-byline.ts';
import type { Credits } from '../facts/byline.ts';

const BRACKETED = /[([]\s*([^()[\]。]{2,36})\s*[)\]]\s*$/;
/** The OCR lost the bracket that closes. */
const UNCLOSED = /[([]\s*((?:本报)?(?:记者|通讯员)[^()[\]。,]{2,24})$/;
const PICTURE_WORK =
  '(?:摄影报[道导]|图文报[道导]|摄影|摄|供图|文\\s*[/、]?\\s*图|图\\s*[/、]?\\s*文|(?<=\\s)图|绘)';
const PLAIN_PHOTO = new RegExp(
  `(?:[。!?”"…)]\\s*|[,\\s]\\s*)((?:本报|新华社|全媒体|特约|见习)*(?:记者|通讯员)?\\s*[^。,!?”"]{2,26}?\\s*[/]?\\s*${PICTURE_WORK})\\s*$`,
);
/** The last characters of `PICTURE_WORK`. */
const PICTURE_ENDS = '道导影摄图文绘';
const WORK_FIRST = /[。!?”"…)\s]\s*((?:摄影|图|摄|图片|漫画|制图|绘图|插图)\s*[/:]\s*[^。,!?”"]{2,20})$/;
const SENTENCE_END = /[。!?”"…]\s*$/;
/** What was done for the piece, behind the name. */
const WORK = String.raw`(?:文\s*/?\s*[图摄]|图\s*/?\s*文|[摄图][影文]报[道导]|整理|供稿|编译|撰文)`;
const WORKED = new RegExp(`${WORK}$`);
/** The writer's bare name behind the last full stop. */
const BARE = new RegExp(
  String.raw`[。!?”…]\s*(?:[□■○]|——)?\s*((?:(?:本报)?(?:记者|通讯员)\s*)?\p{Script=Han}[\p{Script=Han}\s、]{1,12}?(?:\s*${WORK})?)$`,
  'u',
);
/** Words in brackets that are set wide as short names are, and name nobody: (综 合), (未 完). */
const NAMES_NO_ONE =
  /^(?:综合|未完|待续|已完|完毕|转载|摘编|文摘|连载|选登|摘登|节选|摘要|资料|下转|上接|辑完)$/;

/** The photographer named at the end of a caption: …。张三 摄, …（张三 摄）, … 图/张三. */
export function readTailCredit(fold: string): Credits | null {
  const bracket = BRACKETED.exec(fold)?.[1];
  const words =
    bracket && /摄|文\/?图|图\/?文|供图|图[/:]/.test(bracket)
      ? bracket
      : ((endsInPictureWork(fold) ? PLAIN_PHOTO.exec(fold)?.[1] : undefined) ?? WORK_FIRST.exec(fold)?.[1]);
  if (!words) return null;
  const spoken = words.split(/\s+(?=(?:本报|新华社)?(?:记者|通讯员))/).at(-1) ?? words;
  for (const form of [words, spoken, lastNames(words)]) {
    const credits = readByline(form, 'photographers');
    if (credits.sure && credits.photographers.length > 0 && credits.photographers.every(isPersonName))
      return credits;
  }
  return null;
}

/** Whether a text stops as a picture's credit does, but for blanks; hardly any does, and to find a credit takes much longer. */
function endsInPictureWork(fold: string): boolean {
  return PICTURE_ENDS.includes(fold.trimEnd().at(-1) ?? ' ');
}

/** The last words of a caption whose last sentence has no full stop: 图为现场 张三 摄. */
function lastNames(words: string): string {
  return words.split(/\s+/).slice(-2).join(' ');
}

/** Names behind a text's last sentence. */
export interface TailNames {
  credits: Credits;
  /** Those of whom nothing tells what they are to the newspaper. */
  bare: string[];
  /** Where they begin. */
  at: number;
}

/** The writer named at the end of the last paragraph: …。（张三）, …。（记者 张三 通讯员 李四）, …。张三. */
export function readTailNames(fold: string, otherwise: 'correspondents' | 'authors'): TailNames | null {
  const match = BRACKETED.exec(fold) ?? UNCLOSED.exec(fold);
  if (!match) return readBareTail(fold, otherwise);
  if (!SENTENCE_END.test(fold.slice(0, match.index))) return null;
  const words = match[1] ?? '';
  if (/^(?:本文)?作者(?:单位|系|为|是)/.test(words) || ADDRESSED.test(words)) return null;
  const named = /记者|通讯员|作者|文\s*\/|摄|整理|撰稿|编译|供稿/.test(words);
  const { credits, bare } = readWords(words, otherwise);
  const all = [...credits.reporters, ...credits.correspondents, ...credits.authors, ...credits.photographers];
  if (all.length === 0) return null;
  const wide = SPACED_NAME.test(words.trim()) && !NAMES_NO_ONE.test(words.replace(/\s/g, ''));
  if (!named && !wide && !(credits.sure && all.every((name) => isPersonName(name)))) return null;
  return { credits, bare, at: match.index };
}

function readWords(
  words: string,
  otherwise: 'correspondents' | 'authors',
): Pick<TailNames, 'credits' | 'bare'> {
  const parsed = parseByline(words);
  const bare = parsed.people.filter(({ role, photo, text }) => role === null && !photo && !text);
  return { credits: creditsOf(parsed, words, otherwise), bare: bare.map(({ name }) => name) };
}

function readBareTail(fold: string, otherwise: 'correspondents' | 'authors'): TailNames | null {
  const match = BARE.exec(fold);
  const words = match?.[1]?.trim() ?? '';
  const named = /记者|通讯员/.test(words) || WORKED.test(words);
  if (!match || (!named && !isBareNames(words))) return null;
  const { credits, bare } = readWords(words, otherwise);
  const all = [...credits.reporters, ...credits.correspondents, ...credits.authors];
  if (all.length === 0 || !credits.sure || all.some((name) => isCommonWord(name))) return null;
  if (WORKED.test(words) && !all.every((name) => isPersonName(name))) return null;
  return { credits, bare, at: match.index + 1 };
}

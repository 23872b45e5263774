import { isPersonName } from './person-names.ts';
import { readByline } from './byline.ts';
import type { Credits } from './byline.ts';

const BRACKETED = /[([]\s*([^()[\]。]{2,36})\s*[)\]]\s*$/;
const PLAIN_PHOTO =
  /[。!?”"]\s*((?:本报|新华社|全媒体|特约|见习)*(?:记者|通讯员)?\s*[^。,!?”"]{2,20}?\s*(?:摄影报道|摄影|摄))\s*$/;

/** The photographer named at the end of a caption: …。张三 摄, …（张三 摄）. */
export function readTailCredit(fold: string): Credits | null {
  const bracket = BRACKETED.exec(fold)?.[1];
  const words = bracket && /摄|文\/?图|供图/.test(bracket) ? bracket : PLAIN_PHOTO.exec(fold)?.[1];
  if (!words) return null;
  const credits = readByline(words, 'photographers');
  return credits.photographers.some((name) => isPersonName(name)) ? credits : null;
}

/** The writer named in brackets at the end of the last paragraph: …。（张三）, …。（记者 张三 通讯员 李四）. */
export function readTailNames(
  fold: string,
  otherwise: 'correspondents' | 'authors',
): { credits: Credits; at: number } | null {
  const match = BRACKETED.exec(fold);
  if (!match || !/[。!?”"…]\s*$/.test(fold.slice(0, match.index))) return null;
  const words = match[1] ?? '';
  const named = /记者|通讯员|作者|文\s*\/|摄|整理|撰稿|编译/.test(words);
  const credits = readByline(words, otherwise);
  const all = [...credits.reporters, ...credits.correspondents, ...credits.authors, ...credits.photographers];
  if (all.length === 0 || (!named && !(credits.sure && all.every((name) => isPersonName(name))))) return null;
  return { credits, at: match.index };
}

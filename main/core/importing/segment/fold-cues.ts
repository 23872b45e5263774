import { foldWidth } from '#shared/text/width.ts';

const TRADITIONAL =
  '報訊記員攝圖為導責編輯會聲啟網電臺實習專題評論團體綜際關於經濟國區縣鄉鎮學醫書記開欄話讀觀點獲獎單廣賣爭創華開幕舉辦啟動強調議';
const SIMPLIFIED =
  '报讯记员摄图为导责编辑会声启网电台实习专题评论团体综际关于经济国区县乡镇学医书记开栏话读观点获奖单广卖争创华开幕举办启动强调议';
const MARKS = '「」『』【】〔〕﹁﹂爲啓／：';
const PLAIN_MARKS = '“”‘’[][]“”为启/:';

const FOLD = new Map<string, string>();
for (let at = 0; at < TRADITIONAL.length; at += 1) FOLD.set(TRADITIONAL.charAt(at), SIMPLIFIED.charAt(at));
for (let at = 0; at < MARKS.length; at += 1) FOLD.set(MARKS.charAt(at), PLAIN_MARKS.charAt(at));
const FOLDED = new RegExp(`[${[...FOLD.keys()].join('')}]`, 'g');

/**
 * Text in which cues are looked for: half-width marks, one style of quotes and brackets, and the simplified form of the
 * traditional characters that occur in cues. Character for character, so that offsets stay the same.
 */
export function foldCues(text: string): string {
  return foldWidth(text).replace(FOLDED, (character) => FOLD.get(character) ?? character);
}

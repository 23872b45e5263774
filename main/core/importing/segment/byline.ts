import { isPersonName, readNames } from './person-names.ts';

/** The people that an article's bylines and credits name, by what they did. */
export interface Credits {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
  /** False where some name does not look like one. */
  sure: boolean;
}

export function noCredits(): Credits {
  return { reporters: [], correspondents: [], photographers: [], authors: [], sure: true };
}

/** Adds the people of one to the other, each once. */
export function addCredits(to: Credits, from: Credits): void {
  for (const role of ['reporters', 'correspondents', 'photographers', 'authors'] as const) {
    for (const name of from[role]) if (!to[role].includes(name)) to[role].push(name);
  }
  to.sure &&= from.sure;
}

type Role = 'reporters' | 'correspondents' | 'photographers' | 'authors';

const ROLE_WORDS =
  /(?:本报|本刊|本网|本台|晚报|晨报|日报|新华社|中新社|央视|[\u4e00-\u9fa5]{2,6}(?:日报|晚报|晨报|早报|时报|工人报|青年报))?(?:(?:全媒体|融媒体|融媒|首席|特派|特约|见习|实习|驻[\u4e00-\u9fa5]{1,4}|资深|高级|摄影|文字|新媒体|客户端)\s*)*(记者|通讯员|评论员|摄影|撰稿人?|作者|实习生|编译|整理|采写|供图|供稿|撰文|文\s*[/、]\s*图|图\s*[/、]\s*文|图|文|摄)(?=$|[\s:/,、)\]]|\p{Script=Han})/gu;

const AFTER_NAMES = /\s*(?:摄影报道|摄影报导|图文报道|综合报道|采访报道|报道|报导|整理|采写|综合|撰文)\s*$/;
const TAIL_PHOTO = /[\s/]*(?:摄影|摄|供图|图)\s*$/;
const TAIL_BOTH = /[\s/]*(?:文\s*[/、]?\s*图|图\s*[/、]?\s*文|文\s*[/、]\s*摄|摄影报道|摄影报导|文并摄)\s*$/;
/** 张三/文 李四/图 */
const SLASHED = /([^\s/()]{2,4}(?:[、,]\s*[^\s/()]{2,4})*)\s*\/\s*(文|图|摄影|摄)(?=\s|$)/g;

const ROLE_OF: Record<string, Role> = {
  记者: 'reporters',
  评论员: 'authors',
  实习生: 'reporters',
  通讯员: 'correspondents',
  摄影: 'photographers',
  摄: 'photographers',
  图: 'photographers',
  供图: 'photographers',
  供稿: 'correspondents',
};

/**
 * Reads what stands in a byline: role words and names, in any order a newspaper uses.
 * The text is folded for cues and holds nothing but the byline.
 */
export function readByline(folded: string, otherwise: Role = 'authors'): Credits {
  const credits = noCredits();
  let text = folded.replace(/^[\s□■◎●○◇◆△▲☆★—·\-([]+/, '').replace(/[\s)\].。:]+$/, '');
  text = text.replace(/^[\u4e00-\u9fa5]{2,6}发\s*\(\s*([^()]+)$/, '$1');
  text = text
    .replace(SLASHED, (_, names: string, work: string) => (work === '文' ? `${names} ` : ` 摄影 ${names} `))
    .trim();
  const both = TAIL_BOTH.test(text);
  const reported = /(?:报道|报导)\s*$/.test(text);
  text = text.replace(TAIL_BOTH, '').replace(AFTER_NAMES, '');
  if (reported)
    text = text.replace(/[\s/]+[\u4e00-\u9fa5]{2,4}$/, (place) => (place.includes('/') ? '' : place));
  const photo = !both && TAIL_PHOTO.test(text) && !/文/.test(text);
  if (photo) text = text.replace(TAIL_PHOTO, '');
  const marks = [...text.matchAll(ROLE_WORDS)].filter((match) => !insideName(text, match));
  const head = text.slice(0, marks[0]?.index ?? text.length);
  const add = (role: Role, list: string): void => {
    const place = /^(.*?)[\s/]+[\u4e00-\u9fa5]{1,4}(?:报道|报导|电|讯)$/.exec(list.trim());
    const { names, sure } = readNames(place?.[1] ?? list);
    const real = names.filter((name) => isPersonName(name) || role !== 'authors' || text.length <= 8);
    for (const name of real) if (!credits[role].includes(name)) credits[role].push(name);
    if (!sure && real.length > 0) credits.sure = false;
  };
  addHead(head, photo, marks.length, otherwise, add);
  marks.forEach((mark, index) => {
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? text.length;
    const list = text.slice(from, to).replace(/^[\s:/]+/, '');
    const word = (mark[1] ?? '').replace(/\s/g, '');
    if (/文.图|图.文/.test(word)) {
      add(otherwise, list);
      add('photographers', list);
      return;
    }
    const role = ROLE_OF[word] ?? (/^文|撰|采写|编译|整理|作者/.test(word) ? 'authors' : otherwise);
    const isLast = index === marks.length - 1;
    add(
      photo && isLast && role !== 'correspondents'
        ? 'photographers'
        : photo && marks.length === 1
          ? 'photographers'
          : role,
      list,
    );
    if (both && isLast) add('photographers', list);
  });
  if (both && marks.length === 0) add('photographers', head);
  return credits;
}

function addHead(
  head: string,
  photo: boolean,
  marks: number,
  otherwise: Role,
  add: (role: Role, list: string) => void,
): void {
  const tail = /^(.*?)[\s/]+文$/.exec(head.trim());
  if (head.trim() === '') return;
  if (photo && marks === 0) add('photographers', head);
  else add(tail || marks === 0 ? otherwise : 'authors', tail?.[1] ?? head);
}

/** 文 and 图 are role words only where a name does not claim them (文 is a surname, too). */
function insideName(text: string, match: RegExpExecArray): boolean {
  const word = match[1] ?? '';
  if (word !== '文' && word !== '图' && word !== '摄') return false;
  const after = text.charAt(match.index + match[0].length);
  const before = text.charAt(match.index - 1);
  return !/^[\s:/]?$/.test(after) || (before !== '' && !/[\s/)]/.test(before) && word === '文');
}

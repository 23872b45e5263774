import { COMMENTARY_LABEL } from './cues.ts';
import { hasFrequentSurname } from '#shared/text/surnames.ts';
import { isPersonName, readNames } from './person-names.ts';

const ROLE = /(?:记者|通讯员|评论员|摄影|作者|撰稿|实习生|编译|整理|采写|供图|供稿|撰文|文\/图|图\/文|文图)/;
const NOISE =
  /^[\u4e00-\u9fa5]{2,6}发(?=\s*\()|本报|本刊|本网|本台|新华社|中新社|[\u4e00-\u9fa5]{2,6}(?:日报|晚报|晨报|早报|时报|工人报|青年报)|全媒体|融媒体|融媒|首席|特派|特约|见习|实习生?|驻[\u4e00-\u9fa5]{1,3}|记者|通讯员|评论员|摄影报道|摄影报导|图文报道|摄影|作者|撰稿人?|编译|整理|采写|供图|供稿|撰文|综合|报道|报导|文并摄|文\s*[/、]?\s*图|图\s*[/、]\s*文|(?<=[\s)/])[文图摄]$|摄$|^[文图]\s*[/:]/g;

/** What a marked line announces when it is not signed: ■新闻链接, ◎记者手记. */
const LABEL =
  /链接|新闻|现场|背景|提示|数据|人物|对话|延伸|相关|声音|观点|评论|名片|简介|看点|故事|回应|提醒|焦点|关注|视点|时评|追踪|手记|观察|解读|连线/;

/** Whether a folded line holds nothing but people and what they did: 本报记者 张三 通讯员 李四, □王五, 赵六 摄. */
export function isBylineLine(fold: string): boolean {
  const text = fold.trim();
  if (text.length > 60 || /[。!?《》“”]/.test(text)) return false;
  const marked = /^(?:[□■◎●○◇◆△▲☆★]|口\s*(?=\p{Script=Han}{2,3}$))/u.test(text);
  const bare = text.replace(/^[\s□■◎●○◇◆△▲☆★—·\-([]+|[\s)\].:]+$/g, '').replace(marked ? /^口\s*/ : /^$/, '');
  const hasRole =
    ROLE.test(bare) ||
    /(?:[\s/)]|\p{Script=Han}{2})摄$/u.test(bare) ||
    /^[文图]\s*[/:]/.test(bare) ||
    /[\s/](?:文|图)$/.test(bare);
  if (!marked && !hasRole) return false;
  const rest = bare.replace(NOISE, ' ').replace(/[:/|]/g, ' ').trim();
  if (rest === '') return /评论员/.test(bare);
  if (marked && !hasRole && (LABEL.test(rest) || COMMENTARY_LABEL.test(rest))) return false;
  const { names, sure } = readNames(rest);
  if (names.length === 0 || names.length > 8) return false;
  if (sure) return true;
  const real = names.filter((name) => isPersonName(name)).length;
  if (names.length === 1 && /^\p{Script=Han}{2,4}$/u.test(rest) && bare.length <= 14) return true;
  return (marked && rest.length <= 4) || (real * 2 >= names.length && rest.replace(/\s/g, '').length <= 24);
}

/** Whether a folded line can be one to three bare names, as under the title of an essay. */
export function isBareNames(fold: string): boolean {
  const text = fold.trim();
  if (text.length > 14 || !/^[\p{Script=Han}\s·•]+$/u.test(text)) return false;
  const { names, sure } = readNames(text);
  return sure && names.length > 0 && names.length <= 3 && names.every((name) => hasFrequentSurname(name));
}

const OFFICE =
  /^[\u4e00-\u9fa5()]{2,26}(?:书记|主任|局长|主席|县长|市长|区长|部长|院长|校长|教授|研究员|律师|会长|理事长|董事长|总经理|处长|科长|厅长|行长|秘书长|馆长|站长|厂长|法官|医师)\s+([\u4e00-\u9fa5\s]{2,5})$/;

/** Whether a folded line gives an office and the name of who holds it, as under the title of a signed essay. */
export function isOfficeAndName(fold: string): boolean {
  const name = OFFICE.exec(fold.trim())?.[1];
  return name !== undefined && isPersonName(name.replace(/\s/g, ''));
}

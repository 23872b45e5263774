import { COMMENTARY_LABEL } from './cues.ts';
import { hasFrequentSurname } from '#shared/text/surnames.ts';
import { isCommonWord } from '../language/common-words.ts';
import { isOrigin } from '../facts/origins.ts';
import { isPersonName, readNames } from '../facts/person-names.ts';
import { isWord } from '../language/words.ts';
import { isOfficeName } from './organisation.ts';
import { AGE, EMPLOYER, EXPLAINED, TAKEN_FROM, TAUGHT_BY } from '../facts/clean-byline.ts';
import { parseByline } from '../facts/parse-byline.ts';

/** What a marked line announces when it is not signed: ■新闻链接, ◎记者手记. */
const LABEL =
  /链接|新闻|现场|背景|提示|数据|人物|对话|延伸|相关|声音|观点|评论|名片|简介|看点|故事|回应|提醒|焦点|关注|视点|时评|追踪|手记|观察|解读|连线/;

/** Any sign but those that point to a picture. */
const MARKED =
  /^(?:(?![↑↓←→▲▼◀▶△▽◁▷↖↗↘↙])[\p{So}※]|口(?![述岸味碑腔号粮罩袋音感福才径])\s*(?=\p{Script=Han}{2,3}$))/u;
/** The mark that stands before writers' names only. */
const SQUARE = /^[□口]/;
const MOST_PEOPLE = 10;

/** Several reporters under one name: 本报两会报道组. */
const DESK =
  /^(?:[□■]\s*)?(?:本报(?:\p{Script=Han}{0,8}(?:报道|采访|调研)组|编辑部)|[(]?本报(?:记者|通讯员)集体采[写访][)]?|[(]本报(?:记者|通讯员)[)])$/u;

/** What was done for the piece by an office that stands behind it: 供稿:市疾控中心 审稿专家:蔡鸣. */
const WORK_OF_OFFICE =
  /^(?:供稿|整理|采写|编写|撰文|撰稿|编译)(?:单位|人|者)?\s*[:/]\s*\p{Script=Han}[^,]{1,40}$/u;

/** Who answers the readers this time, told below the answers. */
const REMARK = /^[(]本[期栏]/;

/** Whether a folded line holds nothing but people and what they did: 本报记者 张三 通讯员 李四, □王五, 赵六 摄. */
export function isBylineLine(fold: string): boolean {
  const text = fold.trim().replace(EMPLOYER, '').replace(TAKEN_FROM, '$1');
  if (text.length > 70 || /[。!?《》“”;]/.test(text) || REMARK.test(text)) return false;
  if (isAgedWriter(text)) return true;
  const marked = MARKED.test(text);
  const { people, words, odd, doubtful } = parseByline(text);
  if (people.length === 0)
    return (
      DESK.test(text) ||
      (words > 0 && WORK_OF_OFFICE.test(text)) ||
      (odd.length === 0 && /评论员[)\s]*$/.test(text) && text.length <= 12)
    );
  if (people.length > MOST_PEOPLE || odd.length > 0) return false;
  if (words > 0) return doubtful.length * 2 <= people.length || isLoneStranger(text, people.length);
  if (marked) {
    const rest = text.replace(MARKED, '').trim();
    if (LABEL.test(rest) || COMMENTARY_LABEL.test(rest)) return false;
    if (isWord(rest) && !hasFrequentSurname(rest)) return false;
    return doubtful.length === 0 || (SQUARE.test(text) && rest.length <= 4 && !holdsWord(rest));
  }
  return isSender(text) || (isBracketedNames(text) && doubtful.length === 0);
}

/** Who writes, from where, and how old: 湖北襄阳 周德清(79岁). */
function isAgedWriter(text: string): boolean {
  const bare = text.replace(AGE, '').trim();
  return bare.length < text.length && isTradeAndName(bare);
}

/** What a writer is or how old, in brackets behind the name. */
export function withoutOrigin(fold: string): string {
  return fold
    .replace(AGE, '')
    .replace(/\s*[(]([^()]{3,24})[)]\s*$/, (bracket, inside: string) => (isOrigin([inside]) ? '' : bracket));
}

/** Whether a text without a surname is made of words: a pen name seldom is, a label always. */
function holdsWord(text: string): boolean {
  return isWord(text) || isWord(text.slice(0, 2)) || (text.length > 3 && isWord(text.slice(-2)));
}

/** One person with a name of no known form is still named where a blank or a mark parts the name from the role. */
function isLoneStranger(text: string, people: number): boolean {
  const name =
    /[\s:/|丨│](\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})(?:\s*(?:[文图摄/]+|摄影|报道))?[)]?$/u.exec(
      text,
    )?.[1];
  return people === 1 && text.length <= 16 && name !== undefined && !isCommonWord(name.replace(/\s/, ''));
}

/** Where the sender of a letter lives, and the name: (东关街道 方晓岚). */
const SENDER = /^\(\s*(\p{Script=Han}{2,16}\s+\p{Script=Han}(?:[\s、]*\p{Script=Han}){1,9})\s*\)$/u;

/** Who asks something of a newspaper is told by a surname: 湖西新区 汪女士. */
export const ADDRESSED = /(?:女士|先生|小姐|同学|师傅|老人|大爷|大妈|阿姨|大姐|大哥)\s*$/;

function isSender(text: string): boolean {
  const inside = SENDER.exec(text)?.[1];
  if (inside === undefined || ADDRESSED.test(inside)) return false;
  const [, ...names] = inside.split(/[\s、]+/);
  return (
    isTradeAndName(inside) ||
    (names.length === 1 && isPersonName(names[0] as string) && !isWord(names[0] as string))
  );
}

/** (张三 李四) on a line of its own. */
function isBracketedNames(text: string): boolean {
  const inside = /^\(([^()]{2,20})\)$/.exec(text)?.[1];
  return inside !== undefined && isBareNames(inside) && !isCommonWord(inside.trim());
}

/** Whether a folded line can be one to three bare names, as under the title of an essay. */
export function isBareNames(fold: string): boolean {
  const text = fold.trim();
  if (text.length > 14 || !/^[\p{Script=Han}\s·•、]+$/u.test(text)) return false;
  const { names, sure } = readNames(text);
  return sure && names.length > 0 && names.length <= 3 && names.every((name) => hasFrequentSurname(name));
}

const OFFICE =
  /^[\u4e00-\u9fa5()、]{0,30}(?:书记|主任|局长|主席|省长|州长|县长|市长|区长|镇长|乡长|部长|院长|校长|教授|研究员|律师|会长|理事长|董事长|总经理|处长|科长|厅长|行长|秘书长|馆长|站长|厂长|法官|医师|代表|委员|劳模|劳动模范|工匠|技师|技工|工人|职工|[焊钳车电矿瓦]工|教师|老师|医生|护士长?|农民|村民|队长|班组?长|段长|车间主任|支书|会计|总工程师|工程师)\s+([\u4e00-\u9fa5\s]{2,5})$/;

/** Where a writer lives, or what the column is, and the name: 临沂 佟光庭, 军史寻踪 牟定国. */
const PLACE_AND_NAME = /^\p{Script=Han}{2,6}\s+(\p{Script=Han}{2,3})$/u;

/** Whether a folded line ends with a person's name behind a word. A headline in two halves has no half that is a name. */
export function isWordAndName(fold: string): boolean {
  const name = PLACE_AND_NAME.exec(fold.trim())?.[1];
  return (
    name !== undefined &&
    isPersonName(name) &&
    hasFrequentSurname(name) &&
    !isWord(name) &&
    !isCommonWord(name)
  );
}

/** Where a writer works or learns, before the name: 市第十八中学 柳青青, 实验小学五(3)班 江雨桐. */
const FROM_WHERE =
  /^([\p{Script=Han}()\dA-Z]{1,24}?(?:[大中小]学|[一二三四五六七八九十]中|学[校院]|幼儿园|街道|社区|[镇乡村]|[厂矿局院所站队司]|公司|集团|委员会|工会|医院|银行|中心|部队|编辑部)(?:[\p{Script=Han}\d一二三四五六七八九十]{0,4}\(?[\d一二三四五六七八九十]{0,3}\)?[班级]|[\p{Script=Han}]{0,8}[车处科室部队段])?)\s+(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})$/u;

/** The name, and in brackets who that is: 张三（退休教师，81岁）. */
export function isNameExplained(fold: string): boolean {
  const name = EXPLAINED.exec(fold.trim().replace(/^[^\p{L}]+/u, ''))?.[1]?.replace(/\s/g, '');
  return name !== undefined && isPersonName(name) && !isWord(name) && !isCommonWord(name);
}

/** Whether a folded line gives the writer's school or employer and the writer's name. */
export function isPlaceAndName(fold: string): boolean {
  const name = FROM_WHERE.exec(fold.trim().replace(TAUGHT_BY, ''))?.[2]?.replace(/\s/g, '');
  return (
    name !== undefined &&
    isPersonName(name) &&
    hasFrequentSurname(name) &&
    !isCommonWord(name) &&
    !/[县区镇乡村庄]$/.test(name)
  );
}

/** Whether a folded line gives an office and the name of who holds it, as under the title of a signed essay. */
export function isOfficeAndName(fold: string): boolean {
  const name = OFFICE.exec(fold.trim())?.[1];
  return name !== undefined && isPersonName(name.replace(/\s/g, ''));
}

/** What was done for the piece, beside the names: 毕淑珍 整理. */
const DONE = /\s+(?:整理|口述|讲述|执笔|供稿|撰文|采写|编译|文|图|摄)(?=\s|$)/g;

/**
 * Whether a folded line gives what a writer is or belongs to, or lives, and the name, whatever surname it has. Only where
 * the line stands is it told from a headline in two halves.
 */
export function isTradeAndName(fold: string): boolean {
  const tokens = fold.trim().replace(DONE, '').split(/\s+/);
  return [1, 2].some((count) => isOrigin(tokens.slice(0, count)) && areNames(tokens.slice(count)));
}

const MOST_WRITERS = 3;

function areNames(tokens: readonly string[]): boolean {
  const { names, sure } = readNames(tokens.join(' '));
  return sure && names.length > 0 && names.length <= MOST_WRITERS && names.every((name) => !isWord(name));
}

/** The paper's own people under names of any form: 本报记者 楼 兰, 本报编辑 佟玲, 本报东京特约 平川舟, 本报记者集体采写. */
const OWN_STAFF =
  /^(?:本报|本刊|\p{Script=Han}{2,6}(?:日报|晚报|晨报|时报|周报)社?)[\p{Script=Han}、]{0,10}(?:记者|编辑|特约|撰稿|专稿|(?:评论|观察)员|通讯员|报道组|咨询组|资料室|[文体教经政科时副国]\p{Script=Han}{0,2}部)(?:集体)?(?:采写|综合|整理|报道)?(?:\s?[(][^()]{2,24}[)])?(?:\s+(?:记者|通讯员|实习生)?\s?\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{2,6})?){0,6}$|^本报综合(?:外电|消息|报道)?$|^(?:新华|中新|中央)社(?:供本报)?(?:专|特)[稿电]$/u;

/** The paper's own desks, pages and collections, whatever they are called: 本报交通新闻部, 本报读书版, 本报据外电综合. */
const OWN_DESK =
  /^(?:本报|本刊)\p{Script=Han}{0,8}(?:部|组|版|专刊|周刊|月刊|副刊|工作室|资料室|数据新闻|综合(?:整理|报道)?)(?:选编|整理|供稿|汇编|辑)?$/u;

/** The place and the day of a report on a line of its own, with or without who reported: 本报江州1月17日电, 据外电报道. */
const DATELINE =
  /^(?:(?:本报|本刊|据?新华社|据?中新社|中央社|[\p{Script=Han}]{2,6}[报社])\s?[\p{Script=Han}]{0,8}\s?(?:(?:\d{4}年)?\d{1,2}月|[一二三四五六七八九十]{1,2}月)?[\d一二三四五六七八九十]{1,3}日\s?(?:专?电|讯)|据\p{Script=Han}{2,8}(?:报道|消息|专?电))(?:\s?[(][^()]{2,24}[)])?$|^本报\p{Script=Han}{0,6}(?:讯|消息|专?电)\s?[(][^()]{2,30}[)]$/u;

/** Several writers under the name of what they belong to: 特克斯报道组, 《劳动与法》课题组. */
const TEAM = /^[\p{Script=Han}《》·]{2,16}(?:报道|采访|调研|课题|联合|编写|写作|联合调查|调查|专家)组$/u;

/** A department under the name of what it belongs to: 市总工会宣教部, 某民族大学社会学学院. */
const DEPARTMENT =
  /^(?:[省市县区]?总工会|\p{Script=Han}{2,10}?(?:总工会|大学|公司|集团|医院|学院|[委局厂]))(?![^)]*[设建开办立成送进把为了在到新获建走])\p{Script=Han}{1,7}(?:[部处科室]|学?院|学系|课题组)$/u;

/** What offices have below them: 县植保植检站, 市疾控中心健康教育所. */
const STATION =
  /^(?:[省市县区镇乡]|自治[区州县]|\p{Script=Han}{2,6}[省市县区镇乡])\p{Script=Han}{2,14}(?<![场住])(?:站|台|所|科|股|室|大队|研究院)$/u;

/** Whether a line names the paper's own people or desks, which head nothing. */
export function isOwnDesk(fold: string): boolean {
  const text = fold.trim();
  return OWN_STAFF.test(text) || OWN_DESK.test(text);
}

/** Longer lines that end like an office's name are headlines: 抓紧抓实春耕备耕 全力稳住一季度开局. */
const LONGEST_OFFICE = 16;

/** Whether a folded line says where a text comes from without naming a person: a dateline, a team, an organisation. */
export function isSourceLine(fold: string): boolean {
  const text = fold.trim();
  if (DATELINE.test(text) || DEPARTMENT.test(text) || TEAM.test(text) || isOwnDesk(text)) return true;
  return text
    .replace(/\s*(?:供稿|整理|提供)$/, '')
    .split(/\s+/)
    .every((name) => name.length <= LONGEST_OFFICE && (isOfficeName(name) || STATION.test(name)));
}

import { isOrigin } from './origins.ts';
import { isPersonName } from './person-names.ts';

const LEADING_MARKS = /^(?:[\s□■◎●○◇◆△▲☆★▉█—·\-([]|口(?!述))+(?=\S)/;
const WORK_COUPLE =
  /(?:文字?|图片?|摄影?|采写|撰文)\s*[/、并和]\s*(?:文字?|图片?|摄影?)(?=$|[\s/:)])|(?<=^|[\s/(])(?:文图|图文)(?=$|[\s/:)])/g;

/** 本组图片均由本报记者张三摄: what the names took. */
const PICTURES_TAKEN =
  /^(?:除署名外,?)?(?:本版|本组|本文|文中|以上)?(?:图片|照片)(?:除署名外)?,?(?:均)?(?:由|为|系)?\s*(?=.*(?:摄|摄影|拍摄)[)\]]?$)/;
/** Who lent the pictures is told behind the names. */
const PICTURES_FROM = /\s*(?:本版|本文|文中)?(?:图片|照片|配图)(?:均)?(?:由|为|来自|来源)[^/]{2,24}$/;
/** Where a writer works, in brackets behind the name. */
export const WORKPLACE =
  /(?:工会|公司|集团|大学|学院|中学|小学|学校|医院|[市县区省][^\s]{0,6}[局委院会部办]|支队|大队|中心|协会|宣传部|妇联|团委|文联|残联|工商联|[厂矿校院局所]|[一二三四五六七八九十]中)$/;

/** The writer's desk behind the employer's name: 市中医院 康复科 张三. */
const DESK =
  /((?:医院|公司|集团|大学|学院|学校|[大中小]学|[局厂矿院])\s+)\p{Script=Han}{0,8}(?:[室部组班队系处]|车间|工区|支部|(?:[内外儿骨眼]|妇产|产|皮肤|康复|急诊|口腔|肿瘤|呼吸|消化|中医|耳鼻喉|护理|检验|药剂|放射|宣传|人事|教务|生产|技术|安全|保卫)科)(?=\s+\p{Script=Han})/u;

/** The newspaper had the picture already: 张三 摄 (本报资料照片). */
const ARCHIVED = /(摄)\s*[([](?:本报)?资料(?:照片|图片?)[)\]]$/;
/** Who told and who wrote it down, with no blank before the word: 张三口述 李四整理. */
const TOLD_BY = /(?<=\p{Script=Han}{2})(?:采访)?(口述|讲述|整理)(?=$|[\s)、])/gu;
/** The same in single words, which may end a name where there is no second one: 张三口述 李四记, 张三讲 李四写. */
const TOLD_AND_WRITTEN =
  /(\p{Script=Han}{2,4}?)(口述|讲述|[讲述])([\s、,;]+\p{Script=Han}{2,4}?)(整理|记录|[记写])(?=$|[\s)])/u;
/** When and where it was written, behind the names: 1997年6月30日 香港. */
const DAY = /\s*[(]?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[\s于]*\p{Script=Han}{2,3})?[)]?\s*$/u;
/** Which class of a school: 三(2)班. */
const SCHOOL_CLASS = /(?:\([\d一二三四五六七八九十]{1,3}\)|\d{1,2})班(?=\s)/g;
/** 李晓明文 王芳摄: who wrote and who took the pictures, with no blank before the words. */
const TEXT_AND_PICTURES =
  /(\p{Script=Han}{2,3})文([\s、/]+(?:本报)?(?:记者|通讯员)?\s*)(\p{Script=Han}{2,3})([图摄])(?=$|[\s)])/gu;

function splitTextAndPictures(
  all: string,
  writer: string,
  between: string,
  taker: string,
  work: string,
): string {
  const names = [writer.replace(/^.*[者员]/u, ''), taker];
  return names.every(isPersonName) ? `${writer} 文${between}${taker} ${work}` : all;
}

/** How old a reader is who writes: (79岁), (女,72岁). */
export const AGE = /\s*[(][^()]{0,12}\d{1,3}岁[^()]{0,8}[)]/g;
/** Who somebody is, in brackets behind the name, with no word of what was done for the piece. */
export const EXPLAINED =
  /^(\p{Script=Han}(?:\s?\p{Script=Han}){1,3})\s*[(](?!\p{Script=Han}?[图文摄绘]|[^()]*(?:记者|通讯员|摄影|供图|供稿|整理|文\s?[/图]|\s[摄图文]))[^()。!?]{2,24}[)]$/u;
/** Who taught the pupil that wrote: 指导老师 李四. */
/** 贺兰(本报记者): what somebody is to the newspaper, behind the name. */
const STAFF_BEHIND =
  /^(\p{Script=Han}{2,4}|\p{Script=Han}\s\p{Script=Han})\s?[(]((?:本报|本刊)?[^()\s]{0,8}(?:记者|通讯员|评论员))[)]$/u;
/** 《平川日报》记者: the newspaper that somebody works for. */
export const EMPLOYER = /《[^《》]{2,12}》(?=\p{Script=Han}{0,6}(?:记者|通讯员|评论员))/gu;
/** Where from and when it was sent, in brackets behind the names: (香港9日电). */
const SENT_FROM = /\s?[(]\p{Script=Han}{0,8}[\d一二三四五六七八九十]{1,3}日(?:专?电|讯)[)]$/u;
/** What a text was taken from: 编译自《经济学人》. */
export const TAKEN_FROM = /(编译|摘编|选编|整理|译)自[《“][^《》“”]{2,20}[》”]$/;
/** A box before a name as the OCR has it: O 李明, * 李明. */
export const LOST_BOX = /^[Oo*]\s?(?=\p{Script=Han}(?:\s?\p{Script=Han}){1,2}$)/u;
/** A rank with no blank before the name: 江州大学教授李明. */
export const GLUED_RANK =
  /^(\p{Script=Han}{0,16}(?:教授|研究员|院士|医师|律师|作家|诗人|评论家))(?=\p{Script=Han}{2,3}$)/u;
/** Where a writer lives, before a dot: 上海·李明. */
const HOME_DOT = /^(?!\p{Script=Han}*(?:记者|[讯论]员))(\p{Script=Han}{2,4})[·•](\p{Script=Han}{2,3})$/u;
/** Where a writer lives, in brackets before the name: (江苏)盛夏, [山东]麦 田. */
export const HOME_BEFORE =
  /^[([](?!\p{Script=Han}*(?:[讯摄图文]|记者|通讯员|评论员))\p{Script=Han}{2,8}[)\]]\s?(?=\p{Script=Han}[\p{Script=Han}\s·]{1,8}$)/u;
/** The page that a text was written for, before what was done: 本报少年版 整理. */
const OWN_PAGE = /^本[报刊]\p{Script=Han}{2,6}[版部刊]\s+(?=\p{Script=Han}{2,3}[\s:])/u;
/** Where and when it was reported, before who did: 本报深圳、香港讯(记者, 本报上海4月3日电 记者. */
const DATELINE =
  /^(?:本报|本刊|据?新华社|据?中新社|中央社)(?!\p{Script=Han}{0,4}(?:记者|通讯员))[\p{Script=Han}、]{0,10}(?:(?:\d{1,2}月)?\d{1,2}日)?\s?(?:讯|消息|专?电)\s*(?=$|[(]\s*(?:记者|通讯员)|(?:记者|通讯员)\s?\p{Script=Han})/u;
/** Words that printers set wide as they set names. */
const SET_WIDE =
  /(?<=^|[\s([])(本\s+报|本\s+刊|(?:本报)?记\s+者|(?:本报)?通\s+讯\s+员|评\s+论\s+员|摄\s+影|口\s+述|整\s+理|记\s+录|供\s+稿|本\s+报\s+记\s+者)(?=\s|$)/g;
/** What was done, with no blank before the name: 记者李明 摄影王芳. */
const GLUED_WORK =
  /(?<=\s)(摄影|撰文|采写|整理|供图)(?!报[道导]|记者|整理)(?=\p{Script=Han}{2,3}(?:[\s)]|$))/gu;
/** Who edited it, behind who wrote it. */
const EDITED_BY = /\s(?:实习|责任|值班|特约)?编辑\s*[:/]?\s*\p{Script=Han}{2,3}$/u;
export const TAUGHT_BY = /\s+[(]?(?:指导|辅导)(?:老师|教师)\s*[:\s]\s*\p{Script=Han}{2,4}[)]?$/u;
/** What a sender is to the newspaper, before the name: 读者 张三 摄. */
const SENT_BY = /(^|\s)(?:热心)?(?:读者|网友|拍客|代表|委员)\s+(?=\p{Script=Han})/gu;

/** A folded byline without what stands in it beside people and their work. */
export function cleanByline(folded: string): string {
  return folded
    .replace(LOST_BOX, '')
    .replace(GLUED_RANK, '$1 ')
    .replace(HOME_DOT, (line, home: string, name: string) =>
      isOrigin([home]) && isPersonName(name) ? name : line,
    )
    .replace(HOME_BEFORE, '')
    .replace(LEADING_MARKS, '')
    .replace(SET_WIDE, (wide) => wide.replace(/\s/g, ''))
    .replace(OWN_PAGE, '')
    .replace(DATELINE, '')
    .replace(STAFF_BEHIND, '$2 $1')
    .replace(EMPLOYER, '')
    .replace(SENT_FROM, '')
    .replace(TAKEN_FROM, '$1')
    .replace(EXPLAINED, (line, name: string) => (isPersonName(name.replace(/\s/g, '')) ? name : line))
    .replace(/[丨│]/g, '|')
    .replace(AGE, ' ')
    .replace(/\s*[(]?除?署名(?:者|的)?除?外[)]?/g, '')
    .replace(/\s[□■◎●○◇◆]\s*/g, ' ')
    .replace(/(?<=\p{Script=Han})(?=本[报刊网台](?:特约|见习|实习|首席)?(?:记者|通讯员))/gu, ' ')
    .replace(TEXT_AND_PICTURES, splitTextAndPictures)
    .replace(DAY, ' ')
    .replace(SCHOOL_CLASS, '班')
    .replace(/集体(?=采[写访])/, '')
    .replace(DESK, '$1')
    .replace(PICTURES_TAKEN, '')
    .replace(PICTURES_FROM, '')
    .replace(ARCHIVED, '$1')
    .replace(TAUGHT_BY, '')
    .replace(GLUED_WORK, '$1 ')
    .replace(EDITED_BY, '')
    .replace(TOLD_AND_WRITTEN, '$1 口述$3 整理')
    .replace(TOLD_BY, ' $1 ')
    .replace(SENT_BY, '$1')
    .replace(/\(([^()]{3,24})\)/g, (bracket, inside: string) =>
      WORKPLACE.test(inside) || (inside.length > 4 && isOrigin([inside])) ? ' ' : bracket,
    )
    .replace(/(^|\s)本[版文组期](?:稿件)?\s*(?=$|[\s\p{Script=Han}])/gu, '$1')
    .replace(/[\s)\].。:]+$/, '')
    .replace(/\((?:作者|本文|单位|系|为|来自|现为)[^()]*\)?/g, ' ')
    .replace(/^\p{Script=Han}{2,6}发\s*\(\s*/u, '')
    .replace(/[()[\]]/g, ' ')
    .replace(WORK_COUPLE, (couple) => couple.replace(/\s*[/、并和]\s*/, ''));
}

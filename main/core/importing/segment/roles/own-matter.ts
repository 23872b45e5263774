import { AFTER_WORD, BULLET, DOCUMENT_HEAD, LIST_HEAD } from './cues.ts';
import { isColumnTitle } from './column-titles.ts';
import type { Part } from './roles.ts';

/** Texts that sell, declare or announce are no sections of anything. */
const DECLARES =
  /声明作废|特此(?:公告|声明|通告|通知)|公告之日起|(?:订购|咨询|招租|报名|招聘|预订)(?:热线|电话)|联系(?:人|电话):/;
/** What newspapers print day by day, apart from their articles. */
const DAILY =
  /天气(?:预报|趋势|提示)?$|^(?:计划)?[停供][水电气暖热](?:通知|预告|信息)$|^[今明后]日天气|开奖(?:公告|结果)?$|^(?:体彩|福彩|双色球|大乐透)|限行(?:尾号|提示)$|(?:菜价|粮价|行情|牌价)$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\(|\d|第)/;

/** A column's name over paragraphs that each begin with a mark: 短波 ◆……◆……. */
function isRowOfBriefs(titles: readonly Part[], body: readonly Part[]): boolean {
  const [title, second] = titles;
  return (
    title !== undefined &&
    second === undefined &&
    isColumnTitle(title) &&
    body.length >= 2 &&
    body.every((part) => BULLET.test(part.fold.trim()))
  );
}

/** So many entries below a title, and nothing else to speak of, are a box beside an article. */
const LEAST_ENTRIES = 4;

/** A title over nothing but entries: a list in a box, not a section of the article around it. */
export function isBox(titles: readonly Part[], body: readonly Part[]): boolean {
  const entries = body.filter((part) => part.item).length;
  return (
    titles.length === 1 &&
    !NUMBERED.test((titles[0] as Part).key) &&
    entries >= LEAST_ENTRIES &&
    entries >= body.length - 1
  );
}

/** What stands beside a report, with a headline of its own below this label. */
const SIDEBAR =
  /^[■●◆◎□▲]?(?:(?:相关|新闻|背景|知识|政策|延伸)?链接|(?:新闻|背景|相关)(?:延伸|背景|资料|新闻)|延伸阅读|背景资料)[:]?$/;

/** A headline that says before a colon what sort of piece it heads: 短评：请把“解释权”还给法律. */
const LABELLED =
  /^(?:短评|时评|评论|快评|锐评|微评|社论|杂谈|街谈|论坛|编后|(?:记者|采访|编辑|驻村|值班)(?:手记|札记|日记|观察|调查|追踪|走基层|来信)|读者(?:来信|热线|之声|点题)|以案[释说]法|案例(?:解读|分析)|(?:新闻|相关|背景)(?:背景|链接|资料|调查|追踪|观察)|征求意见|追踪报道|调查报告|讣告|更正|答读者问?|图片新闻|一周综述|周评|消费(?:提示|警示)|健康提示|书讯|剧评|书评|影评|国际短讯):[^:]{4,}/;

/** A title that counts the pieces below it: 简讯二则, 寓言三则. */
const COUNTED = /^\p{Script=Han}{2,6}[二两三四五六七八九十]则$/u;

/** Whether titles and the text below them begin a piece of their own, whatever stands above them. */
export function isOwnMatter(titles: readonly Part[], body: readonly Part[]): boolean {
  return (
    body.some((part) => DECLARES.test(part.key)) ||
    isRowOfBriefs(titles, body) ||
    isBox(titles, body) ||
    (titles.length > 1 && SIDEBAR.test((titles[0] as Part).key)) ||
    titles.some(
      ({ key }) =>
        AFTER_WORD.test(key) ||
        LABELLED.test(key) ||
        COUNTED.test(key) ||
        DAILY.test(key) ||
        (LIST_HEAD.test(key) && body.filter((part) => part.item).length * 2 > body.length) ||
        (DOCUMENT_HEAD.test(key) && key.length >= 5 && !NUMBERED.test(key)),
    )
  );
}

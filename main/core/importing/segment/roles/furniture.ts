import { CONTINUED, IMAGE_MARK, INDEX_ENTRY, SEE_ALSO } from './cues.ts';
import { isFolio } from './folio.ts';
import type { Block } from '../paragraphs/block.ts';

/** What furniture is told by: the words of a line, and how many stand before it on the page. */
type Line = Pick<Block, 'fold' | 'key' | 'index'>;

const STAFF =
  /^[^\p{L}\p{N}]*(?:第?\s*[\dA-D一二三四五六七八九十]{1,3}\s*版\s*)?(?:本版|本期|今日|值班|执行|见习|实习|首席|常务)?(?:责任)?(?:责编|编辑|副?主编|编委|校对|校读|审校|检校|美编|审读|版式|组版|组稿|排版|策划|统筹|值班|总编|终审|审核|监制|美术编辑|视觉|制图|制作|版面设计|设计|主办|协办|承办|联办|主管|编审|[一二三]读)\s*[:\s/|│丨]/u;
/** A word that the OCR tore off a line about the page itself. */
const OWN_WORD = /^(?:本版|本报|本刊|本期|责编|美编|校对|编辑|版面|导读|要目)$/;
/** A page's name and its number in Latin letters, whole or broken off: 工会视窗 · Page 3, 工会视窗 · Page u…. */
const LATIN_FOLIO = /^(?:[\u4e00-\u9fa5]{2,8}\s*[·|]?\s*)?Page\s*\w{0,3}[….]*$/i;
/** A newspaper's name, or who publishes it, in Chinese and in Latin capitals: 东岚健康报 DONGLAN HEALTH NEWS. */
const LATIN_MASTHEAD =
  /^(?:[\u4e00-\u9fa5]{1,10}[报刊]\s*[A-Z][A-Z\s]{4,40}|[A-Z][A-Z\s]{4,40}[\u4e00-\u9fa5]{2,24}(?:报|刊|主办|主管|出版))$/;
/** How many pages, which number: 共八版, 第3215号, 2020年第3期. */
const ISSUE =
  /^(?:(?:本期|今日|今天)?共?[\d一二三四五六七八九十]{1,3}版\s*(?:总?第\s*\d{1,6}\s*[期号])?|总?第\s*[\d〇零一二三四五六七八九十百千]{2,8}\s*[期号]|\d{4}年\s*(?:总?第\s*)\d{1,4}\s*期(?:\s.{0,20})?)$/;
/** The day in characters, with the weekday or the year of the cycle: 三月五日 星期四, 庚子年二月十二. */
const SPELLED_DAY =
  /^(?:(?:星期|周)[一二三四五六日天]\s*)?[正一二三四五六七八九十冬腊]{1,2}月[初一二三四五六七八九十廿]{1,3}日?(?:\s*(?:星期|周)[一二三四五六日天])$|^(?:星期|周)[一二三四五六日天]\s*[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$|^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[正一二三四五六七八九十冬腊闰]{1,3}月[初一二三四五六七八九十廿]{1,3}$/;
/** The number of the issue, with the date or the page in the same line. */
const ISSUE_NUMBER = /^(?:总第|第)\s*\d{1,6}\s*期(?:\s|[(·|]|\d{4}年|(?:本期|今日|第).{0,8}版|$)/;
/** Who publishes the paper: 中共某某县委主办. */
const PUBLISHER =
  /^[\u4e00-\u9fa5]{4,24}(?:主办|主管|出版|机关报)(?:\s|$)|^(?:[\u4e00-\u9fa5]{4,20}\s+){1,3}(?:联合)?(?:主办|主管|出版)$|^内部(?:资料|刊物)|准印证?[号:]|^版权所有/;
/** The date and the editors in one line. */
const STAFF_INSIDE = /(?:责编|主编|编辑|校对|美编|组版|版式|电话|热线|邮箱)\s*[:/|]/;
const DATE_INSIDE = /\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}/;
const CONTACT =
  /(?:电话|热线|邮箱|邮编|地址|网址|电子信箱|E-?mail|QQ|国内统一|刊号|CN\d|邮发代号|零售|定价|印刷|投稿|来稿|网站|http|www\.|[\w.]+@[\w.]+)/i;
const DATE_LINE =
  /^中华民国[\d〇零一二三四五六七八九十]+年|^[(]?(?:公元)?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)|^(?:星期|周|礼拜)[一二三四五六日天]$|^\d{1,2}月\d{1,2}日\s*(?:星期[一二三四五六日天])?$|^农历|^[二〇零○一九八七六五四三]{4}年[一二三四五六七八九十]{1,3}月/;
/** The day and its weekday, whoever publishes the paper named before it. */
const DATED_WEEKDAY = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|周|礼拜)[一二三四五六日天]/;
const PAGE_NUMBER =
  /^(?:第?\s*[\dA-D一二三四五六七八九十]{1,4}\s*版\s*[·|:]?\s*[\u4e00-\u9fa5]{0,6}|[\u4e00-\u9fa5]{2,6}\s*第\s*[\dA-D一二三四五六七八九十]{1,4}\s*版|[\u4e00-\u9fa5]{2,6}\s+[一二三四五六七八九十]{1,2}\s*版|[A-D]?\d{1,2}|今日.{0,6}版|总第.{1,12}期|第\s*\d+\s*期|版面?\s*\d+|[A-D]\d{1,2}\s*[\u4e00-\u9fa5]{2,6}|[\u4e00-\u9fa5]{2,6}\s*[A-D]\d{1,2}|\d{1,2}\s*[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5]{2,4}\s*\d{1,2})$/;
const PUBLICATION =
  /^(?:《)?[\u4e00-\u9fa5]{1,8}(?:日报|晚报|晨报|早报|午报|时报|商报|导报|都市报|周报|工人报|青年报|农民报|法制报|法治报|教育报|公报|邮报|新报|快报|职工报|矿工报|大学报|学院报|铁路报|石油报|电力报|前哨报|国防报|民兵报|卫士报|生态报|环境报|环保报|水利报|健康报|卫生报|医药报|经济报|财经报|金融报|证券报|保险报|税务报|工商报|消费报|科技报|科学报|建设报|建筑报|交通报|运输报|航空报|航天报|海员报|港口报|老年报|妇女报|少年报|儿童报|学生报|文艺报|文学报|文化报|旅游报|体育报|电视报|广播报|政协报|公安报|检察报|法院报|司法报|安全报|消防报|气象报|地质报|冶金报|钢铁报|化工报|纺织报|煤炭报|林业报|畜牧报|渔业报|供销报|粮油报|烟草报|食品报|社会报|民政报|侨报|工运报|铁道报|煤矿报|[市县]报)(?:》)?(?:[A-Za-z]{3,30})?$/;
const QR =
  /^(?:(?:更多|欢迎|敬请|请)[^。,]{0,18}(?:公众号|客户端|小程序|二维码|微信|微博)$|(?:欢迎|敬请|请)?(?:微信公众号|官方微博|官方微信|官方抖音|客户端|扫码|扫一扫|扫描二维码|微信|微博|抖音号?|视频号|二维码|公众号))/;

/** Who pays for a column or a page: (本栏目由市总工会协办). */
const SPONSOR =
  /^[(]?本[栏版]目?由?[^()]{2,16}(?:协办|主办|承办|冠名|支持|特约(?:刊登)?)[)]?$|^(?:协办|主办|承办|联办|冠名|支持|特约)单位\s*:|^公益广告$/;

/** What a newspaper prints of itself at a page's foot, often run together by the OCR. */
const OWN_FOOT =
  /^(?:社址|本[报社刊](?:地址|社址|常年|法律顾问|热线|电话|邮箱|广告|发行|新闻热线|网址|总机)|(?:常年)?法律顾问|邮政编码|订阅热?线?|(?:全年|每月|每份)定价|零售|广告(?:经营|热线|部|许可证|刊登|咨询|合作|代理|电话)|(?:报料|新闻|发行|投诉|读者)(?:服务|热线|电话|专线)|国内统一|邮发代号|代号\d|印刷:|承印|[\u4e00-\u9fa5]{2,14}印刷(?:厂|公司|有限公司)(?:印刷|承印)$)/;
/** The day's weather in one line: 今日天气 多云转小雨 12℃—21℃. */
const WEATHER =
  /^(?:今[日天晚明]|明[日天]|市区|我市|本市|天气)?[^。]{0,16}(?:天气|晴|多云|阴|雨|雪)[^。,]*(?:℃|°C|摄氏度|度)[^。,]{0,20}$/;
/** What a newspaper promises whoever tells it news: 一经采用 最高奖励1000元. */
const REWARD = /^.{0,12}一经(?:采用|采纳|核实|刊用).{0,16}[奖酬]/;
/** Where to have something printed, with the telephone number to call: 刊登公告 请拨 0712-3222110. */
const OWN_OFFER = /^(?:刊登|登报|刊发|代办)(?:公告|广告|声明|启事|遗失).{0,20}\d{7,8}$/;
/** A call for good manners that nobody wrote as an article, by what it says of itself: 讲文明 树新风 公益广告, 中共某某县委宣传部 宣. */
const PUBLIC_CALL =
  /公益广告$|^公益广告|(?:宣传部|文明办|精神文明建设(?:指导)?委员会)(?:办公室)?\s*[宣制]$|^(?:讲文明\s*树新风|图说我们的价值观)/;
/** For what a newspaper does not answer: 本版信息由广告客户提供 真实性请读者自行核实. */
const DISCLAIMER =
  /^(?:本[版报刊栏]|以[上下])?(?:信息|广告|内容).{0,24}(?:自行(?:核实|甄别)|仅供参考|责任自负|不承担.{0,8}责任)/;
const OWN_CHANNEL =
  /^[\u4e00-\u9fa5]{2,8}(?:官方)?(?:微博|微信|客户端|抖音号?|视频号|公众号|手机报|数字报|网站)$/;

/** What a line about the issue tells, each of it once: the day, the weekday, the lunar day, the number, the pages, who makes, publishes and sells it. */
const OF_DAY = [
  /(?:19|20)\d{2}\s*(?:年|[-./])\s*\d{1,2}|[一二][〇零○一二三四五六七八九]{3}年|(?:^|\s)\d{1,2}月\d{1,2}日/,
  /(?:星期|周|礼拜)[一二三四五六日天]/,
  /农历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/,
];
const OF_ISSUE = [
  /总?第\s*[\d〇零○一二三四五六七八九十百千]{1,8}\s*[期号]/,
  /(?:共|本期|今日|第)\s*[\dA-D一二三四五六七八九十]{1,3}\s*版|(?:^|\s)[\dA-D一二三四五六七八九十]{1,3}\s*版(?:\s|$)/,
  /(?:主办|主管|承办|编印|承印|印刷)(?:单位)?\s*[:\s/]|出版(?![社商])/,
  /(?:主编|责编|编辑|校对|排版|美编|版式|视觉|审校|组版|总编)\s*[:\s/|_]/,
  /刊号|准印|邮发|内部(?:资料|刊物|交流)|免费|赠阅|零售|定价|每[份户]\S{0,4}[元角份]/,
];
/** Where the masthead stands two of these say that a line tells of the issue, elsewhere three. */
const AT_TOP = 5;

function isIssueLine({ fold, key, index }: Line): boolean {
  if (key.length > 60 || /[。!?“”]/.test(key)) return false;
  const tells = (signs: readonly RegExp[]): number => signs.filter((sign) => sign.test(fold)).length;
  const own = tells(OF_ISSUE);
  return own > 0 && own + tells(OF_DAY) >= (index < AT_TOP ? 2 : 3);
}

/** What stands in the next issue, or in this one. */
const CONTENTS = /^(?:本期|下期|今日|下月)(?:要目|导读|看点|预告|目录|内容)[:\s]/;

/** What is printed on a page around its articles: masthead, date, page number, staff, contacts, marks without words. */
export function isFurniture(block: Line): boolean {
  const { fold, key } = block;
  if (!/[\p{L}\p{N}]/u.test(key)) return true;
  if (isIssueLine(block) || (key.length <= 60 && CONTENTS.test(fold.trim()))) return true;
  if (IMAGE_MARK.test(fold.trim()) || CONTINUED.test(fold) || SEE_ALSO.test(fold)) return true;
  if (OWN_FOOT.test(key) && key.length <= 160 && !/[。!?]/.test(key)) return true;
  if (key.length <= 140 && DATE_INSIDE.test(fold) && STAFF_INSIDE.test(fold) && !/[。,]/.test(key))
    return true;
  if (key.length > 60) return false;
  if (isIndexEntry(block)) return true;
  if (!/\p{Script=Han}/u.test(key) && /[A-Za-z]{3}/.test(key)) return true;
  if (key.length <= 1 || OWN_WORD.test(key)) return true;
  if (STAFF.test(fold)) return true;
  if (key.length <= 24 && QR.test(key)) return true;
  if (key.length <= 14 && OWN_CHANNEL.test(key)) return true;
  if (key.length <= 50 && WEATHER.test(key) && /\d(?:℃|°C|度)/.test(key)) return true;
  if (isDateLine(block)) return true;
  if (key.length <= 45 && DATED_WEEKDAY.test(fold) && !/[。,]/.test(key)) return true;
  if (key.length <= 40 && ISSUE_NUMBER.test(fold.trim()) && !/[。,]/.test(key)) return true;
  if (key.length <= 20 && LATIN_FOLIO.test(fold.trim())) return true;
  if (key.length <= 70 && LATIN_MASTHEAD.test(fold.trim())) return true;
  if (key.length <= 40 && (ISSUE.test(fold.trim()) || SPELLED_DAY.test(fold.trim()))) return true;
  if (key.length <= 40 && PUBLISHER.test(fold.trim()) && !/[。,“”]/.test(key)) return true;
  if (isFolio(fold)) return true;
  if (
    OWN_OFFER.test(key) ||
    (key.length <= 36 && REWARD.test(key) && !key.includes('。')) ||
    DISCLAIMER.test(key)
  )
    return true;
  if (isPublicCall(block)) return true;
  if (key.length <= 30 && SPONSOR.test(fold.trim()) && !/[。,]/.test(key)) return true;
  if (key.length <= 14 && PAGE_NUMBER.test(fold)) return true;
  if (key.length <= 36 && PUBLICATION.test(key)) return true;
  return isContactLine(block);
}

const LONGEST_CALL = 30;

/** Whether a line says that what it stands below is a call for good manners. */
export function isPublicCall({ fold, key }: Line): boolean {
  return key.length <= LONGEST_CALL && PUBLIC_CALL.test(fold.trim()) && !/[。,]/.test(key);
}

/** Whether a line names a story and the page it stands on. */
export function isIndexEntry({ fold, key }: Line): boolean {
  return key.length <= 60 && INDEX_ENTRY.test(fold.trim());
}

/** A line that gives a date, perhaps with the weekday. */
export function isDateLine(block: Line): boolean {
  return block.key.length <= 40 && DATE_LINE.test(block.fold) && !/[。,举召]/.test(block.key);
}

/** A line that is mostly telephone numbers and addresses. */
export function isContactLine(block: Line): boolean {
  const { fold, key } = block;
  return (
    key.length <= 50 &&
    /[\d:@.]/.test(key) &&
    CONTACT.test(fold) &&
    !/。/.test(key) &&
    !/讯[(]/.test(key) &&
    contactShare(fold) >= 0.4
  );
}

function contactShare(fold: string): number {
  const marks =
    fold.match(
      /[\d\w@.:/\-()]+|电话|热线|邮箱|邮编|地址|网址|电子信箱|国内统一|刊号|邮发代号|零售|定价|印刷|投稿|来稿|网站|广告|新闻|报料|传真/g,
    ) ?? [];
  return marks.join('').length / Math.max(1, fold.replace(/\s+/g, '').length);
}

/** Whether a folded line can be a newspaper's own name. */
export function isPublicationName(key: string): boolean {
  return PUBLICATION.test(key);
}

/** 清源报: too short a name to be one wherever it stands. */
const SHORT_PUBLICATION = /^[\u4e00-\u9fa5]{2,8}(?<!海|简|电|预|举|情|汇|捷|回|申|播|通|喜|墙|壁|小|黑板)报$/;

export function isShortPublication(key: string): boolean {
  return SHORT_PUBLICATION.test(key);
}

/** Whether a line tells of the issue: its day, its number or who publishes it. */
export function tellsOfIssue(block: Line): boolean {
  const { fold, key } = block;
  return (
    isIssueLine(block) ||
    DATE_INSIDE.test(fold) ||
    ISSUE_NUMBER.test(fold.trim()) ||
    (key.length <= 60 && /(?:主办|主管|出版)/.test(fold))
  );
}

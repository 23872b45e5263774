import { LETTER_OPENING } from './cues.ts';
import { remember } from '../remember.ts';

/** Notices, by what they say first; two of one sort follow each other under one headline. */
const NOTICES: readonly [string, RegExp][] = [
  ['lost', /^.{2,40}(?:遗失|丢失|不慎将).{2,60}(?:作废|声明)/],
  ['auction', /^受.{2,24}(?:委托|委讬).{0,60}(?:拍卖|变卖|招租)/],
  ['company', /^.{4,60}(?:统一社会信用代码|(?:股东|董事|出资人).{0,6}决[议定]).{0,200}(?:登记|债权|注销|减)/],
  ['court', /^.{2,20}:(?:本院|本委|本局)(?:受理|已受理|在|作出|决定)/],
  [
    'tender',
    /^.{4,80}(?:(?:已经?|业经|已由).{0,24}批准|现(?:就|对|将|决定)|拟对).{0,120}(?:招标|投标|比选|磋商|采购)/,
  ],
  ['hire', /^(?:本|我)?.{0,16}(?:公司|集团|酒店|医院|单位).{0,20}(?:招聘|诚聘|急聘)/],
  ['let', /^.{0,60}(?:门面|商铺|店面|厂房|写字楼|摊位|仓库).{0,80}(?:面议|招租|出租|有意者)/],
  ['missing', /^.{0,24}(?:走失|走丢|认领|捡到|拾得).{0,120}(?:联系|电话|酬谢|公告)/],
  ['transfer', /^(?:根据|依照|按照).{4,80}(?:转让协议|债权转让|债权催收).{0,200}(?:债务|担保|通知|公告)/],
  ['posted', /^(?:根据|按照|经).{4,120}(?:现|予以).{0,12}公示/],
  [
    'supply',
    /^.{0,30}[因为].{2,24}(?:改造|检修|施工|更换|抢修|阀门|维护|迁移).{0,60}(?:停电|停水|停气|停止供|暂停供)/,
  ],
  [
    'weather',
    /^[^:。]{0,12}(?:今[天日晚]|明[天日]|\d{1,2}日)[^。]{0,3}[:,]?[^。]{0,30}(?:晴|阴|多云|雨|雪)[^。]{0,30}(?:摄氏度|℃|级)/,
  ],
  ['sale', /^全[场店馆].{2,20}[折惠]/],
];

/** What a newspaper says when a column of its own begins. */
const COLUMN =
  /(?:从今[天日]起|即日起|今起|今日起|自今[天日]起).{0,8}本[报刊].{0,20}(?:推出|开设|开辟|刊[登发载]|设立)|本[报刊].{0,8}(?:从今[天日]|即日|今[天日]?)起.{0,12}(?:推出|开设|开辟|刊[登发载]|设立|陆续)/;

/** Most paragraphs of a page are asked about several times; so many are remembered, more than a page of usual length has. */
const MOST_KNOWN = 128;
const known = new Map<string, string>();

/** The sort of text that a paragraph can only begin: a notice, a letter, a column; empty for none. */
export function openingOf(key: string): string {
  if (known.size === MOST_KNOWN) known.clear();
  return remember(known, key, () => readOpening(key));
}

function readOpening(key: string): string {
  const notice = NOTICES.find(([, form]) => form.test(key));
  if (notice) return notice[0];
  if (LETTER_OPENING.test(key)) return 'letter';
  return COLUMN.test(key) ? 'column' : '';
}

export function isNoticeSort(sort: string): boolean {
  return NOTICES.some(([name]) => name === sort);
}

/** What sells or hires. */
export function isAdvertSort(sort: string): boolean {
  return sort === 'hire' || sort === 'let' || sort === 'sale';
}

/** The last words of a notice. */
export const NOTICE_END =
  /(?:特此(?:公告|通告|声明|通知|公示)|声明作废|敬请(?:谅解|关注|理解|留意)|依法缺席(?:判决|裁决)|欢迎(?:提供线索|光临|选购))[。!]?$/;

/** Words with which a paragraph goes on from the one before. */
export const GOES_ON =
  /^(?:大会|会议|会上|活动|仪式|座谈|讲座|培训|现场|据|该|他|她|这|那|同时|此外|下一步|随后|为此|目前|如今|其中|对此|当天|近年来|截至|与此|记者|大家|一[是要]|二[是要]|三[是要])/;

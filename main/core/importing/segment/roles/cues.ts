/** Cues are matched against text folded by `foldCues`. */

const NAMED_REPORTERS = '(?:记者|通讯员|特约记者|见习记者|实习生|评论员)';

const MEDIUM = '(?:本报|本刊|本台|本网|据?新华社|据?中新社|中央社|中新网|人民网|中工网)';
const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';

/** The beginning of a news item: 本报讯, a dateline, a reporter in brackets. */
const LEADS = [
  new RegExp(`^[[(“]?\\s*${MEDIUM}[\\u4e00-\\u9fa5]{0,4}?(?:讯|消息|电)(?![员录台话力影视息子商动网社])`),
  new RegExp(
    `^[[(“]?\\s*(?:${MEDIUM}|人民日报|[\\u4e00-\\u9fa5]{2,6}报)[\\s/]?[\\u4e00-\\u9fa5]{0,8}[\\s/]?${DAY}\\s*(?:电|讯|专电|综合)`,
  ),
  /^[[(“]?\s*[\u4e00-\u9fa5]{1,8}[报网社台媒体]\s?(?:讯|消息)(?=[\s([\]:,/\d]|\p{Script=Han})(?![员息])/u,
  /^[[(“]?\s*[\u4e00-\u9fa5·-]{1,10}讯\]?\s*[([]\s*(?:\p{Script=Han}{0,8}(?:记者|通讯员|实习生)|\p{Script=Han}{2,3}(?:[\s、]+\p{Script=Han}{2,3})*[)\]])/u,
  new RegExp(`^[\\[(]\\s*[\\u4e00-\\u9fa5]{0,10}${NAMED_REPORTERS}[^)\\]。]{2,40}[)\\]]`),
  /^讯\s*[(]/,
  new RegExp(
    `^[□■●◎○]?\\s*(?:本报|全媒体|融媒体)?${NAMED_REPORTERS}\\s*[^,。:]{2,24}?(?:/[\\u4e00-\\u9fa5]{2,6})?(?:报道|报导|电)[:\\s,\\d]`,
  ),
  new RegExp(
    `^[[(“]?\\s*[\\u4e00-\\u9fa5]{2,8}(?:报|网|社|台|新闻)(?:[—·-]+[\\u4e00-\\u9fa5]{2,10}){1,2}\\s?(?:讯|消息|[\\u4e00-\\u9fa5]{0,8}${DAY}\\s*(?:电|讯))(?![员息])`,
  ),
  new RegExp(
    `^[\\u4e00-\\u9fa5]{2,8}(?:报|网|社|台|新闻)(?:[—·-]+[\\u4e00-\\u9fa5]{2,10}){0,2}${NAMED_REPORTERS}\\s[^,。:\\d]{2,16}?\\s?(?=昨|今|近|日前|\\d)`,
  ),
  /^据(?:新华社|中新社|央视新闻|人民日报|本报)[^。]{0,12}(?:电|消息|报道)/,
];

/** A mark that some papers set before it: ■ 本报讯. */
const LEAD_MARK = /^[□■●◎○◆▲]\s*/;

/** Length of the news lead's opening words, 0 where the text does not open a news item. */
export function leadLength(fold: string): number {
  const mark = LEAD_MARK.exec(fold)?.[0].length ?? 0;
  const text = fold.slice(mark);
  for (const lead of LEADS) {
    const match = lead.exec(text);
    if (match && text.length > match[0].length + 10) return mark + match[0].length;
  }
  return 0;
}

export const DECK_START = /^(?:——|—|--?(?=[访记致写来读评看观对从以]))/;

export const CAPTION_START =
  /^(?:[↑↓←→▲▼◀▶△▽◁▷↖↗↘↙]|图[为:①②③④]|图[一二三四1-4][:为]|[上下左右](?:图|圖)|本报资料图|资料图片|(?:[(]?[上下左右中]图[)]?[:为]))/;

export const HAS_CAPTION_WORD = /(?:^|[。!?"”])(?:[上下左右]?图(?:为|一为|①为|中为))/;

export const CREDIT_TAIL =
  /(?:摄|摄影|摄影报道|图文报道|供图|文\s*[/、]?\s*图|图\s*[/、]\s*文|新华社发|中新社发|资料图片?|制图|绘图|绘)\s*(?:[([](?:本报)?资料(?:照片|图片?)[)\]])?\s*[)\]]?\s*$/;

export const PHOTO_SOURCE =
  /^[([]?\s*(?:本版|本文|文中|以上|均|图片|照片|资料|配图)[^。]{0,14}(?:图片|照片|图)?[^。]{0,16}(?:提供|摄|供图|来源|资料图片|拍摄)[^。]{0,10}[)\]]?$/;

export const AUTHOR_NOTE =
  /^[([]\s*(?:(?:本文)?(?:作者|执笔|笔者)\s*(?:为|系|单位|是|:|简介)|(?:指导|辅导|推荐)(?:老师|教师)?\s*:)/;

export const BYLINE_MARK = /^[□■◎●○◇◆△▲☆★]\s*/;

/** A mark that stands before each headline of a row of briefs. */
export const BULLET = /^[▲▼△▽▶◆◇●■★☆]\s*/;

export const COLUMN_INTRO =
  /^[【[(]?\s*(?:开栏的话|开栏语|栏目开篇语|编者按|编者的话|编者语|编前|开篇语|栏目按|主持人语|卷首语|致读者)\s*[】\])]?:?\s*/;

/** A word of the editors' to the piece above it. */
export const AFTER_WORD =
  /^[【[(■□●]?\s*(?:编后(?:语|话|记|小议)?|编余|采访札记|记者手记|记者感言|短评|点评|微评|旁白|画外音)\s*[】\])]?:?$/;

/** Heads of sections that occur in many articles and head none. */
export const SECTION_LABEL =
  /^(?:[■●◆◎□▲]\s*)?(?:案情(?:简介|回放|介绍|回顾)|基本案情|案例(?:简介|回放|回顾)|(?:法官|律师|检察官|仲裁|专家|医生)(?:说法|提醒|点评|释法|观点|解答|支招|建议|解读|说案|寄语)|(?:新闻|相关|背景|知识|政策|法条|法律)链接|新闻(?:背景|延伸|回放)|延伸(?:阅读|链接)|(?:部门|各方|官方|多方)回应|裁判(?:结果|要旨|理由)|(?:法院|仲裁)(?:裁判|判决|审理|裁决|认为)|(?:处理|争议|裁决)(?:结果|焦点)|评析|案件评析|典型意义|事件(?:回放|回顾|背景)|人物(?:简介|名片|档案|小传)|获奖(?:感言|理由)|颁奖词|核心(?:提示|阅读)|温馨提示|读者(?:提问|来信|咨询)|推荐理由|主要事迹|先进事迹)[:]?$/;

export const PHOTO_LABEL = /^(?:图片新闻|图片报道|图说新闻|新闻图片|图文|光影|镜头|新闻镜头|图说|看图|组图)$/;

export const COLUMN_TAIL =
  /(?:视窗|之窗|园地|天地|专栏|专版|专题|特刊|专刊|副刊|周刊|月刊|聚焦|观察|时评|论坛|快讯|简讯|要闻|简报|信箱|热线|在线|速递|资讯|广角|纵横|扫描|掠影|频道|驿站|讲堂|课堂|风采|动态|短波|快递|播报|一线|平台|看点|关注|导读|综合|新闻|评论|评论台|之声|你我他|故事会|百科|访谈|人物|文苑|连载|荟萃|广场|集锦|点击|来信|来函|问答|[天周月]谈|大家谈|面对面|回音壁|茶座|茶馆|沙龙|提醒|手记|门诊|絮语)$/;

export const COMMENTARY_LABEL =
  /^(?:社论|短评|时评|快评|锐评|评论|本报评论员文?章?|评论员文章|今日[谈评论]|[\u4e00-\u9fa5]{0,4}(?:时评|短评|快评|杂谈|漫谈|论坛|观点|声音|微评|热评|言论|话题|有话说|微议|热议|锐见|街谈|时论|论语|论见|杂议|三言两语|一家之言))$/;

export const NOTICE_HEAD =
  /(?:公告|启事|声明|通告|公示|告知书|更正|致歉|讣告|寻人|招标|拍卖|注销|遗失|作废|催告|送达|挂失|召集|征稿|约稿|稿约|(?:投稿|报名|办事|购票|参赛|领奖)须知)/;

export const LIST_HEAD =
  /(?:名单|名录|一览表?|榜单|获奖作品|排行榜|光荣榜|目录|书目|书单|片单|节目单)[)\]]?(?:[(][^)]{1,8}[)])?$/;

export const DOCUMENT_HEAD =
  /(?:倡议书|公开信|慰问信|感谢信|贺信|致辞|讲话|决定|决议|意见|通知|办法|条例|规定|规划|纲要|工作报告|承诺书|宣言|献词|家书|一封信|发言|发言(?:摘要|摘登)|演讲|章程|细则|方案|公约|守则|须知|誓词|答谢辞|悼词|贺词|致辞|祝词|村规民约|倡议|慰问电|贺电)(?:[(（](?:摘要|摘登|全文|节选|草案|试行)[)）])?[”)）]?$/;

export const FEATURE_DECK =
  /^(?:—+|-+)?\s*(?:访|记|写在|来自|走进|探访|专访|对话)|(?:综述|纪实|侧记|巡礼|速写|探析|探访|见闻|特写|扫描|观察|述评|调查|回眸|纪事|掠影|透视|剪影|素描|札记)[”)]?$/;

export const CONTINUED =
  /^[([]?\s*(?:上接|下转|紧接|转|接)(?:第)?\s*[\dA-Z一二三四五六七八九十]+\s*版?[^。]{0,12}[)\]]?$/;

export const SEE_ALSO =
  /^[[(▶►>◆●]*\s*(?:详见|更多(?:报道|内容|精彩)|相关报道|报道见|全文见|请看|见)[^。]{0,16}版[^。]{0,8}[)\]]?$/;

/** An entry of the front page's index: 老小区加装电梯，谁来牵头？》05版. */
export const INDEX_ENTRY = /(?:[》>▶►→]|[.…·]{2,}|\s)\s*[(]?(?:第|见)?\s*[A-D]?\d{1,2}\s*版[)]?$/;

/** Who stands where in the picture: 张三（左一）. */
export const POSITION_IN_PICTURE = /[(](?:[左右中前后][一二三四五六]?|[前后左右]排[^)]{0,6})[)]/;

/** The last words of a letter or a speech. */
export const CLOSING =
  /^(?:谢谢(?:大家|各位)?|此致|敬礼|致敬|顺祝|祝(?:大家|各位|您|你们|全市|全省|愿).{2,24}|此致敬礼)[!。]?$/;

/** A row of a table as the OCR writes it. */
export const TABLE_ROW = /^(?:\|.*\||<\/?(?:table|thead|tbody|tr|td|th)\b.*)$/i;

/** Where a text was taken from, on a line of its own below it. */
export const SOURCE_NOTE =
  /^[([]?\s*(?:(?:据|来源|稿源|原载|摘自|转自|选自|来自|综合)\s*:?\s*[《“]?(?:新华|中新|央视|人民|中国|光明|经济|工人|法治|科技|健康|学习|本报|[\u4e00-\u9fa5]{2,10}(?:报|网|社|台|刊|杂志|客户端|公众号|新闻))[^。,!?]{0,16}|本报综合|本报综合(?:整理|报道|消息))\s*[)\]]?$/;

/** The last line of an instalment: （未完待续）, （全文完）. */
export const INSTALMENT_END =
  /^[([](?:未完(?:待续)?|待续|(?:全文|连载|本篇)?完|(?:本报)?下期(?:待续|续完))[)\]]$/;

export const IMAGE_MARK = /^(?:!\[[^\]]*\]\([^)]*\)|<img[^>]*>|\[?图片?\]?)$/;

export const ADVERT_HEAD = /(?:招租|出租|出售|招聘|诚聘|招生|转让|求购|加盟|招商|特卖|促销|优惠)/;

/** Whom a letter or a speech addresses. */
export const SALUTATION =
  /^[^。]{2,24}(?:们|同志|朋友|职工|市民|同胞|女士|先生|代表|居民|同学|家长|业主|读者|委员)[^。]{0,10}:/;

/** The first words of a letter or a speech, not to be taken for 市民李先生说：. */
export const LETTER_OPENING =
  /^(?:尊敬的|亲爱的|各位|全[市县区省国校厂体]|广大|编辑(?=同志|老师|先生|朋友|部|:)|同志们|朋友们|工友们|职工朋友|[\u4e00-\u9fa5]{2,14}(?:同志|朋友|同学|代表|业主|家长|乡亲|师傅)们)[^。,!?说]{0,24}:/;

import {
  ADVERT_HEAD,
  AFTER_WORD,
  BYLINE_MARK,
  COLUMN_INTRO,
  COMMENTARY_LABEL,
  DECK_START,
  DOCUMENT_HEAD,
  FEATURE_DECK,
  LETTER_OPENING,
  LIST_HEAD,
  NOTICE_HEAD,
  SALUTATION,
} from '../roles/cues.ts';
import { isAdvertSort, isNoticeSort, openingOf } from '../roles/text-openings.ts';
import { bodyOf, headText } from './draft.ts';
import type { Draft, DraftParagraph } from './draft.ts';
import type { ArticleKind } from '../page-split.ts';

const NEWS_TIME =
  /(?:近日|日前|昨日|昨天|今天|今日|本月|上周|本周|\d{1,2}月\d{1,2}日|\d{1,2}月份|今年以来|上半年|记者从|记者获悉|据悉|据了解|截至)/;
const COMMENTARY_HEAD = /(?:本报评论员|评论员|社论|短评|时评|快评|编辑部文章)/;
const OPINION =
  /(?:我们要|我们应|必须|应当|应该|要坚持|要以|不能|不应|不妨|才能|唯有|只有|让我们|理应|切忌|需要|何以|不禁|不可|奋力|更加紧密|應該|應當|必須|不應|與其|我們要|與其|不是.{1,16}(?:就算|而是|，是|,是)|说到底|少[一点些]+[^。]{1,8}[,，]多[一点些]|归根(?:结底|到底)|不只是|不仅仅|不在于|要靠|要有|真正的|迟早|遲早|与其|其实|难道|岂|往往|现象|折腾|值得(?:深思|警惕|点赞|提倡|推广|借鉴)|别让|当然,|诚然|愿(?:更多|天下|每一)|不够的?。|(?:学校|家长|社会|政府|部门|企业|各级|各地|干部|媒体|平台|单位)(?:也|还|更|都)?要|可见|由此看来|换言之|就是要|这个道理|殊不知|恐怕|(?:有的|有些|一些)(?:人|干部|同志|单位|地方|部门|企业)|意义(?:从来)?不?在|之[基道要][,。、])/g;
const STORY =
  /(?:母亲|父亲|奶奶|爷爷|外婆|童年|小时候|故乡|记得|那年|我家|妻子|儿子|女儿|春风|月光|老屋|院子|炊烟|乡愁|诗|雪花|花开)/g;
const NOTICE_BODY =
  /(?:声明作废|特此(?:公告|声明|通告|通知)|予以(?:公告|公示)|遗失|注销|债权人|公告之日起|清算组|拍卖标的|竞买人|招标人|投标)/;
const ADVERT_BODY =
  /(?:热线|咨询电话|订购|优惠|特价|促销|招租|出租|出售|招聘|诚聘|加盟|包治|到货|厂家直销|欢迎(?:光临|选购|来电))/;
const PHONE = /(?:\d{3,4}[-—]?\d{7,8}|1[3-9]\d{9})/;

/** An unsigned text that long would say when it happened if it were news. */
const BRIEF = 150;

/** 停水通知, but not 关于开展……的通知. */
const PUBLIC_NOTICE = /^(?!关于)[^的]{0,12}通知$/;

/** 某某医院关于调整门诊时间的通知: what changes for everybody. */
const CHANGES = /关于(?:调整|暂停|停止|恢复|临时|变更)[^的]{2,20}的通[知告]$/;
const FORMAL_END = /特此(?:公告|声明|通告|通知|公示)/;

/** What sellers wrote before there were hotlines; two of these say that something is for sale. */
const SOLD = /电报挂号|代办托运|批发零售|函购|邮购|实行三包|代客加工|款到发货|畅销全国|厂址:/g;

/** A headline that judges or demands. */
const OPINION_HEAD =
  /^(?:漫谈|浅谈|也谈|小议|再谈|谈谈|浅析|浅议|论|且说|话说|闲话)|(?:不是|不在|还得|需要|须|莫|岂|别[让把再]|不能|不可|不妨|切忌|何以|更要|才是|才能|少些|少[点说]|多些|多[点做]|谨防|警惕|应[该当]?|当(?:以|如|从)|要[有从把让以]|岂能|为何|让.+成为)/;
/** A headline that promises knowledge, not news. */
const ADVICE_HEAD =
  /(?:如何|怎样|怎么|为什么|小知识|常识|攻略|指南|贴士|须知|妙招|秘诀|要点|误区|养生|食谱|[几三四五六七八九十]招|注意事项)/;
/** One that counts out what is to be known: 冬天用热水袋的五个误区. */
const KNOWLEDGE_HEAD =
  /(?:小?常识|小知识|攻略|指南|贴士|妙招|秘诀|误区|食谱|注意事项|[几两三四五六七八九十\d]+[个条大](?:要点|招|忌))$/;
/** An essay says so of itself. */
const ESSAY_HEAD = /(?:小记|琐记|杂记|散记|随笔|印象|往事|记忆|有感|偶得|怀想|漫忆)$/;
const FIRST_PERSON = /我(?![们市县省国区校厂院军])/g;

/** The kind of an article by its opening, its byline and what its heads and text say. */
export function kindOf(draft: Draft): ArticleKind {
  const paragraphs = bodyOf(draft);
  const key = (text: string | null): string => (text ?? '').replace(/\s+/g, '');
  const headline = key(headText(draft, 'headline'));
  const kicker = key(headText(draft, 'kicker'));
  const deck = key(headText(draft, 'deck'));
  const heads = draft.heads
    .filter((head) => head.role !== 'byline' && head.role !== 'author-note')
    .map((head) => head.part.fold.replace(/\s+/g, '').replace(BYLINE_MARK, ''));
  const first = paragraphs[0]?.parts[0];
  const text = paragraphs
    .map((paragraph) => paragraph.parts.map((part) => part.key).join(''))
    .join('\n')
    .slice(0, 6000);
  const start = text.slice(0, 90);
  const { reporters, correspondents, authors } = draft.credits;

  if (heads.some((head) => COLUMN_INTRO.test(head)) && !(first && first.lead > 0)) return 'column-intro';
  if (paragraphs.length === 0 && draft.paragraphs.length > 0) return 'photo-news';
  if ((first?.lead ?? 0) > 0 || opensNews(draft)) return 'news';
  const signed = reporters.length + correspondents.length + authors.length > 0;
  if (heads.some((head) => LIST_HEAD.test(head)) || looksLikeList(draft)) return 'list';
  const opening = signed || !first || text.length > ANNOUNCED ? '' : openingOf(first.key);
  if (opening === 'column') return 'column-intro';
  if (isAdvertSort(opening)) return 'advert';
  if (isNoticeSort(opening)) return 'notice';
  if (isNotice(headline, kicker, text, signed)) return 'notice';
  if (
    !signed &&
    text.length < 600 &&
    PHONE.test(text) &&
    (ADVERT_BODY.test(text) || ADVERT_HEAD.test(headline))
  )
    return 'advert';
  if (!signed && text.length < ANNOUNCED && (text.match(SOLD)?.length ?? 0) >= 2) return 'advert';
  if (!signed && PUBLIC_NOTICE.test(headline) && text.length < 500) return 'notice';
  if (
    !signed &&
    text.length < ANNOUNCED &&
    (CHANGES.test(headline) || (headline.endsWith('通知') && FORMAL_END.test(text)))
  )
    return 'notice';
  if (DOCUMENT_HEAD.test(headline) || DOCUMENT_HEAD.test(deck) || (!signed && addresses(start))) {
    if (!(signed && reporters.length > 0 && !addresses(start))) return 'document';
  }
  if (
    heads.some((head) => AFTER_WORD.test(head)) ||
    COMMENTARY_HEAD.test(draft.byline ?? '') ||
    heads.some((head) => COMMENTARY_LABEL.test(head) || COMMENTARY_HEAD.test(head))
  )
    return 'commentary';
  if (reporters.length > 0) return isReported(draft, text) ? 'news' : 'feature';
  if (correspondents.length > 0 && isTold(draft, text)) return 'feature';
  if (FEATURE_DECK.test(deck) || (deck !== '' && DECK_START.test(deck))) return 'feature';
  if (isSignedBrief(draft, text)) return 'news';
  if (authors.length > 0 && KNOWLEDGE_HEAD.test(headline)) return 'feature';
  if (authors.length > 0 || draft.heads.some((head) => head.role === 'author-note')) {
    const opinions = count(text, OPINION) + count(text, IMPERATIVE);
    const judged = opinions + (OPINION_HEAD.test(headline) ? 2 : 0);
    const told = count(text, STORY) + count(text, FIRST_PERSON) / 2 + (ESSAY_HEAD.test(headline) ? 2 : 0);
    if (ADVISER.test(draft.byline ?? '') && !OPINION_HEAD.test(headline)) return 'feature';
    return judged >= 2 && judged > told ? 'commentary' : 'feature';
  }
  if (isAnswered(paragraphs)) return 'feature';
  if (NEWS_TIME.test(start)) return 'news';
  if (ADVICE_HEAD.test(headline) && correspondents.length === 0) return 'feature';
  if (correspondents.length > 0) return 'news';
  if ((count(text, OPINION) + count(text, IMPERATIVE)) * 220 > text.length && text.length > 300)
    return 'commentary';
  return text.length < BRIEF ? 'news' : 'feature';
}

function opensNews(draft: Draft): boolean {
  return draft.heads.some(({ role, part }) => role === 'byline' && NEWS_LINE.test(part.fold.trim()));
}

/** Whether somebody asks and somebody answers, paragraph by paragraph. */
function isAnswered(paragraphs: readonly DraftParagraph[]): boolean {
  const begins = (mark: RegExp): boolean => paragraphs.some(({ parts }) => mark.test(parts[0]?.fold ?? ''));
  return begins(/^\s*(?:问|[Qq])\s*:/) && begins(/^\s*(?:答|[Aa])\s*:/);
}

const LONG = 160;

/** Whether nothing but the words of a longer text tells its kind: no dateline, no byline, no head that names it. */
export function isKindDoubtful(draft: Draft): boolean {
  if (!['news', 'feature', 'commentary'].includes(draft.kind) || draft.byline !== null) return false;
  const body = bodyOf(draft);
  const length = body.reduce(
    (sum, { parts }) => sum + parts.reduce((all, part) => all + part.key.length, 0),
    0,
  );
  return (
    (body[0]?.parts[0]?.lead ?? 0) === 0 &&
    length > LONG &&
    !draft.heads.some(({ part }) => part.role === 'deck')
  );
}

function addresses(opening: string): boolean {
  return SALUTATION.test(opening) || LETTER_OPENING.test(opening);
}

function isNotice(headline: string, kicker: string, text: string, signed: boolean): boolean {
  if (signed) return false;
  const named = NOTICE_HEAD.test(headline) || NOTICE_HEAD.test(kicker);
  const said = NOTICE_BODY.test(text);
  return (
    (named &&
      headline.length <= 30 &&
      (said ||
        /(?:公告|启事|声明|通告|公示|遗失|更正|致歉|讣告|征稿|约稿|稿约|须知)[)”]?$/.test(headline))) ||
    (said && text.length < 600 && !NEWS_TIME.test(text.slice(0, 40)))
  );
}

/** Longer texts are no announcements, whatever they begin with. */
const ANNOUNCED = 600;

/** Who gives advice out of a trade: must and should are no opinions there. */
const ADVISER = /医|护士|护师|药|疾控|急救|农|果树|植保|林业|畜牧|水产|气象|质检|消费者|营养|花粉|康复/;

/** What opens news, on a line of its own: 本报讯（记者张三）, 本报银川讯, 新华社北京3月4日电. */
const NEWS_LINE =
  /^(?:本报|本刊|本台|据?新华社|据?中新社)[^()。]{0,16}(?:讯|消息|专?电)\s*(?:[(][^()]{2,40}[)])?$/;

/** 記者某某／台北報導. */
const FROM_PLACE = /\/\s*[\u4e00-\u9fa5]{2,6}(?:报道|报导|專電|专电|电)[)\]]?$/;
const REPORT = 400;

/** A reporter's short piece that begins with when something happened, without deck and subheads, or with a dateline for a byline. */
function isReported(draft: Draft, text: string): boolean {
  if (draft.heads.some(({ role, part }) => role === 'byline' && FROM_PLACE.test(part.fold.trim())))
    return true;
  return (
    text.length < REPORT &&
    !draft.heads.some(({ role }) => role === 'deck') &&
    !draft.paragraphs.some(({ role }) => role === 'subhead') &&
    NEWS_TIME.test(text.slice(0, 40)) &&
    count(text, FIRST_PERSON) === 0
  );
}

/** A correspondent signs above a text that is told rather than reported: with pictures, at length, or from somebody's mouth. */
function isTold(draft: Draft, text: string): boolean {
  const start = bodyOf(draft)[0]?.parts[0]?.start ?? 0;
  if (!draft.heads.some((head) => head.role === 'byline' && head.part.start < start)) return false;
  const { photographers, correspondents } = draft.credits;
  return (
    text.startsWith('“') ||
    text.length > 500 ||
    draft.paragraphs.some((paragraph) => paragraph.role === 'subhead') ||
    photographers.some((name) => correspondents.includes(name))
  );
}

/** A short piece that says when something happened and names its writer behind the last sentence. */
function isSignedBrief(draft: Draft, text: string): boolean {
  if (draft.credits.authors.length === 0 || text.length > 450) return false;
  if (draft.heads.some((head) => head.role === 'byline' || head.role === 'author-note')) return false;
  const told = count(text, STORY) + count(text, FIRST_PERSON) / 2 + count(text, OPINION);
  return told < 2 && (NEWS_TIME.test(text.slice(0, 150)) || text.length < 160);
}

/** Nearly all paragraphs are short and without full stops, and there are many. */
function looksLikeList(draft: Draft): boolean {
  const paragraphs = bodyOf(draft);
  const items = paragraphs.filter((paragraph) => paragraph.role === 'list-item').length;
  if (draft.credits.authors.length > 0 || paragraphs.length < (items === paragraphs.length ? 3 : 6))
    return false;
  return items * 3 >= paragraphs.length * 2;
}

/** 要 at the head of a clause tells the reader what to do. */
const IMPERATIVE = /(?:^|[。;,!\n])要(?![求素点闻么是])/g;

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

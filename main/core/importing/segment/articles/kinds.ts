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
import {
  FIRST_PERSON,
  IMPERATIVE,
  OPINION,
  OPINION_HEAD,
  STORY,
  type Told,
  arguesUnsigned,
  scoreOpinion,
} from './opinion.ts';
import { scorePortrait } from './portrait.ts';
import { foldKey } from '../language/fold-cues.ts';
import { bodyOf, headText } from './draft.ts';
import type { Draft, KindEvidence } from './draft.ts';
import type { ArticleKind } from '../page-split.ts';

const NEWS_TIME =
  /(?:近日|日前|昨日|昨天|今天|今日|本月|上周|本周|\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{1,2}月份|今年以来|上半年|记者从|记者获悉|据悉|据了解|截至)/;
const COMMENTARY_HEAD = /(?:本报评论员|评论员|社论|短评|时评|快评|编辑部文章)/;
const NOTICE_BODY =
  /(?:声明作废|特此(?:公告|声明|通告|通知)|予以(?:公告|公示)|遗失|注销|债权人|公告之日起|清算组|拍卖标的|竞买人|招标人|投标)/;
const ADVERT_BODY =
  /(?:热线|咨询电话|订购|优惠|特价|促销|招租|出租|出售|招聘|诚聘|加盟|包治|到货|厂家直销|欢迎(?:光临|选购|来电))/;
const PHONE = /(?:\d{3,4}[-—]?\d{7,8}|1[3-9]\d{9}|(?:电话|热线|手机|垂询)[:：]?\s*\d{6,8})/;

/** An unsigned text that long would say when it happened if it were news. */
const BRIEF = 150;

/** 停水通知, but not 关于开展……的通知. */
const PUBLIC_NOTICE = /^(?!关于)[^的]{0,12}通知$/;

/** 某某医院关于调整门诊时间的通知: what changes for everybody. */
const CHANGES = /关于(?:调整|暂停|停止|恢复|临时|变更)[^的]{2,20}的通[知告]$/;
const FORMAL_END = /特此(?:公告|声明|通告|通知|公示)/;

/** A headline that says before a colon that it heads an opinion: 杂感：也谈“懂球”. */
const NAMED = /^[^:]{0,4}(?:[评杂漫]论|杂感|随感|杂谈|[时短快]评|漫谈|街谈):/;

/** A reader's letter argues; one that asks about a right is answered by a lawyer below it. */
const TO_EDITOR = /^编辑(?:同志|老师|先生|朋友)?[,!:]/;
const LEGAL = /合同|赔偿|补偿|仲裁|工伤|律师|劳动法|加班费|怎么维权/;

/** What sellers wrote before there were hotlines; two of these say that something is for sale. */
const SOLD = /电报挂号|代办托运|批发零售|函购|邮购|实行三包|代客加工|款到发货|畅销全国|厂址:/g;

/** A headline that promises knowledge, not news. */
const ADVICE_HEAD =
  /(?:如何|怎样|怎么|为什么|小知识|常识|攻略|指南|贴士|须知|妙招|秘诀|要点|误区|养生|食谱|[几三四五六七八九十]招|注意事项)/;
/** One that counts out what is to be known: 冬天用热水袋的五个误区. */
const KNOWLEDGE_HEAD =
  /(?:小?常识|小知识|攻略|指南|贴士|妙招|秘诀|误区|食谱|注意事项|[几两三四五六七八九十\d]+[个条大](?:要点|招|忌))$/;

/** The kind of an article by its opening, its byline and what its heads and text say. */
export function kindOf(draft: KindEvidence): ArticleKind {
  const paragraphs = bodyOf(draft);
  const key = (text: string | null): string => foldKey(text ?? '');
  const { headline, text } = toldOf(draft);
  const kicker = key(headText(draft, 'kicker'));
  const deck = key(headText(draft, 'deck'));
  const heads = draft.heads
    .filter((head) => head.role !== 'byline' && head.role !== 'author-note')
    .map((head) => head.part.fold.replace(/\s+/g, '').replace(BYLINE_MARK, ''));
  const first = paragraphs[0]?.parts[0];
  const start = text.slice(0, 90);
  const { reporters, correspondents, authors } = draft.credits;

  if (heads.some((head) => COLUMN_INTRO.test(head)) && !(first && first.lead > 0)) return 'column-intro';
  if (paragraphs.length === 0 && draft.paragraphs.length > 0) return 'photo-news';
  // A dateline below such a deck and a byline opens another article's text.
  if (reporters.length > 0 && DECK_START.test(deck) && hasOwnByline(draft)) return 'feature';
  if ((first?.lead ?? 0) > 0 || opensNews(draft)) return 'news';
  const signed = reporters.length + correspondents.length + authors.length > 0;
  if (heads.some((head) => LIST_HEAD.test(head)) || looksLikeList(draft)) return 'list';
  const opening = signed || !first || text.length > ANNOUNCED ? '' : openingOf(first.key);
  if (opening === 'column') return 'column-intro';
  if (isAdvertSort(opening) && !NOTICE_LAST.test(headline)) return 'advert';
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
  if (TO_EDITOR.test(start)) return LEGAL.test(text) ? 'document' : 'commentary';
  if (DOCUMENT_HEAD.test(headline) || DOCUMENT_HEAD.test(deck) || (!signed && addresses(start))) {
    if (!(signed && reporters.length > 0 && !addresses(start))) return 'document';
  }
  if (
    heads.some((head) => AFTER_WORD.test(head)) ||
    COMMENTARY_HEAD.test(draft.byline ?? '') ||
    heads.some((head) => COMMENTARY_LABEL.test(head) || COMMENTARY_HEAD.test(head) || NAMED.test(head))
  )
    return 'commentary';
  if (FEATURE_DECK.test(deck) || [kicker, deck].some((line) => DECK_START.test(line))) return 'feature';
  if (reporters.length > 0) return isReported(draft, headline, text) ? 'news' : 'feature';
  if (correspondents.length > 0 && isTold(draft, headline, text)) return 'feature';
  if (isSignedBrief(draft, text)) return 'news';
  if (authors.length > 0 && KNOWLEDGE_HEAD.test(headline)) return 'feature';
  if (authors.length > 0 || draft.heads.some((head) => head.role === 'author-note')) {
    if (ADVISER.test(draft.byline ?? '') && !OPINION_HEAD.test(headline)) return 'feature';
    if (scoreOpinion({ headline, text }) > 0) return 'commentary';
    return isVerse(text) || portrays(draft, headline, text) ? 'feature' : 'news';
  }
  if (isAnswered(paragraphs)) return 'feature';
  if (arguesUnsigned({ headline, text })) return 'commentary';
  if (NEWS_TIME.test(start)) return 'news';
  if (ADVICE_HEAD.test(headline) && correspondents.length === 0) return 'feature';
  if (correspondents.length > 0) return 'news';
  if ((count(text, OPINION) + count(text, IMPERATIVE)) * 220 > text.length && text.length > 300)
    return 'commentary';
  return text.length < BRIEF ? 'news' : 'feature';
}

/** As many characters as tell the kind of a text. */
const ENOUGH = 6000;

function toldOf(draft: KindEvidence): Told {
  return {
    headline: foldKey(headText(draft, 'headline') ?? ''),
    text: paragraphTexts(draft).join('\n').slice(0, ENOUGH),
  };
}

function paragraphTexts(draft: KindEvidence): string[] {
  return bodyOf(draft).map(({ parts }) => parts.map(({ key }) => key).join(''));
}

function hasOwnByline({ heads }: KindEvidence): boolean {
  return heads.some(({ role, part }) => role === 'byline' && /记者|通讯员/.test(part.fold));
}

function opensNews(draft: KindEvidence): boolean {
  return draft.heads.some(
    ({ role, part }) => (role === 'byline' || role === 'author-note') && NEWS_LINE.test(part.fold.trim()),
  );
}

/** Whether somebody asks and somebody answers, paragraph by paragraph. */
function isAnswered(paragraphs: KindEvidence['paragraphs']): boolean {
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

/** As odds, a chance of one in four that a text argues. */
const MAY_ARGUE = -Math.log(3);
/** Verse has no paragraph that long. */
const PROSE = 60;

/**
 * Whether hardly more than words tells that an author's text is no commentary, or its trade or its deck says so against them. Near the
 * bar the other side has hardly a mistake and is not asked about.
 */
export function mayArgue(draft: Draft): boolean {
  const { reporters, authors } = draft.credits;
  if (draft.kind !== 'feature' || reporters.length > 0 || authors.length === 0) return false;
  const told = toldOf(draft);
  if (KNOWLEDGE_HEAD.test(told.headline) || !paragraphTexts(draft).some(({ length }) => length > PROSE))
    return false;
  const isNamed = draft.heads.some(({ role }) => role === 'deck');
  return scoreOpinion(told) > (isNamed ? 0 : MAY_ARGUE);
}

function addresses(opening: string): boolean {
  return SALUTATION.test(opening) || LETTER_OPENING.test(opening);
}

function isNotice(headline: string, kicker: string, text: string, signed: boolean): boolean {
  if (signed) return false;
  const named = NOTICE_HEAD.test(headline) || NOTICE_HEAD.test(kicker);
  const said = NOTICE_BODY.test(text);
  return (
    (TO_READERS.test(headline) && text.length < ANNOUNCED) ||
    (named &&
      (headline.length <= 30 || NOTICE_LAST.test(headline)) &&
      (said ||
        /(?:公告|启事|声明|通告|公示|遗失|更正|致歉|讣告|征稿|约稿|稿约|须知)[)”]?$/.test(headline))) ||
    (SOUGHT.test(headline) && text.length < ANNOUNCED && ASKS.test(text)) ||
    (said && text.length < 600 && !NEWS_TIME.test(text.slice(0, 40)))
  );
}

/** What a newspaper has to say of itself: 敬告读者. */
const TO_READERS = /^(?:敬告|谨告|致歉?)读者$|^(?:重要)?告示$/;
/** A long title says at its end that it heads a notice. */
const NOTICE_LAST = /(?:公告|通告|公示|启事|声明)$/;
/** A title that seeks somebody or something: 招募陪诊志愿者, “名医讲堂”征集听众, 寻羊, 征友. */
const SOUGHT = /^(?:征|寻|招)\p{Script=Han}$|招募|征集|征订|征聘|寻(?:找|觅|访)|认领/u;
/** How to answer. */
const ASKS =
  /(?:报名|联系|咨询|订阅|投稿|寄送?)(?:地[点址]|时间|方式|电话|办法|热线|人)|截[止至]|报名|名额|应征|(?:电话|热线|邮箱|地址)[:：]|有意者|必?有?酬谢|重谢|请(?:于|在|将|拨打|致电|发)|寄(?:到|至|往|给本)|(?:登记|认领)处/;

/** Longer texts are no announcements, whatever they begin with. */
const ANNOUNCED = 600;

/** Who gives advice out of a trade: must and should are no opinions there. */
const ADVISER =
  /医|护士|护师|药|疾控|急救|农|果树|植保|林业|畜牧|水产|气象|质检|消费者|营养|花粉|康复|律师|法官|检察|仲裁|社保|答疑|解答|回信/;

/** What opens news, on a line of its own: 本报讯（记者张三）, 本报银川讯, 早报讯 记者 张三, 据外电报道, 本报综合消息. */
const NEWS_LINE =
  /^(?:本报|本刊|本台|\p{Script=Han}{1,3}[报台]|据?(?:新华|中新|中央)社)[^()。]{0,16}(?:讯|消息|专?电)\s*(?:[(][^()]{2,40}[)]|\s(?:本报)?(?:记者|通讯员).{2,30})?$|^(?:综合|据)(?:外电|(?:新华|中新|中央|法新|路透|共同)社|[^()。]{2,12}(?:报道|消息|专?电))[^()。]{0,12}(?:[(]综合[)])?$|^本报综合(?:外电|报道|消息)$/u;

/** 記者某某／台北報導. */
const FROM_PLACE = /\/\s*[\u4e00-\u9fa5]{2,6}(?:报道|报导|專電|专电|电)[)\]]?$/;

/** Whether a reporter's text is news: it has a dateline for a byline, or portrays nobody. */
function isReported(draft: KindEvidence, headline: string, text: string): boolean {
  if (draft.heads.some(({ role, part }) => role === 'byline' && FROM_PLACE.test(part.fold.trim())))
    return true;
  return !portrays(draft, headline, text);
}

/** Verse has no full stops. */
function isVerse(text: string): boolean {
  return !text.includes('。');
}

function portrays(draft: KindEvidence, headline: string, text: string): boolean {
  const hasSubheads = draft.paragraphs.some(({ role }) => role === 'subhead');
  return scorePortrait({ headline, text, hasSubheads }) > 0;
}

/** A correspondent signs above a text that portrays somebody, or took the pictures for it as well. */
function isTold(draft: KindEvidence, headline: string, text: string): boolean {
  const start = bodyOf(draft)[0]?.parts[0]?.start ?? 0;
  if (!draft.heads.some((head) => head.role === 'byline' && head.part.start < start)) return false;
  const { photographers, correspondents } = draft.credits;
  return photographers.some((name) => correspondents.includes(name)) || portrays(draft, headline, text);
}

/** A short piece that says when something happened and names its writer behind the last sentence. */
function isSignedBrief(draft: KindEvidence, text: string): boolean {
  if (draft.credits.authors.length === 0 || text.length > 450) return false;
  if (draft.heads.some((head) => head.role === 'byline' || head.role === 'author-note')) return false;
  const told = count(text, STORY) + count(text, FIRST_PERSON) / 2 + count(text, OPINION);
  return told < 2 && (told === 0 || NEWS_TIME.test(text.slice(0, 150)) || text.length < 160);
}

/** Nearly all paragraphs are short and without full stops, and there are many. */
function looksLikeList(draft: KindEvidence): boolean {
  const paragraphs = bodyOf(draft);
  const items = paragraphs.filter((paragraph) => paragraph.role === 'list-item').length;
  if (draft.credits.authors.length > 0 || paragraphs.length < (items === paragraphs.length ? 2 : 6))
    return false;
  return items * 3 >= paragraphs.length * 2;
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}

import { perHundred } from './per-hundred.ts';

/** What an author's text without dateline says, for telling one who argues from one who tells. */
export interface Told {
  headline: string;
  /** Its paragraphs, folded, a line each. */
  text: string;
}

/** Words of judging and demanding. */
export const OPINION =
  /(?:我们要|我们应|必须|应当|应该|要坚持|要以|不能|不应|不妨|才能|唯有|只有|让我们|理应|切忌|需要|何以|不禁|不可|奋力|更加紧密|應該|應當|必須|不應|與其|我們要|不是.{1,16}(?:就算|而是|，是|,是)|说到底|少[一点些]+[^。]{1,8}[,，]多[一点些]|归根(?:结底|到底)|不只是|不仅仅|不在于|要靠|要有|真正的|迟早|遲早|与其|其实|难道|岂|往往|现象|折腾|值得(?:深思|警惕|点赞|提倡|推广|借鉴)|别让|当然,|诚然|愿(?:更多|天下|每一)|不够的?。|(?:学校|家长|社会|政府|部门|企业|各级|各地|干部|媒体|平台|单位)(?:也|还|更|都)?要|可见|由此看来|换言之|就是要|这个道理|殊不知|恐怕|(?:有的|有些|一些)(?:人|干部|同志|单位|地方|部门|企业)|意义(?:从来)?不?在|之[基道要][,。、])/g;
/** 要 at the head of a clause tells the reader what to do. */
export const IMPERATIVE = /(?:^|[。;,!\n])要(?![求素点闻么是])/g;
/** What is told of one's own people and places. */
export const STORY =
  /(?:母亲|父亲|奶奶|爷爷|外婆|童年|小时候|故乡|记得|那年|我家|妻子|儿子|女儿|春风|月光|老屋|院子|炊烟|乡愁|诗|雪花|花开)/g;
/** A headline that judges or demands. */
export const OPINION_HEAD =
  /(?:^|[\s,:])别|[\s,]才[\u4e00-\u9fa5]|多一[点些]|少一[点些]|^(?:漫谈|浅谈|也谈|小议|再谈|谈谈|浅析|浅议|论|且说|话说|闲话)|(?:不是|不在|还得|需要|须|莫|岂|别[让把再]|不能|不可|不妨|切忌|何以|更要|才是|才能|少些|少[点说]|多些|多[点做]|谨防|警惕|应[该当]?|当(?:以|如|从)|要[有从把让以]|岂能|为何|让.+成为|(?:思考|刍议|之我见|浅[议析]|初探|对策(?:建议|研究)?|几点建议|路径探析)$)/;
/** An essay says so of itself. */
const ESSAY_HEAD = /(?:小记|琐记|杂记|散记|随笔|印象|往事|记忆|有感|偶得|怀想|漫忆)$/;
/** What is argued about: everybody and institutions. */
const GENERAL =
  /有些|有的|一些|人们|大家|社会|企业|部门|单位|干部|职工|制度|现象|问题|责任|权利|公平|意识|作风|精神|价值|意义/g;
export const FIRST_PERSON = /我(?![们市县省国区校厂院军])/g;
const OTHERS = /[他她]/g;
const SPOKEN = /[说道问答][,:]|“/g;
const COUNTED = /\d+|[一二三四五六七八九十百千]+[年月日天岁公斤个只]/g;
const SCENE = /[雪雨风月河山树花灯夜晨春夏秋冬]/g;
/** What whoever gives advice out of a trade speaks of: must and should are no opinions there. */
const ADVICE = /患者|症状|医生|血|食|服用|毫[升克]|每[天日次]|施|株|亩|土壤|药/g;
/** A headline that says of what it speaks: 读《…》有感. */
const SPEAKS_OF = /(?:^|—)(?:读|评|论|谈|说|也说|有感|漫谈|杂谈|小议)|有感|随想/;
/** One that begins with the name of a sort of commentary, or is it: 短评：…. */
const LABELLED =
  /^[^:]{0,4}(?:评论|杂感|随感|杂谈|时评|短评|漫谈|观察|有感|夜谈录?|一家之言|点评|编后)(?::|$)/;
/** Who argues at length signs a commentary more often; in characters. */
const LONG = 900;

/**
 * Weights of the signs, in natural logarithms of odds, by hundred characters for words: fitted (logistic regression, each
 * source left out in turn: .86 right, where `judges` alone had .79) to 248 texts by authors from test pages and from
 * articles that were written for it.
 */
const SIGNALS: readonly [weight: number, sign: RegExp | ((told: Told) => number)][] = [
  [1.05, OPINION],
  [1.35, IMPERATIVE],
  [0.45, GENERAL],
  [-0.5, STORY],
  [-0.65, OTHERS],
  [-0.25, SPOKEN],
  [-0.45, COUNTED],
  [-0.4, SCENE],
  [-1.3, ADVICE],
  [1.7, ({ headline }) => Number(OPINION_HEAD.test(headline))],
  [-2.5, ({ headline }) => Number(ESSAY_HEAD.test(headline))],
  [1.75, ({ headline }) => Number(SPEAKS_OF.test(headline))],
  [3.85, ({ headline }) => Number(LABELLED.test(headline))],
  [1.15, ({ text }) => Number(text.length > LONG)],
  [1.2, judges],
  [4.2, ({ text }) => Number(text.endsWith('?'))],
];
/** What speaks for an argument where there are no signs. */
const EVEN = -0.35;

/** Whether there are two judging words at least, and more of them than of telling ones. */
function judges({ headline, text }: Told): number {
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  const judged = count(OPINION) + count(IMPERATIVE) + (OPINION_HEAD.test(headline) ? 2 : 0);
  const told = count(STORY) + count(FIRST_PERSON) / 2 + (ESSAY_HEAD.test(headline) ? 2 : 0);
  return Number(judged >= 2 && judged > told);
}

/** How much an author's text argues rather than tells; above 0 it is a commentary. */
export function scoreOpinion(told: Told): number {
  return SIGNALS.reduce(
    (sum, [weight, sign]) =>
      sum + weight * (typeof sign === 'function' ? sign(told) : perHundred(told.text, sign)),
    EVEN,
  );
}

/** Who asks is answered. */
const ASKED = /[?吗]|[问答]|如何|怎样|怎么/;
/** As odds, what an unsigned text must have for an argument. */
const ARGUES = 1.5;

/** Commentaries without a name argue more plainly than signed ones: what answers a question tells what one must do, too. */
export function arguesUnsigned(told: Told): boolean {
  return !ASKED.test(told.headline) && scoreOpinion(told) > ARGUES;
}

import { isPersonName } from './person-names.ts';

/** What somebody does for a living, or where, as the last character of it: 装卸工, 急诊科护师, 省农科院果树所. */
const TRADE_OR_DESK =
  /(?:[员师工匠长家手者医生兵士民委任授官记理剧人版]|[科股室所处站队厂矿院校部组班会社局庭办司行店馆园村乡镇县区市旗]|[席表军旅团舰]|劳模|模范|干事|主笔|车间|工段|\d{4}级|中心|证券|银行|周[报刊]|特约|撰稿|专栏|评论|随笔|杂谈|闲谈|观察|走笔)[)]?$/;

/** Where a reader or a contributor lives: 湖北监利, 广州. */
const HOME =
  /^(?:北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门|广州|深圳|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|烟台|郑州|洛阳|武汉|长沙|南宁|桂林|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|沈阳|大连|长春|哈尔滨|石家庄|太原|呼和浩特|乌鲁木齐)\p{Script=Han}{0,4}$/u;

const ORIGIN = /^[\p{Script=Han}()\d“”·]{2,22}$/u;

/** Whether folded words tell what somebody is or belongs to, or lives. */
export function isOrigin(words: readonly string[]): boolean {
  return (
    words.every((word) => ORIGIN.test(word)) &&
    (TRADE_OR_DESK.test(words.at(-1) ?? '') || HOME.test(words.join('')))
  );
}

/** No given name of two characters ends like these: 平川县, 江城厂. */
const PLACE = /^\p{Script=Han}{2,3}[省市县区镇乡旗厂矿院局站部处室组店馆班]$/u;

/** Takes off the front of a row of tokens what stands there instead of a name: 江城机车厂 吴长庚, 平川县 宗实. */
export function dropOrigins(tokens: readonly string[]): string[] {
  let first = 0;
  while (first < tokens.length - 1 && isNoName(tokens[first] as string) && mayBeName(tokens[first + 1]))
    first += 1;
  return tokens.slice(first);
}

/** So long are the words before a name that are no name themselves: the column, what somebody is. */
const WORDS = /^(?!\p{Script=Han}+[·•])[\p{Script=Han}\d()“”·、]{4,}$/u;
const NAME = /^\p{Script=Han}{1,4}$/u;

/** Takes off the front of a row of tokens the long words before a short one: 言语治疗师 慢慢, 京味笔记 闲云. */
export function dropWords(tokens: readonly string[]): readonly string[] {
  let first = 0;
  while (
    first < tokens.length - 1 &&
    WORDS.test(tokens[first] as string) &&
    !isPersonName(tokens[first] as string) &&
    tokens.slice(first + 1).every((token) => NAME.test(token) || WORDS.test(token))
  )
    first += 1;
  const [place, name] = tokens.slice(first);
  const lives =
    tokens.length - first === 2 &&
    HOME_TOWN.test(place as string) &&
    !isPersonName(place as string) &&
    isPersonName(name as string);
  return tokens.slice(lives ? first + 1 : first);
}

/** Before a name with a surname a short word without one is where its bearer lives: 临沂 佟光庭. */
const HOME_TOWN = /^\p{Script=Han}{2,3}$/u;

function isNoName(token: string): boolean {
  return isOrigin([token]) && token.length > 1 && (PLACE.test(token) || !isPersonName(token));
}

/** A name, a half of one, or another origin before it. */
function mayBeName(token: string | undefined): boolean {
  return token !== undefined && /^\p{Script=Han}[\p{Script=Han}·•、,]*$/u.test(token);
}

import { ADVERT_HEAD, NOTICE_HEAD } from './cues.ts';
import { isNoticeSort } from './text-openings.ts';

/** What titles call the notices of each sort. */
const TITLES: Record<string, RegExp> = {
  lost: /遗失|挂失|作废|丢失/,
  auction: /拍卖|变卖|招租/,
  company: /注销|减资|清算|债权|合并|分立/,
  court: /法院|仲裁|送达|开庭|裁定/,
  tender: /招标|投标|比选|磋商|采购/,
  let: /招租|出租|转让|旺铺/,
  missing: /寻|认领|招领/,
  transfer: /债权|债务|催收|转让/,
  posted: /公示/,
  supply: /停[电水气]|检修|通知/,
  hire: /聘|招工/,
  weather: /天气|气象|预报/,
  sale: /特卖|促销|优惠|庆/,
};
/** Titles that say nothing but that something is announced. */
const PLAIN = /^(?:公告|启事|声明|通告|公示|通知|告示)$/;

/** Whether a title says nothing but that something is announced, and not by whom. */
export function isPlainNotice(title: string): boolean {
  return PLAIN.test(title);
}

/** Whether a title names the sort of notice that a text begins as: 诚聘 is no title of 停电通知's text. */
export function isTitleOfSort(title: string, sort: string): boolean {
  if (!isNoticeSort(sort)) return false;
  if (TITLES[sort]?.test(title) || PLAIN.test(title)) return true;
  const isNotice = NOTICE_HEAD.test(title) || ADVERT_HEAD.test(title) || title.endsWith('通知');
  return isNotice && !Object.values(TITLES).some((other) => other.test(title));
}

import { segmentPage } from '#core/importing/segment/segment-page.ts';
import type { PageSplit, SplitArticle } from '#core/importing/segment/page-split.ts';

/** Splits a page whose blocks are set apart by blank lines. */
export const read = (...lines: string[]): PageSplit => segmentPage(lines.join('\n\n'));
export const split = (...lines: string[]): SplitArticle[] => read(...lines).articles;
export const heads = (articles: readonly SplitArticle[]): (string | null)[] =>
  articles.map(({ headline }) => headline);

export const NEWS =
  '本报讯（记者许文）3月6日，市图书馆新开的夜读区迎来首批读者，座位一直排到走廊，开放时间延长到晚上十点。';
export const OTHER =
  '本报讯（通讯员何川）近日，城东粮库启用新的烘干塔，农户卖粮不用再等晴天，当天就能过磅结清。';
export const ESSAY = [
  '修车铺的灯总是亮到半夜，巷子里的人都说，看见那盏灯心里就踏实。老板从不催人，车修好了就挂在墙上等主人来取。',
  '我问他图什么，他笑一笑，说手艺人有活干就好。后来巷子拆了，那盏灯被他带走，挂在了新铺子的门口。',
];

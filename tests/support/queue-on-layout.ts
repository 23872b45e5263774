import { arrangeLayout } from '#core/importing/review/arrange-layout.ts';
import type { PageLayout } from '#core/importing/review/page-layout.ts';
import { reviewQueue } from '#core/importing/review/review-queue.ts';
import type { ReviewDoubt, ReviewOperation } from '#shared/contract/page-review.ts';
import type { BlockRole } from '#shared/domain/article.ts';

// Texts of two subjects, and the queue of doubts on layouts that are made of them.

export const heating = [
  '本报讯（记者柳青）入冬以来，河湾镇为七百户老人改造供暖管道，锅炉房日夜有人值守。',
  '供暖管道改造之后，老人家里的温度升到二十一度，锅炉房比去年少烧煤三成。',
  '镇里还给独居老人装了温度表，锅炉房的值班员每天上门抄表，看供暖管道有没有渗漏。',
];
export const chess = [
  '本报讯（记者江岚）全市中学生象棋锦标赛昨天落幕，实验中学棋手梅雨晨连胜七局夺冠。',
  '棋手们在锦标赛上下满五轮，梅雨晨说，最难的一局是对阵去年的象棋冠军。',
];

export const doubtsOf = (layout: PageLayout, dismissed: readonly string[] = []): ReviewDoubt[] =>
  reviewQueue(layout, [], new Set(dismissed));
export const arranged = (layout: PageLayout, operation: ReviewOperation | undefined): PageLayout => {
  if (operation === undefined) throw new Error('no answer');
  return arrangeLayout(layout, operation, () => 'new');
};
export const linesOf = ({ articles }: PageLayout): string[][] =>
  articles.map(({ heads, paragraphs }) => [
    ...heads.map(({ role, raw }) => `${role} ${raw}`),
    ...paragraphs.flatMap((each) => ('blocks' in each ? each.blocks.map(({ raw }) => raw) : [])),
  ]);

export const title = (text: string): [BlockRole, string] => ['headline', text];

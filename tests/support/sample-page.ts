import type { TestFile } from './seed-pages.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';

/** A small made-up page with two news articles and a masthead; `number` makes it unlike any other. Its name tells nothing of it. */
export function samplePage(number: number): TestFile {
  const text = [
    '工会视窗',
    '',
    `市总工会召开第${number}次动员会`,
    '',
    `本报讯（记者李新和）10月24日，市总工会召开第${number}次学习动员会，全市各级工会干部参加会议。`,
    '会议指出，要把学习宣传贯彻作为当前和今后一个时期的首要任务，引导广大职工听党话、跟党走。',
    '',
    `武陟县开展第${number}期技能培训`,
    '',
    `本报讯（通讯员王影）近日，武陟县总工会组织第${number}期家政服务技能培训班，五十名女职工参加培训。`,
    '培训班请来有经验的老师讲课，学员们边学边做，收获很大。',
    '',
  ].join('\n');
  return {
    name: `样张${[...String(number)].map((digit) => stems[Number(digit)]).join('')}.txt`,
    bytes: new TextEncoder().encode(text),
  };
}

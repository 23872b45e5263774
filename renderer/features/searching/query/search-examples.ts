/** Queries of the help card, in its order; each is explained under `example.<name>`. */
export const searchExamples = [
  { name: 'and', query: '工会 劳动' },
  { name: 'or', query: '工会 OR 职代会' },
  { name: 'not', query: '工会 -文艺' },
  { name: 'phrase', query: '"市总工会"' },
  { name: 'near', query: 'NEAR/10(工会 培训)' },
  { name: 'wildcard', query: '工会?席' },
  { name: 'run', query: '工会*培训' },
  { name: 'field', query: '标题:工会' },
  { name: 'reporter', query: '记者:李' },
  { name: 'date', query: '工会 日期:2022-10..2022-12' },
  { name: 'has', query: '工会 有:图片' },
  { name: 'regex', query: '/第[一二三四五]届/' },
  { name: 'literal', query: '="工会"' },
] as const;

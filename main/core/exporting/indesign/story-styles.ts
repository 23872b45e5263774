/** What a paragraph is on a printed page. */
export const storyStyles = [
  'column',
  'kicker',
  'headline',
  'deck',
  'byline',
  'continuedFrom',
  'body',
  'subhead',
  'quote',
  'list',
  'caption',
  'credit',
  'table',
  'continuedTo',
  'note',
  'source',
] as const;
export type StoryStyle = (typeof storyStyles)[number];

/** Names of the styles in documents for Chinese typesetters, whatever language the interface has. */
export const styleNames: Readonly<Record<StoryStyle, string>> = {
  column: '栏目',
  kicker: '引题',
  headline: '主标题',
  deck: '副题',
  byline: '署名',
  continuedFrom: '上接',
  body: '正文',
  subhead: '小标题',
  quote: '引文',
  list: '列表',
  caption: '图说',
  credit: '图片署名',
  table: '表格文字',
  continuedTo: '下转',
  note: '作者简介',
  source: '出处',
};

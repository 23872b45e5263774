import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

const latin = 'Times New Roman';
// Without an East Asian font Word falls back to one for Japanese or Latin text.
const face = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
const song = face('宋体');
const hei = face('黑体');
const kai = face('楷体');

/** Ids by which paragraphs name their style. */
export const docxStyles = {
  column: 'BaokuColumn',
  kicker: 'BaokuKicker',
  headline: 'BaokuHeadline',
  deck: 'BaokuDeck',
  byline: 'BaokuByline',
  body: 'BaokuBody',
  subhead: 'BaokuSubhead',
  quote: 'BaokuQuote',
  list: 'BaokuList',
  caption: 'BaokuCaption',
  credit: 'BaokuCredit',
  table: 'BaokuTable',
  note: 'BaokuNote',
  source: 'BaokuSource',
} as const;

type Style = Omit<IParagraphStyleOptions, 'id' | 'name'>;

// Sizes in half points, distances in twentieths of a point, as Word counts them.
const centred = { alignment: AlignmentType.CENTER } as const;
const kept = { ...centred, keepNext: true } as const;
const styles: [id: string, name: string, style: Style][] = [
  [docxStyles.column, '栏目', { run: { font: hei, size: 21, bold: true }, paragraph: { keepNext: true } }],
  [
    docxStyles.kicker,
    '引题',
    { run: { font: kai, size: 28 }, paragraph: { ...kept, spacing: { before: 120 } } },
  ],
  [
    docxStyles.headline,
    '主标题',
    {
      run: { font: song, size: 44, bold: true },
      paragraph: { ...kept, outlineLevel: 0, spacing: { before: 120, after: 60, line: 300 } },
    },
  ],
  [docxStyles.deck, '副题', { run: { font: kai, size: 28 }, paragraph: { ...kept, spacing: { after: 60 } } }],
  [
    docxStyles.byline,
    '署名',
    { run: { font: kai, size: 21 }, paragraph: { ...kept, spacing: { before: 120, after: 240 } } },
  ],
  [
    docxStyles.body,
    '正文',
    {
      run: { font: song, size: 21 },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 420, firstLineChars: 200 } },
    },
  ],
  [
    docxStyles.subhead,
    '小标题',
    {
      run: { font: hei, size: 22, bold: true },
      paragraph: { ...kept, outlineLevel: 1, spacing: { before: 160, after: 80 } },
    },
  ],
  [
    docxStyles.quote,
    '引文',
    {
      run: { font: kai, size: 21 },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { left: 420, right: 420, firstLine: 420, firstLineChars: 200 },
      },
    },
  ],
  [
    docxStyles.list,
    '列表',
    { run: { font: song, size: 21 }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
  ],
  [
    docxStyles.caption,
    '图说',
    { run: { font: hei, size: 18 }, paragraph: { ...centred, spacing: { before: 60 } } },
  ],
  [
    docxStyles.credit,
    '图片署名',
    { run: { font: hei, size: 18 }, paragraph: { ...centred, spacing: { after: 120 } } },
  ],
  [docxStyles.table, '表格文字', { run: { font: song, size: 18 }, paragraph: centred }],
  [docxStyles.note, '作者简介', { run: { font: kai, size: 18 }, paragraph: { spacing: { before: 240 } } }],
  [
    docxStyles.source,
    '出处',
    { run: { font: hei, size: 16 }, paragraph: { alignment: AlignmentType.RIGHT } },
  ],
];

/** Named paragraph styles in the words of a newsroom, and the document's defaults. */
export const docxStyleOptions: IStylesOptions = {
  default: {
    document: {
      run: { font: song, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: 340 } },
    },
  },
  paragraphStyles: styles.map(([id, name, style]) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  })),
};

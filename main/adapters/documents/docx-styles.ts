import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { styleNames } from '#core/exporting/story-styles.ts';

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
  [
    docxStyles.column,
    styleNames.column,
    { run: { font: hei, size: 21, bold: true }, paragraph: { keepNext: true } },
  ],
  [
    docxStyles.kicker,
    styleNames.kicker,
    { run: { font: kai, size: 28 }, paragraph: { ...kept, spacing: { before: 120 } } },
  ],
  [
    docxStyles.headline,
    styleNames.headline,
    {
      run: { font: song, size: 44, bold: true },
      paragraph: {
        ...kept,
        outlineLevel: 0,
        spacing: { before: 120, after: 120, line: 300, lineRule: LineRuleType.AUTO },
      },
    },
  ],
  [
    docxStyles.deck,
    styleNames.deck,
    { run: { font: kai, size: 28 }, paragraph: { ...kept, spacing: { after: 120 } } },
  ],
  [
    docxStyles.byline,
    styleNames.byline,
    { run: { font: kai, size: 21 }, paragraph: { ...kept, spacing: { before: 60, after: 240 } } },
  ],
  [
    docxStyles.body,
    styleNames.body,
    {
      run: { font: song, size: 21 },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 420, firstLineChars: 200 } },
    },
  ],
  [
    docxStyles.subhead,
    styleNames.subhead,
    {
      run: { font: hei, size: 22, bold: true },
      paragraph: { ...kept, outlineLevel: 1, spacing: { before: 160, after: 80 } },
    },
  ],
  [
    docxStyles.quote,
    styleNames.quote,
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
    styleNames.list,
    { run: { font: song, size: 21 }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
  ],
  [
    docxStyles.caption,
    styleNames.caption,
    { run: { font: hei, size: 18 }, paragraph: { ...centred, spacing: { before: 60 } } },
  ],
  [
    docxStyles.credit,
    styleNames.credit,
    { run: { font: hei, size: 18 }, paragraph: { ...centred, spacing: { after: 120 } } },
  ],
  [docxStyles.table, styleNames.table, { run: { font: song, size: 18 }, paragraph: centred }],
  [
    docxStyles.note,
    styleNames.note,
    { run: { font: kai, size: 18 }, paragraph: { spacing: { before: 240 } } },
  ],
  [
    docxStyles.source,
    styleNames.source,
    { run: { font: hei, size: 16 }, paragraph: { alignment: AlignmentType.RIGHT } },
  ],
];

/** Named paragraph styles in the words of a newsroom, and the document's defaults. */
export const docxStyleOptions: IStylesOptions = {
  default: {
    document: {
      run: { font: song, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      // Where no rule is said LibreOffice takes lines to be exactly so high, and cuts pictures off.
      paragraph: { spacing: { line: 340, lineRule: LineRuleType.AT_LEAST } },
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

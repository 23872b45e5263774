import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { styleNames } from '#core/exporting/indesign/story-styles.ts';

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
  continuedFrom: 'BaokuContinuedFrom',
  body: 'BaokuBody',
  subhead: 'BaokuSubhead',
  quote: 'BaokuQuote',
  list: 'BaokuList',
  caption: 'BaokuCaption',
  credit: 'BaokuCredit',
  table: 'BaokuTable',
  continuedTo: 'BaokuContinuedTo',
  note: 'BaokuNote',
  source: 'BaokuSource',
} as const;

type Style = Omit<IParagraphStyleOptions, 'id' | 'name'>;

/** Type sizes in points, `line` from baseline to baseline. */
export type DocxSizes = { body: number; line: number; kicker: number; deck: number };

/** Type sizes as Word counts them. */
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Distances as Word counts them. */
const twips = (points: number): number => Math.round(points * 20);
const centred = { alignment: AlignmentType.CENTER } as const;
const kept = { ...centred, keepNext: true } as const;
function stylesFor(
  { body, kicker, deck }: DocxSizes,
  headline: number,
): [id: string, name: string, style: Style][] {
  const text = halfPoints(body);
  const small = halfPoints(body * 0.86);
  const square = twips(body);
  return [
    [
      docxStyles.column,
      styleNames.column,
      { run: { font: hei, size: text, bold: true }, paragraph: { keepNext: true } },
    ],
    [
      docxStyles.kicker,
      styleNames.kicker,
      { run: { font: kai, size: halfPoints(kicker) }, paragraph: { ...kept, spacing: { before: 120 } } },
    ],
    [
      docxStyles.headline,
      styleNames.headline,
      {
        run: { font: song, size: halfPoints(headline), bold: true },
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
      { run: { font: kai, size: halfPoints(deck) }, paragraph: { ...kept, spacing: { after: 120 } } },
    ],
    [
      docxStyles.byline,
      styleNames.byline,
      { run: { font: kai, size: text }, paragraph: { ...kept, spacing: { before: 60, after: 240 } } },
    ],
    [
      docxStyles.continuedFrom,
      styleNames.continuedFrom,
      { next: docxStyles.body, run: { font: kai, size: text }, paragraph: { keepNext: true } },
    ],
    [
      docxStyles.body,
      styleNames.body,
      {
        run: { font: song, size: text },
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: 2 * square, firstLineChars: 200 },
        },
      },
    ],
    [
      docxStyles.subhead,
      styleNames.subhead,
      {
        run: { font: hei, size: text + 1, bold: true },
        paragraph: { ...kept, outlineLevel: 1, spacing: { before: 160, after: 80 } },
      },
    ],
    [
      docxStyles.quote,
      styleNames.quote,
      {
        run: { font: kai, size: text },
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { left: 2 * square, right: 2 * square, firstLine: 2 * square, firstLineChars: 200 },
        },
      },
    ],
    [
      docxStyles.list,
      styleNames.list,
      { run: { font: song, size: text }, paragraph: { alignment: AlignmentType.JUSTIFIED } },
    ],
    [
      docxStyles.caption,
      styleNames.caption,
      { run: { font: hei, size: small }, paragraph: { ...centred, spacing: { before: 60 } } },
    ],
    [
      docxStyles.credit,
      styleNames.credit,
      { run: { font: hei, size: small }, paragraph: { ...centred, spacing: { after: 120 } } },
    ],
    [docxStyles.table, styleNames.table, { run: { font: song, size: small }, paragraph: centred }],
    [
      docxStyles.continuedTo,
      styleNames.continuedTo,
      {
        next: docxStyles.body,
        run: { font: kai, size: text },
        paragraph: { alignment: AlignmentType.RIGHT },
      },
    ],
    [
      docxStyles.note,
      styleNames.note,
      { run: { font: kai, size: small }, paragraph: { spacing: { before: 240 } } },
    ],
    [
      docxStyles.source,
      styleNames.source,
      { run: { font: hei, size: 16 }, paragraph: { alignment: AlignmentType.RIGHT } },
    ],
  ];
}

/** Named paragraph styles in the words of a newsroom, and the document's defaults; `headline` in points. */
export function docxStyleOptions(sizes: DocxSizes, headline: number): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: song, size: halfPoints(sizes.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        // Where no rule is said LibreOffice takes lines to be exactly so high, and cuts pictures off.
        paragraph: { spacing: { line: twips(sizes.line), lineRule: LineRuleType.AT_LEAST } },
      },
    },
    paragraphStyles: stylesFor(sizes, headline).map(([id, name, style]) => ({
      id,
      name,
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
    })),
  };
}

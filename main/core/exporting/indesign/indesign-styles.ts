import type { TextMark } from '#shared/document/article-document.ts';
import { type StoryStyle, storyStyles, styleNames } from './story-styles.ts';
import { element, type Xml } from '../xml/xml.ts';

const noParagraphStyle = '$ID/[No paragraph style]';
const noCharacterStyle = '$ID/[No character style]';
const noCellStyle = '$ID/[None]';
const tableStyle = '$ID/[No table style]';

type Form = { size: number; indent?: number; justification: string; bold?: boolean };
const centred = 'CenterAlign';
const forms: Record<StoryStyle, Form> = {
  column: { size: 10.5, justification: 'LeftAlign', bold: true },
  kicker: { size: 14, justification: centred },
  headline: { size: 22, justification: centred, bold: true },
  deck: { size: 14, justification: centred },
  byline: { size: 10.5, justification: centred },
  continuedFrom: { size: 10.5, justification: 'LeftAlign' },
  body: { size: 10.5, indent: 21, justification: 'LeftJustified' },
  subhead: { size: 11, justification: centred, bold: true },
  quote: { size: 10.5, indent: 21, justification: 'LeftJustified' },
  list: { size: 10.5, justification: 'LeftJustified' },
  caption: { size: 9, justification: centred },
  credit: { size: 9, justification: centred },
  table: { size: 9, justification: centred },
  continuedTo: { size: 10.5, justification: 'RightAlign' },
  note: { size: 9, justification: 'LeftAlign' },
  source: { size: 8, justification: 'RightAlign' },
};

const markNames: Record<TextMark, string> = { bold: '加粗', italic: '着重', underline: '下划线' };
// Italics are no Chinese type: what is marked so gets dots below its characters.
const markAttributes: Record<TextMark, Record<string, string>> = {
  bold: { FontStyle: 'Bold' },
  italic: { KentenKind: 'KentenSmallBlackCircle' },
  underline: { Underline: 'true' },
};
const allMarks = ['bold', 'italic', 'underline'] as const;
const markSets: TextMark[][] = [1, 2, 3, 4, 5, 6, 7].map((bits) =>
  allMarks.filter((_, index) => (bits & (1 << index)) !== 0),
);

/** Colons, slashes and the sign that escapes them part a name's groups in an id. */
export function escapeSelf(name: string): string {
  return name.replace(/[%:/]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export const paragraphStyleId = (style: StoryStyle): string =>
  `ParagraphStyle/${escapeSelf(styleNames[style])}`;
export const tableStyleId = `TableStyle/${tableStyle}`;
export const cellStyleId = `CellStyle/${noCellStyle}`;

/** The style of a run: a mark of its own or a declared combination of them. */
export function characterStyleId(marks: readonly TextMark[]): string {
  return `CharacterStyle/${marks.length === 0 ? noCharacterStyle : escapeSelf(markSetName(marks))}`;
}

const markSetName = (marks: readonly TextMark[]): string =>
  allMarks
    .filter((mark) => marks.includes(mark))
    .map((mark) => markNames[mark])
    .join('');

/** Every style that a story can name, as root groups of a document. */
export function indesignStyles(): Xml[] {
  const none = (kind: string, name: string): Xml => element(kind, { Self: `${kind}/${name}`, Name: name });
  const characterStyles = markSets.map((marks) => {
    const name = markSetName(marks);
    const look = Object.assign({}, ...marks.map((mark) => markAttributes[mark])) as Record<string, string>;
    return element(
      'CharacterStyle',
      { Self: `CharacterStyle/${escapeSelf(name)}`, Name: name, ...look },
      basedOn(noCharacterStyle),
    );
  });
  return [
    element(
      'RootCharacterStyleGroup',
      { Self: 'character-styles' },
      none('CharacterStyle', noCharacterStyle),
      characterStyles,
    ),
    element(
      'RootParagraphStyleGroup',
      { Self: 'paragraph-styles' },
      none('ParagraphStyle', noParagraphStyle),
      storyStyles.map(paragraphStyle),
    ),
    element('RootCellStyleGroup', { Self: 'cell-styles' }, none('CellStyle', noCellStyle)),
    element('RootTableStyleGroup', { Self: 'table-styles' }, none('TableStyle', tableStyle)),
  ];
}

// Versions of InDesign differ in where they look for the line-breaking set and the spacing: as attribute or as property.
function paragraphStyle(style: StoryStyle): Xml {
  const { size, indent = 0, justification, bold = false } = forms[style];
  const name = styleNames[style];
  return element(
    'ParagraphStyle',
    {
      Self: paragraphStyleId(style),
      Name: name,
      PointSize: size,
      FirstLineIndent: indent,
      Justification: justification,
      FontStyle: bold ? 'Bold' : 'Regular',
      KinsokuSet: 'SimplifiedChineseKinsoku',
      KinsokuType: 'KinsokuPushInFirst',
      Mojikumi: 'SimpChineseDefault',
      Composer: 'HL Composer J',
      AppliedLanguage: '$ID/Simplified Chinese',
    },
    element(
      'Properties',
      {},
      element('BasedOn', { type: 'string' }, noParagraphStyle),
      element('KinsokuSet', { type: 'enumeration' }, 'SimplifiedChineseKinsoku'),
      element('Mojikumi', { type: 'enumeration' }, 'SimpChineseDefault'),
    ),
  );
}

function basedOn(name: string): Xml {
  return element('Properties', {}, element('BasedOn', { type: 'string' }, name));
}

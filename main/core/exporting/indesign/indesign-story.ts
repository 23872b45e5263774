import type { Inline, TableBlock, TextMark } from '#shared/document/article-document.ts';
import {
  cellStyleId,
  characterStyleId,
  escapeSelf,
  paragraphStyleId,
  tableStyleId,
} from './indesign-styles.ts';
import type { StoryBlock } from './story-blocks.ts';
import type { StoryStyle } from './story-styles.ts';
import { tableGrid } from '../table-grid.ts';
import { element, type Xml } from '../xml/xml.ts';

/** A story, and the link elements that its document must hold beside it. */
export type IndesignStory = { story: Xml; links: Xml[] };

const forcedBreak = '\u2028';

/** One story of paragraphs, tables and links; `id` is unlike those of the document's other stories. */
export function indesignStory(id: string, title: string, blocks: readonly StoryBlock[]): IndesignStory {
  const writer = new StoryWriter(id);
  const ranges = blocks.map((block, index) => writer.block(block, index === blocks.length - 1));
  const story = element(
    'Story',
    {
      Self: id,
      StoryTitle: title.replaceAll('\n', ' '),
      AppliedTOCStyle: 'n',
      AppliedNamedGrid: 'n',
      TrackChanges: 'false',
    },
    element('StoryPreference', {
      OpticalMarginAlignment: 'false',
      FrameType: 'TextFrameType',
      StoryOrientation: 'Horizontal',
      StoryDirection: 'LeftToRightDirection',
    }),
    element('InCopyExportOption', { IncludeGraphicProxies: 'true', IncludeAllResources: 'false' }),
    ranges,
  );
  return { story, links: writer.links };
}

class StoryWriter {
  readonly links: Xml[] = [];
  #tables = 0;
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  block(block: StoryBlock, isLast: boolean): Xml {
    if (!('table' in block)) return this.#paragraph(block.style, block.inlines, isLast);
    const run = element(
      'CharacterStyleRange',
      { AppliedCharacterStyle: characterStyleId([]) },
      this.#table(block.table),
      isLast ? null : element('Br', {}),
    );
    return element('ParagraphStyleRange', { AppliedParagraphStyle: paragraphStyleId('table') }, run);
  }

  /** A paragraph ends with `Br` inside its last run, but for the last one of a story or cell. */
  #paragraph(style: StoryStyle, inlines: readonly Inline[], isLast: boolean): Xml {
    const end = element(
      'CharacterStyleRange',
      { AppliedCharacterStyle: characterStyleId([]) },
      element('Br', {}),
    );
    return element(
      'ParagraphStyleRange',
      { AppliedParagraphStyle: paragraphStyleId(style) },
      inlines.map((item) => this.#inline(item)),
      isLast ? null : end,
    );
  }

  #inline(item: Inline): Xml {
    if (item.type === 'break') return this.#run(forcedBreak, []);
    if (item.type === 'text') return this.#run(item.text, item.marks ?? []);
    const number = this.links.length / 2 + 1;
    const source = `${this.#id}-link-${number}`;
    const destination = `HyperlinkURLDestination/${escapeSelf(item.url)}-${source}`;
    this.links.push(
      element('HyperlinkURLDestination', {
        Self: destination,
        Name: `${item.url} ${source}`,
        DestinationURL: item.url,
        DestinationUniqueKey: number,
        Hidden: 'false',
      }),
      element(
        'Hyperlink',
        {
          Self: `${source}-hyperlink`,
          Name: source,
          Source: source,
          Visible: 'false',
          DestinationUniqueKey: number,
        },
        element('Properties', {}, element('Destination', { type: 'object' }, destination)),
      ),
    );
    return element(
      'HyperlinkTextSource',
      { Self: source, Name: source, Hidden: 'false', AppliedCharacterStyle: 'n' },
      item.children.map((child) => this.#inline(child)),
    );
  }

  #run(text: string, marks: readonly TextMark[]): Xml {
    return element(
      'CharacterStyleRange',
      { AppliedCharacterStyle: characterStyleId(marks) },
      element('Content', {}, text),
    );
  }

  #table(table: TableBlock): Xml {
    this.#tables += 1;
    const id = `${this.#id}-table-${this.#tables}`;
    const { rows, columns, cells } = tableGrid(table);
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    return element(
      'Table',
      {
        Self: id,
        AppliedTableStyle: tableStyleId,
        HeaderRowCount: 0,
        FooterRowCount: 0,
        BodyRowCount: rows,
        ColumnCount: columns,
      },
      numbers(rows).map((row) => element('Row', { Self: `${id}-row-${row}`, Name: row, MinimumHeight: 3 })),
      numbers(columns).map((column) =>
        element('Column', { Self: `${id}-column-${column}`, Name: column, SingleColumnWidth: 60 }),
      ),
      cells.map(({ column, row, colSpan, rowSpan, cell }) =>
        element(
          'Cell',
          {
            Self: `${id}-cell-${column}-${row}`,
            Name: `${column}:${row}`,
            RowSpan: rowSpan,
            ColumnSpan: colSpan,
            AppliedCellStyle: cellStyleId,
          },
          this.#paragraph('table', cell.inlines, true),
        ),
      ),
    );
  }
}

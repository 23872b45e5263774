import type { StoryStyle } from '#core/exporting/indesign/story-styles.ts';
import type { TextMark } from '#shared/document/article-document.ts';
import { parseMarkup } from '../parse-markup.ts';
import { InlineBuilder, type StyledItem, type StyledParagraph } from './styled-paragraph.ts';
import { TableBuilder } from './table-builder.ts';

export type StyledParts = {
  styles: ReadonlyMap<string, StoryStyle>;
  relations: ReadonlyMap<string, string>;
  /** Ids of comments by their numbers; others are passed over. */
  comments: ReadonlyMap<string, { id: string }>;
};

/** Elements whose text is none of the document's own, and what has been deleted. */
const leftOut = new Set([
  'instrText',
  'delInstrText',
  'delText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'del',
  'moveFrom',
]);
const marks: Readonly<Record<string, TextMark>> = { b: 'bold', i: 'italic', em: 'italic', u: 'underline' };

/** The paragraphs and tables of a document's body with their styles and marks, as they stand once all changes are accepted. */
export function readStyledStory(xml: string, { styles, relations, comments }: StyledParts): StyledItem[] {
  const items: StyledItem[] = [];
  const paragraphs: { paragraph: StyledParagraph; inlines: InlineBuilder }[] = [];
  const tables: TableBuilder[] = [];
  const own = new Set<TextMark>();
  /** The comments that are about what is being read. */
  const said = new Set<string>();
  let left = 0;
  let inRun = false;
  let inText = false;
  let alt = '';

  const close = (): void => {
    const ended = paragraphs.pop();
    if (!ended) return;
    const inlines = ended.inlines.take();
    const table = tables.at(-1);
    // Pictures in cells stay in the source alone, as the article's tables hold none.
    if (table) table.add(inlines, ended.paragraph.comments);
    else items.push({ ...ended.paragraph, inlines });
  };

  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (leftOut.has(name)) left += 1;
      if (left > 0) return;
      const current = paragraphs.at(-1);
      const value = attributes['val'];
      const mark = inRun ? marks[name] : undefined;
      if (mark !== undefined) {
        if (value === undefined || !['0', 'false', 'off', 'none'].includes(value)) own.add(mark);
        return;
      }
      switch (name) {
        case 'p':
          paragraphs.push({ paragraph: newParagraph(said), inlines: new InlineBuilder() });
          break;
        case 'commentRangeStart':
        case 'commentRangeEnd':
        case 'commentReference': {
          const comment = comments.get(attributes['id'] ?? '');
          if (comment === undefined) break;
          if (name === 'commentRangeStart') said.add(comment.id);
          else said.delete(comment.id);
          // A comment may be about a place alone, and then has only a reference.
          current?.paragraph.comments.push(comment.id);
          break;
        }
        case 'pStyle':
          if (current) current.paragraph.style = styles.get(value ?? '') ?? null;
          break;
        case 'numId':
          if (current) current.paragraph.numId = value ?? null;
          break;
        case 'ilvl':
          if (current) current.paragraph.depth = Math.min(8, Math.max(0, Number(value) || 0));
          break;
        case 'sectPr':
          if (current) current.paragraph.endsSection = true;
          break;
        case 'r':
          inRun = true;
          own.clear();
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (inRun) current?.inlines.text('\t', own, said);
          break;
        case 'br':
        case 'cr':
          if (attributes['type'] === undefined || attributes['type'] === 'textWrapping')
            current?.inlines.lineBreak();
          break;
        case 'noBreakHyphen':
          current?.inlines.text('-', own, said);
          break;
        case 'hyperlink':
          current?.inlines.openLink(relations.get(attributes['id'] ?? ''));
          break;
        case 'docPr':
          alt = attributes['descr'] ?? '';
          break;
        case 'blip':
          current?.paragraph.pictures.push({ relation: relations.get(attributes['embed'] ?? '') ?? '', alt });
          break;
        case 'tbl':
          tables.push(new TableBuilder());
          break;
        case 'tr':
          tables.at(-1)?.openRow();
          break;
        case 'tc':
          tables.at(-1)?.openCell();
          break;
        case 'gridSpan':
          tables.at(-1)?.span(Number(value));
          break;
        case 'vMerge':
          tables.at(-1)?.merge(value);
          break;
        case 'shd':
          // Only heads of tables are shaded.
          if (!inRun && (attributes['fill'] ?? 'auto') !== 'auto') tables.at(-1)?.header();
          break;
        default:
      }
    },
    close(name) {
      if (leftOut.has(name)) left -= 1;
      if (left > 0) return;
      if (name === 'p') close();
      else if (name === 'r') inRun = false;
      else if (name === 't') inText = false;
      else if (name === 'hyperlink') paragraphs.at(-1)?.inlines.closeLink();
      else if (name === 'tc') tables.at(-1)?.closeCell();
      else if (name === 'tbl') {
        const table = tables.pop()?.take();
        const outer = tables.at(-1);
        if (table === undefined) return;
        if (outer)
          for (const row of table.table.rows)
            for (const cell of row.cells) outer.add(cell.inlines, table.comments);
        else items.push(table);
      }
    },
    text(data) {
      if (inText && left === 0) paragraphs.at(-1)?.inlines.text(data, own, said);
    },
  });
  return items;
}

function newParagraph(comments: ReadonlySet<string>): StyledParagraph {
  return {
    style: null,
    inlines: [],
    numId: null,
    depth: 0,
    pictures: [],
    comments: [...comments],
    endsSection: false,
  };
}

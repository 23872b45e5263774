import type { DocxFacts } from '#core/exporting/docx-facts.ts';
import type { HeadRole, ParagraphRole, Span } from '#core/importing/segment/page-split.ts';
import type { DeclaredArticle, DeclaredPicture } from '#core/ports/declared-article.ts';
import type { PageLine, PageText } from '#core/ports/page-reader.ts';
import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { Inline, TableBlock } from '#shared/document/article-document.ts';
import { quoteOf } from '#shared/document/comments.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import { countCodePoints } from '#shared/text/code-points.ts';
import type { WordList } from './read-parts.ts';
import type { StyledItem, StyledParagraph } from './styled-paragraph.ts';

export type Picture = { name: string; bytes: Uint8Array };

const headRoles: Partial<Record<string, HeadRole>> = {
  column: 'column-title',
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  note: 'author-note',
};
/** An article may end with a note, but not begin anew with one. */
const beginning = ['column', 'kicker', 'headline', 'deck', 'byline'];

/** Builds the text of a page and its articles out of styled paragraphs and tables. */
export class DeclaredArticles {
  readonly #articles: DeclaredArticle[] = [];
  readonly #rows: string[] = [];
  readonly #lines: PageLine[] = [];
  readonly #lists: ReadonlyMap<string, WordList>;
  readonly #picture: (relation: string) => Picture | null;
  #length = 0;
  #current: DeclaredArticle | null = null;
  /** The heads of the current article had a section of their own: its text, in columns, is in the next one. */
  #awaitsText = false;
  #list: string | null = null;

  /** What has been said about the current article: the text of it that each comment is about. */
  readonly #said = new Map<string, string>();
  readonly #comments: readonly ArticleComment[];

  constructor(
    lists: ReadonlyMap<string, WordList>,
    comments: Iterable<ArticleComment>,
    picture: (relation: string) => Picture | null,
  ) {
    this.#lists = lists;
    this.#comments = [...comments];
    this.#picture = picture;
  }

  add(item: StyledItem): void {
    if ('table' in item) this.#table(item.table);
    else this.#paragraph(item);
    // Of a place where no article is nothing can be said.
    if (this.#current !== null) this.#sayAbout(item);
    if (!('table' in item) && item.endsSection) this.#endSection();
  }

  /** The page, with the facts of its articles where they are as many as the file tells of. */
  take(facts: DocxFacts | null): PageText {
    this.#end();
    const known = facts?.articles.length === this.#articles.length ? facts.articles : [];
    const articles = this.#articles.map((article, index) => ({ ...article, ...known[index] }));
    const place = facts?.place ?? { publication: null, date: null, number: null, title: null };
    const layout = { width: null, height: null, lines: this.#lines, pictures: [] };
    return { part: 1, text: this.#rows.join('\n'), layout, declared: { articles, place } };
  }

  #paragraph(paragraph: StyledParagraph): void {
    const { style, inlines, pictures, endsSection } = paragraph;
    const text = inlineText(inlines);
    const head = style === null ? undefined : headRoles[style];
    // Ends of sections, and what stands below the last columns so that they are even.
    const isEdge = endsSection || (style === null && this.#current === null);
    if (isEdge && text === '' && pictures.length === 0) return;
    if (isContinuationLine(style, text)) return;
    if (head !== undefined && style !== null) {
      if (text === '') return;
      if (beginning.includes(style) && this.#begins()) this.#end();
      this.#list = null;
      this.#article.heads.push({ role: head, text, span: this.#write(text, style === 'headline' ? 1 : 0) });
      return;
    }
    for (const { relation, alt } of pictures) {
      const picture = this.#picture(relation);
      if (picture) this.#article.blocks.push({ type: 'picture', ...picture, alt, caption: [], credit: '' });
    }
    if (pictures.length > 0 && text === '') return;
    const last = this.#article.blocks.at(-1);
    const isBelow = (picture: typeof last): picture is DeclaredPicture => picture?.type === 'picture';
    if (style === 'caption' && isBelow(last) && last.caption.length === 0 && last.credit === '') {
      last.caption = inlines;
      this.#say('caption', text);
    } else if (style === 'credit' && isBelow(last) && last.credit === '') {
      last.credit = text;
      this.#say('credit', text);
    } else if (style === 'list' || paragraph.numId !== null) this.#listItem(paragraph, text);
    else {
      const isNamed = style === 'subhead' || style === 'quote' || style === 'caption' || style === 'credit';
      this.#article.blocks.push({ type: isNamed ? style : 'paragraph', inlines });
      this.#say(isNamed ? style : 'body', text);
    }
    if (style !== 'list') this.#list = null;
  }

  #listItem({ numId, depth, inlines }: StyledParagraph, text: string): void {
    const last = this.#article.blocks.at(-1);
    const [own, before] = [numId, this.#list].map((id) => (id === null ? undefined : this.#lists.get(id)));
    // LibreOffice gives the first item of a list a number of its own.
    const goesOn = before !== undefined && before.form === own?.form && !own.restarts;
    if (last?.type === 'list' && (goesOn || (this.#list !== null && this.#list === numId)))
      last.items.push({ depth, inlines });
    else {
      const ordered = own?.ordered ?? false;
      this.#article.blocks.push({ type: 'list', ordered, items: [{ depth, inlines }] });
    }
    this.#list = numId;
    this.#say('list-item', text);
  }

  #table(table: TableBlock): void {
    this.#list = null;
    this.#article.blocks.push(table);
    const lineOf = (inlines: readonly Inline[]): string => inlineText(inlines).replaceAll('\n', ' ');
    for (const { cells } of table.rows)
      this.#say('body', cells.map(({ inlines }) => lineOf(inlines)).join('\t'));
  }

  #say(role: ParagraphRole, text: string): void {
    if (text.trim() !== '')
      this.#article.paragraphs.push({ role, text, spans: [this.#write(text, role === 'subhead' ? 2 : 0)] });
  }

  /** Writes a paragraph into the page's text and gives where it stands. */
  #write(text: string, level: number): Span {
    const start = this.#length;
    for (const [index, row] of text.split('\n').entries()) {
      const end = this.#length + countCodePoints(row);
      const continues = index > 0;
      const block = this.#lines.length;
      const line = {
        start: this.#length,
        end,
        block,
        continues,
        level,
        role: null,
        box: null,
        fontHeight: null,
        story: null,
      };
      if (row !== '') this.#lines.push(line);
      this.#rows.push(row);
      this.#length = end + 1;
    }
    return [start, this.#length - 1];
  }

  #sayAbout(item: StyledItem): void {
    const inlines =
      'table' in item
        ? item.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.inlines))
        : item.inlines;
    const texts = inlines.flatMap((inline) => (inline.type === 'link' ? inline.children : [inline]));
    for (const id of new Set(item.comments)) {
      const own = texts.filter((text) => text.type === 'text' && text.comments?.includes(id));
      this.#said.set(id, (this.#said.get(id) ?? '') + inlineText(own));
    }
  }

  get #article(): DeclaredArticle {
    this.#current ??= { heads: [], paragraphs: [], blocks: [], comments: [], kind: null, people: null };
    return this.#current;
  }

  /** Whether a head is the first of another article. */
  #begins(): boolean {
    return this.#current !== null && (this.#awaitsText || this.#current.blocks.length > 0);
  }

  /** An article ends with its section, or with the next one where its heads stand across the page above its columns. */
  #endSection(): void {
    if (this.#current?.blocks.length === 0 && !this.#awaitsText) this.#awaitsText = true;
    else this.#end();
  }

  #end(): void {
    this.#awaitsText = false;
    if (this.#current !== null) {
      this.#current.comments = this.#comments.flatMap((comment) => {
        const about = this.#said.get(comment.id);
        return about === undefined ? [] : [{ ...comment, quote: quoteOf(about) }];
      });
      this.#articles.push(this.#current);
    }
    this.#said.clear();
    this.#current = null;
    this.#list = null;
  }
}

/** 上接 and 下转 come from the links between pages and are no text of the article; what somebody has written in their place is. */
function isContinuationLine(style: StyledParagraph['style'], text: string): boolean {
  return (style === 'continuedFrom' || style === 'continuedTo') && /^[（(][^（()）]*[)）]$/.test(text);
}

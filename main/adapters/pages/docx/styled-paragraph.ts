import type { StoryStyle } from '#core/exporting/indesign/story-styles.ts';
import {
  type Inline,
  linkUrl,
  type TableBlock,
  type TextInline,
  type TextMark,
  textMarks,
} from '#shared/document/article-document.ts';

/** A paragraph of a styled document, before it is known what it belongs to. */
export type StyledParagraph = {
  style: StoryStyle | null;
  inlines: Inline[];
  /** Of a list: which one, and how deep. */
  numId: string | null;
  depth: number;
  pictures: { relation: string; alt: string }[];
  /** The comments that are about it, or a part of it. */
  comments: string[];
  /** The article ends here. */
  endsSection: boolean;
};
export type StyledTable = { table: TableBlock; comments: readonly string[] };
export type StyledItem = StyledParagraph | StyledTable;

/** Gathers the runs of a paragraph; neighbours of the same marks and comments become one. */
export class InlineBuilder {
  readonly #inlines: Inline[] = [];
  #link: { url: string; children: (TextInline | { type: 'break' })[] } | null = null;

  text(text: string, marks: ReadonlySet<TextMark>, comments: ReadonlySet<string>): void {
    // Links are underlined by themselves.
    const own = textMarks.filter((mark) => marks.has(mark) && !(this.#link !== null && mark === 'underline'));
    const target = this.#target;
    const last = target.at(-1);
    const said = [...comments];
    const isLike = (item: TextInline): boolean =>
      (item.marks ?? []).join() === own.join() && (item.comments ?? []).join() === said.join();
    if (last?.type === 'text' && isLike(last)) last.text += text;
    else
      target.push({
        type: 'text',
        text,
        ...(own.length > 0 && { marks: own }),
        ...(said.length > 0 && { comments: said }),
      });
  }

  lineBreak(): void {
    this.#target.push({ type: 'break' });
  }

  openLink(url: string | undefined): void {
    if (linkUrl.safeParse(url).success) this.#link = { url: url as string, children: [] };
  }

  closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link !== null && link.children.length > 0) this.#inlines.push({ type: 'link', ...link });
  }

  take(): Inline[] {
    this.closeLink();
    return this.#inlines.splice(0);
  }

  get #target(): Inline[] {
    return this.#link?.children ?? this.#inlines;
  }
}

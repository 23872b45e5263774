import { type ICommentOptions, Paragraph, TextRun } from 'docx';
import { maxTableColumns, tableGrid } from '#core/exporting/table-grid.ts';
import type { ArticleComment } from '#shared/document/article-comment.ts';
import type { ArticleDocument, DocumentBlock, Inline } from '#shared/document/article-document.ts';
import { orderedComments, paragraphRuns } from '#shared/document/comments.ts';

/** The comments of a document's articles as Word has them: numbered through, a reply with the place of what it answers. */
export class DocxComments {
  readonly #written: ICommentOptions[] = [];
  /** Of comments whose text is still to come, or has begun: the numbers, and the pieces of text that are left. */
  readonly #open = new Map<string, { numbers: readonly number[]; isBegun: boolean; left: number }>();

  /** Those of the next article; one whose text is gone has no place in Word and stays behind. */
  begin(document: ArticleDocument): void {
    this.#open.clear();
    const pieces = new Map<string, number>();
    const items = document.blocks.filter(hasRuns).flatMap(paragraphRuns).flat();
    for (const id of items.flatMap(idsOf)) pieces.set(id, (pieces.get(id) ?? 0) + 1);
    for (const comment of orderedComments(document)) {
      const left = pieces.get(comment.id) ?? 0;
      if (left > 0) this.#open.set(comment.id, { numbers: this.#write(comment), isBegun: false, left });
    }
  }

  /** What begins before a piece of text, and what ends behind it. */
  pass(item: Inline): { begun: number[]; ended: number[] } {
    const begun: number[] = [];
    const ended: number[] = [];
    for (const id of idsOf(item)) {
      const comment = this.#open.get(id);
      if (comment === undefined) continue;
      if (!comment.isBegun) begun.push(...comment.numbers);
      comment.isBegun = true;
      comment.left -= 1;
      if (comment.left === 0) ended.push(...comment.numbers);
    }
    return { begun, ended };
  }

  take(): readonly ICommentOptions[] {
    return this.#written;
  }

  #write({ replies, resolved, ...comment }: ArticleComment): number[] {
    const parentId = this.#written.length;
    const isResolved = resolved !== null;
    return [comment, ...replies].map(({ author, at, text }, index) => {
      const id = this.#written.length;
      this.#written.push({
        id,
        author,
        initials: Array.from(author).slice(0, 2).join(''),
        date: new Date(at),
        resolved: isResolved,
        ...(index > 0 && { parentId }),
        children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
      });
      return id;
    });
  }
}

/** A table too wide for Word is written as bare text. */
function hasRuns(block: DocumentBlock): boolean {
  return block.type !== 'table' || tableGrid(block).columns <= maxTableColumns;
}

/** A link is one piece. */
function idsOf(item: Inline): readonly string[] {
  if (item.type === 'link') return [...new Set(item.children.flatMap(idsOf))];
  return (item.type === 'text' && item.comments) || [];
}

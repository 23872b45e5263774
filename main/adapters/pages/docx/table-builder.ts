import type { Inline, TableBlock } from '#shared/document/article-document.ts';
import type { StyledTable } from './styled-paragraph.ts';

type Cell = TableBlock['rows'][number]['cells'][number];

/** Builds a table from its cells as Word has them: a cell over several rows is there in each, and merged upwards. */
export class TableBuilder {
  readonly #rows: { cells: Cell[] }[] = [];
  /** The cell that begins each column of the grid and may go on below. */
  readonly #above: (Cell | undefined)[] = [];
  #column = 0;
  #cell: Cell = { header: false, inlines: [] };
  #merged = false;
  #span = 1;
  readonly #comments: string[] = [];

  openRow(): void {
    this.#rows.push({ cells: [] });
    this.#column = 0;
  }

  openCell(): void {
    this.#cell = { header: false, inlines: [] };
    this.#merged = false;
    this.#span = 1;
  }

  span(columns: number): void {
    this.#span = Math.min(100, Math.max(1, columns || 1));
  }

  merge(kind: string | undefined): void {
    this.#merged = kind !== 'restart';
  }

  header(): void {
    this.#cell.header = true;
  }

  add(inlines: readonly Inline[], comments: readonly string[]): void {
    this.#comments.push(...comments);
    if (inlines.length === 0) return;
    if (this.#cell.inlines.length > 0) this.#cell.inlines.push({ type: 'break' });
    this.#cell.inlines.push(...inlines);
  }

  closeCell(): void {
    const above = this.#above[this.#column];
    if (this.#merged && above !== undefined) above.rowSpan = Math.min(1000, (above.rowSpan ?? 1) + 1);
    else {
      if (this.#span > 1) this.#cell.colSpan = this.#span;
      this.#rows.at(-1)?.cells.push(this.#cell);
      this.#above.fill(undefined, this.#column, this.#column + this.#span);
      this.#above[this.#column] = this.#cell;
    }
    this.#column += this.#span;
  }

  take(): StyledTable {
    return { table: { type: 'table', rows: this.#rows }, comments: this.#comments };
  }
}

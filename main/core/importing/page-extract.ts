import type { Box, PageLayout, PageLine, PageText } from '../ports/page-reader.ts';

/** Grows when the readers give other text or lines for the same bytes; older extracts stay as they are. */
const readerVersion = 2;

type PackedLine = [
  start: number,
  end: number,
  block: number,
  continues: boolean | null,
  level: number,
  role: PageLine['role'],
  box: Box | null,
  fontHeight: number | null,
  /** Extracts of the first version have none. */
  story?: number | null,
];
type Packed = {
  reader: number;
  text: string;
  layout: (Omit<PageLayout, 'lines'> & { lines: PackedLine[] }) | null;
};

/** What was read out of a file that is not plain text, as the JSON that the library keeps beside the file's bytes. */
export function packExtract({ text, layout }: PageText): string {
  const lines = layout?.lines.map((line): PackedLine => {
    const { start, end, block, continues, level, role, box, fontHeight, story } = line;
    return [start, end, block, continues, level, role, box, fontHeight, story];
  });
  const packed: Packed = {
    reader: readerVersion,
    text,
    layout: layout && { ...layout, lines: lines ?? [] },
  };
  return JSON.stringify(packed);
}

/** The text and the lines of an extract. */
export function unpackExtract(json: string): { text: string; layout: PageLayout | null } {
  const { text, layout } = JSON.parse(json) as Packed;
  const lines = layout?.lines.map(
    ([start, end, block, continues, level, role, box, fontHeight, story = null]) => ({
      start,
      end,
      block,
      continues,
      level,
      role,
      box,
      fontHeight,
      story,
    }),
  );
  return { text, layout: layout && { ...layout, lines: lines ?? [] } };
}

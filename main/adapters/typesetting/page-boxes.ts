/** Where a sheet is cut and how far colour reaches beyond the cut, in points from its edges. */
export type SheetEdges = { trim: number; bleed: number };

const newline = '\n';

/**
 * Adds TrimBox and BleedBox to every page of a PDF of ours, as an update after its end, because the typesetter cannot
 * write them. Expects plain objects and a plain cross-reference table, as the typesetter writes them.
 */
export function addPageBoxes(pdf: Uint8Array, { trim, bleed }: SheetEdges): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const pages = [...text.matchAll(/^(\d+) 0 obj\n<<\n {2}\/Type \/Page\n(?:(?!endobj)[^])*?endobj/gm)];
  const trailer = /trailer\n<<([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (pages.length === 0 || !trailer) throw new Error('no pages or no trailer');
  let at = pdf.length + newline.length;
  const objects: string[] = [];
  const entries: string[] = [];
  for (const [object, number = ''] of pages) {
    const updated = object.replace(/ {2}\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/, (media, width, height) => {
      const box = (inset: number) =>
        [inset, inset, Number(width) - inset, Number(height) - inset]
          .map((value) => value.toFixed(3))
          .join(' ');
      return `${media}\n  /TrimBox [${box(trim)}]\n  /BleedBox [${box(trim - bleed)}]`;
    });
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`);
    objects.push(updated + newline);
    at += updated.length + newline.length;
  }
  const [, dictionary = '', previous = ''] = trailer;
  const update = [
    newline,
    ...objects,
    'xref\n',
    ...entries,
    `trailer\n<<${dictionary}  /Prev ${previous}\n>>\nstartxref\n${at}\n%%EOF\n`,
  ].join('');
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(update, 'latin1')]));
}

/** Where a sheet is cut and how far colour reaches beyond the cut, in points from its edges. */
export type SheetEdges = { trim: number; bleed: number };

/** Every page of a PDF of ours with TrimBox and BleedBox, which the typesetter cannot write; `text` is the PDF as Latin-1. */
export function pagesWithBoxes(text: string, { trim, bleed }: SheetEdges): Map<number, string> {
  const pages = [...text.matchAll(/^(\d+) 0 obj\n(<<\n {2}\/Type \/Page\n(?:(?!endobj)[^])*?)\nendobj/gm)];
  if (pages.length === 0) throw new Error('no pages');
  return new Map(
    pages.map(([, number = '', content = '']) => {
      const boxed = content.replace(/ {2}\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/, (media, width, height) => {
        const box = (inset: number) =>
          [inset, inset, Number(width) - inset, Number(height) - inset]
            .map((value) => value.toFixed(3))
            .join(' ');
        return `${media}\n  /TrimBox [${box(trim)}]\n  /BleedBox [${box(trim - bleed)}]`;
      });
      return [Number(number), boxed];
    }),
  );
}

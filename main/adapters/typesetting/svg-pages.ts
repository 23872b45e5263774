import type { PreviewPage } from '#core/ports/typesetter.ts';

const pageStart = /^ {4}<g(?: transform="matrix\(1 0 0 1 0 [\d.e+-]+\)")?>$/;

/**
 * Takes the first pages out of the compiler's one tall drawing, each with only the definitions it uses. Expects pages
 * without a background (page fill none), as the templates have them: then each page is one top-level group.
 */
export function splitPages(svg: string, pageCount: number, maxPages: number): PreviewPage[] {
  const { widthPt, heightPt } = drawingSize(svg);
  // The drawing's height is a sum, so that the same page would differ in its last digits from job to job.
  const pageHeight = Math.round((heightPt / pageCount) * 1000) / 1000;
  const pages: string[][] = [];
  const definitions = new Map<string, string>();
  let current: string[] | null = null;
  let definition: { id: string; kind: string; lines: string[] } | null = null;
  let kind = '';
  for (const line of svg.split('\n')) {
    if (line.startsWith('    <defs')) kind = /id="([^"]*)"/.exec(line)?.[1] ?? '';
    else if (line === '    </defs>') kind = '';
    else if (kind !== '') {
      const id = line.startsWith('        <') ? /^ {8}<\w+ [^>]*?id="([^"]+)"/.exec(line)?.[1] : undefined;
      if (id !== undefined) definition = { id, kind, lines: [] };
      definition?.lines.push(line);
      if (definition) definitions.set(definition.id, definition.lines.join('\n'));
    } else if (pageStart.test(line)) {
      current = [];
      if (pages.length < maxPages) pages.push(current);
    } else if (line === '    </g>') current = null;
    else current?.push(line);
  }
  return pages.map((lines) => {
    const body = lines.join('\n');
    return {
      svg: pageDrawing(body, usedDefinitions(body, definitions), widthPt, pageHeight),
      widthPt,
      heightPt: pageHeight,
    };
  });
}

function drawingSize(svg: string): { widthPt: number; heightPt: number } {
  const match = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return { widthPt: Number(match?.[1] ?? 0), heightPt: Number(match?.[2] ?? 0) };
}

function usedDefinitions(body: string, definitions: ReadonlyMap<string, string>): string[] {
  const used = new Map<string, string>();
  const visit = (text: string) => {
    for (const [, reference, place] of text.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)) {
      const id = reference ?? place ?? '';
      const definition = definitions.get(id);
      if (definition === undefined || used.has(id)) continue;
      used.set(id, definition);
      visit(definition);
    }
  };
  visit(body);
  return [...used.values()];
}

function pageDrawing(
  body: string,
  definitions: readonly string[],
  widthPt: number,
  heightPt: number,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${widthPt} ${heightPt}" width="${widthPt}pt" height="${heightPt}pt">`,
    `<rect width="${widthPt}" height="${heightPt}" fill="#ffffff"/>`,
    `<defs>`,
    ...definitions,
    `</defs>`,
    `<g>`,
    body,
    `</g>`,
    '</svg>',
  ].join('\n');
}

import type { PreviewPage } from '#core/ports/typesetter.ts';
import { unitsPerPoint, wholeOutline } from './glyph-outlines.ts';

const pageStart = /^ {4}<g(?: transform="matrix\(1 0 0 1 0 [\d.e+-]+\)")?>$/;
const glyph = /^ *<use xlink:href="#([^"]+)" x="([^"]*)" y="0" fill="([^"]*)" fill-rule="nonzero"\/>$/;
const outlineOf = /^\s*<symbol [^>]*>\s*<path d="([^"]*)"\/>\s*<\/symbol>$/;
const outlineStart = `<path transform="scale(${1 / unitsPerPoint})"`;
/** Two megabytes of text to each thousand. */
const mostOutlines = 8000;

/** The outlines of glyphs by the compiler's names for them, kept from job to job: after an edit few are new. */
export type GlyphOutlines = Map<string, string | null>;

/**
 * Takes the first pages out of the compiler's one tall drawing, each with only the definitions it uses. Expects pages
 * without a background (page fill none), as the templates have them: then each page is one top-level group.
 *
 * The glyphs of a line become one path. As the compiler has them, an element for each that refers to its definition, a
 * browser takes three times as long to show a page.
 */
export function splitPages(
  svg: string,
  { pageCount, maxPages, outlines }: { pageCount: number; maxPages: number; outlines: GlyphOutlines },
): PreviewPage[] {
  const { widthPt, heightPt } = drawingSize(svg);
  // The drawing's height is a sum, so that the same page would differ in its last digits from job to job.
  const pageHeight = Math.round((heightPt / pageCount) * 1000) / 1000;
  const pages: string[][] = [];
  const definitions = new Map<string, string[]>();
  let current: string[] | null = null;
  let definition: string[] | null = null;
  let isDefining = false;
  for (const line of svg.split('\n')) {
    if (line.startsWith('    <defs')) isDefining = true;
    else if (line === '    </defs>') isDefining = false;
    else if (isDefining) {
      const id = line.startsWith('        <') ? /^ {8}<\w+ [^>]*?id="([^"]+)"/.exec(line)?.[1] : undefined;
      if (id !== undefined) definitions.set(id, (definition = []));
      definition?.push(line);
    } else if (pageStart.test(line)) {
      current = [];
      if (pages.length < maxPages) pages.push(current);
    } else if (line === '    </g>') current = null;
    else current?.push(line);
  }
  if (outlines.size > mostOutlines) outlines.clear();
  const outline = (id: string): string | null => {
    const known = outlines.get(id);
    if (known !== undefined) return known;
    const path = outlineOf.exec(definitions.get(id)?.join('\n') ?? '')?.[1];
    const made = path === undefined ? null : wholeOutline(path);
    outlines.set(copied(id), made);
    return made;
  };
  return pages.map((lines) => {
    const drawn = joinGlyphs(lines, outline);
    // Outlines are nearly all of a drawing, and refer to nothing.
    const others = drawn.filter((line) => !line.startsWith(outlineStart)).join('\n');
    return {
      svg: pageDrawing(drawn.join('\n'), usedDefinitions(others, definitions), widthPt, pageHeight),
      widthPt,
      heightPt: pageHeight,
    };
  });
}

/** A piece of a text keeps the whole of it in memory, as the drawing would be. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

/** Glyphs that follow each other in one colour become one path; what has no outline stays as it is. */
function joinGlyphs(lines: readonly string[], outline: (id: string) => string | null): string[] {
  const joined: string[] = [];
  let path = '';
  let colour = '';
  const flush = () => {
    if (path !== '') joined.push(`${outlineStart} fill="${colour}" d="${path}"/>`);
    path = '';
  };
  for (const line of lines) {
    const [, id = '', x = '', fill = ''] = glyph.exec(line) ?? [];
    const drawn = id === '' ? null : outline(id);
    if (drawn === null || fill !== colour) flush();
    if (drawn === null) joined.push(line.trimStart());
    else if (drawn !== '') {
      colour = fill;
      path += `M${Math.round(Number(x) * unitsPerPoint)} 0${drawn}`;
    }
  }
  flush();
  return joined;
}

function drawingSize(svg: string): { widthPt: number; heightPt: number } {
  const match = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  return { widthPt: Number(match?.[1] ?? 0), heightPt: Number(match?.[2] ?? 0) };
}

function usedDefinitions(body: string, definitions: ReadonlyMap<string, readonly string[]>): string[] {
  const used = new Map<string, string>();
  const visit = (text: string) => {
    for (const [, reference, place] of text.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)) {
      const id = reference ?? place ?? '';
      const definition = definitions.get(id)?.join('\n');
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

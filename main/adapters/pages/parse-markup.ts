import { Parser } from 'htmlparser2';
import { pageFailure } from './page-failure.ts';

export type MarkupHandler = {
  /** Names of XML elements come without their prefix, those of HTML in lower case. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** No document that people write is nested so deep; the parser's work grows with the depth. */
const DEEPEST = 2000;
const SLICE = 1 << 18;

/**
 * Walks through XML or HTML without ever building a tree. Throws AppError `invalid`: `nested-too-deep`, `xml-entities`
 * (entities of a document's own are never expanded), `damaged-file` (XML that breaks off).
 */
export function parseMarkup(text: string, kind: 'xml' | 'html', handler: MarkupHandler): void {
  const isXml = kind === 'xml';
  let depth = 0;
  let hasRoot = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        hasRoot = true;
        if (depth > DEEPEST) throw pageFailure('nested-too-deep', { limit: DEEPEST });
        handler.open?.(isXml ? localName(name) : name, isXml ? localNames(attributes) : attributes);
      },
      onclosetag(name) {
        depth -= 1;
        handler.close?.(isXml ? localName(name) : name);
      },
      ontext: (data) => handler.text?.(data),
      onprocessinginstruction(name, data) {
        // Only the outer part of a document type is for everybody; what it declares itself is for nobody here.
        if (isXml && /^!doctype$/i.test(name) && data.includes('[')) throw pageFailure('xml-entities');
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += SLICE) parser.write(text.slice(at, at + SLICE));
  const openAtEnd = depth;
  parser.end();
  if (isXml && (!hasRoot || openAtEnd > 0)) throw pageFailure('damaged-file');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  const names: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) names[localName(name)] ??= value;
  return names;
}

import type { CodeMap } from './code-map.ts';
import { ContentTokens } from './content-tokens.ts';

/**
 * Adds what a page's content says to `body`, and to `furniture` what is marked as an artifact. `fonts` are the page's, by
 * their names in it. Throws for content of a form that our typesetter does not write.
 */
export function contentText(
  content: Uint8Array,
  fonts: ReadonlyMap<string, CodeMap>,
  { body, furniture }: { body: string[]; furniture: string[] },
): void {
  const tokens = new ContentTokens(content);
  /** Of each open mark, whether it is an artifact. */
  const marks: boolean[] = [];
  const saved: CodeMap[] = [];
  let font: CodeMap = [];
  /** The first name since the last operator. */
  let name = '';
  for (let operator = tokens.next(); operator !== null; operator = tokens.next()) {
    if (operator.startsWith('/')) {
      name ||= operator.slice(1);
      continue;
    }
    if (operator === 'Tj' || operator === 'TJ')
      (marks.includes(true) ? furniture : body).push(glyphText(tokens.codes, font));
    else if (operator === 'Tf') font = fontNamed(fonts, name);
    else if (operator === 'BDC' || operator === 'BMC') marks.push(name === 'Artifact');
    else if (operator === 'EMC') marks.pop();
    else if (operator === 'q') saved.push(font);
    else if (operator === 'Q') font = saved.pop() ?? font;
    else if (operator === "'" || operator === '"' || operator === 'BI')
      throw new Error(`operator ${operator}`);
    name = '';
    tokens.codes.length = 0;
  }
}

function fontNamed(fonts: ReadonlyMap<string, CodeMap>, name: string): CodeMap {
  const font = fonts.get(name);
  if (!font) throw new Error(`no font ${name}`);
  return font;
}

/** Two bytes are a glyph. One that stands for nothing known becomes U+FFFD, which no article holds. */
function glyphText(bytes: readonly number[], font: CodeMap): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += font[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] ?? '\ufffd';
  return text;
}

/** An element of a document, or a run of its text. */
export type XmlNode = XmlElement | string;
export type XmlElement = { name: string; attributes: Map<string, string>; children: XmlNode[] };
export type XmlDocument = { root: XmlElement; instructions: string[] };

const nameForm = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
// What XML 1.0 forbids: the controls below the blank but for white space, halves of characters, and two noncharacters.
const isLegal = (text: string): boolean =>
  !/(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.test(text);

/** Reads XML 1.0 without document types as strictly as the standard asks; throws at whatever is not well-formed. */
export function parseStrictXml(text: string): XmlDocument {
  return new Reader(text).document();
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    if (!isLegal(text)) throw new Error('a character that XML does not allow');
    this.#text = text;
  }

  document(): XmlDocument {
    const instructions: string[] = [];
    this.#expect('<?xml version="1.0"');
    this.#until('?>');
    this.#blanks();
    while (this.#take('<?')) {
      instructions.push(this.#until('?>'));
      this.#blanks();
    }
    const root = this.#element();
    this.#blanks();
    if (this.#at < this.#text.length) this.#fail('something after the root');
    return { root, instructions };
  }

  #element(): XmlElement {
    this.#expect('<');
    const name = this.#name();
    const attributes = this.#attributes();
    const children: XmlNode[] = [];
    if (this.#take('/>')) return { name, attributes, children };
    this.#expect('>');
    for (;;) {
      if (this.#take('</')) {
        if (this.#name() !== name) this.#fail(`the end of ${name}`);
        this.#blanks();
        this.#expect('>');
        return { name, attributes, children };
      }
      if (this.#text.startsWith('<!', this.#at) || this.#text.startsWith('<?', this.#at))
        this.#fail('nothing but elements and text');
      children.push(this.#text[this.#at] === '<' ? this.#element() : this.#characters());
    }
  }

  #characters(): string {
    const end = this.#text.indexOf('<', this.#at);
    if (end < 0) this.#fail('an end tag');
    const raw = this.#text.slice(this.#at, end);
    if (raw.includes(']]>')) this.#fail('no end of a CDATA section');
    this.#at = end;
    return this.#expand(raw);
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const hadBlank = this.#blanks();
      if (/[/>]/.test(this.#text[this.#at] ?? '')) return attributes;
      if (!hadBlank) this.#fail('a blank');
      const name = this.#name();
      this.#expect('=');
      this.#expect('"');
      const raw = this.#until('"');
      if (/[<\t\n\r]/.test(raw)) this.#fail('an attribute that keeps its characters');
      if (attributes.has(name)) this.#fail(`${name} once`);
      attributes.set(name, this.#expand(raw));
    }
  }

  #expand(raw: string): string {
    return raw.replace(/&([^;]*);?/g, (whole, body: string) => {
      if (!whole.endsWith(';')) this.#fail('a whole reference');
      const number = /^#(?:(\d+)|x([0-9a-f]+))$/i.exec(body);
      if (number) return String.fromCodePoint(parseInt(number[1] ?? number[2] ?? '', number[1] ? 10 : 16));
      return entities[body] ?? this.#fail(`an entity that XML knows, not ${body}`);
    });
  }

  #name(): string {
    nameForm.lastIndex = this.#at;
    const name = nameForm.exec(this.#text)?.[0] ?? this.#fail('a name');
    this.#at += name.length;
    return name;
  }

  #blanks(): boolean {
    const start = this.#at;
    while (/[ \t\n]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
    return this.#at > start;
  }

  #until(end: string): string {
    const at = this.#text.indexOf(end, this.#at);
    if (at < 0) this.#fail(end);
    const between = this.#text.slice(this.#at, at);
    this.#at = at + end.length;
    return between;
  }

  #take(expected: string): boolean {
    if (!this.#text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #expect(expected: string): void {
    if (!this.#take(expected)) this.#fail(expected);
  }

  #fail(expected: string): never {
    throw new Error(`expected ${expected} at ${this.#at}: ${this.#text.slice(this.#at, this.#at + 40)}`);
  }
}

/** All elements of the name below, in document order. */
export function elements(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** The first element of the name below; throws where there is none. */
export function first(node: XmlElement, name: string): XmlElement {
  const [found] = elements(node, name);
  if (!found) throw new Error(`no ${name} in ${node.name}`);
  return found;
}

/** All text below; elements of the names given in `breaks` are line feeds. */
export function textOf(node: XmlNode, breaks: readonly string[] = []): string {
  if (typeof node === 'string') return node;
  if (breaks.includes(node.name)) return '\n';
  return node.children.map((child) => textOf(child, breaks)).join('');
}

import { cleanText } from '../clean-text.ts';

/** A piece of XML that is well-formed by the way it was made. */
export type Xml = { readonly xml: string };
/** Strings are text; null is nothing. */
export type XmlChild = Xml | string | null | readonly XmlChild[];
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

const nameForm = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const textEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const attributeEntities: Record<string, string> = {
  ...textEntities,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** An element; whatever its texts hold, they stay text. Attributes that are null are left out. */
export function element(name: string, attributes: XmlAttributes, ...children: XmlChild[]): Xml {
  let start = checkedName(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) start += ` ${checkedName(key)}="${attributeText(String(value))}"`;
  const content = childrenXml(children);
  return { xml: content === '' ? `<${start}/>` : `<${start}>${content}</${name}>` };
}

/** A document of the root element, with processing instructions before it. */
export function xmlDocument(root: Xml, instructions: readonly Xml[] = []): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${[declaration, ...instructions.map(({ xml }) => xml), root.xml].join('\n')}\n`;
}

/** A processing instruction; its data is ours, never an article's. */
export function instruction(target: string, data: string): Xml {
  if (data.includes('?>')) throw new Error(`no instruction: ${data}`);
  return { xml: `<?${checkedName(target)} ${data}?>` };
}

function childrenXml(children: readonly XmlChild[]): string {
  let xml = '';
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string') xml += text(child, /[&<>]/g, textEntities);
    else xml += 'xml' in child ? child.xml : childrenXml(child);
  }
  return xml;
}

function attributeText(value: string): string {
  return text(value, /[&<>"\t\n]/g, attributeEntities);
}

// Articles come clean, with a warning for what was replaced; names of files and the like are made so here.
function text(value: string, special: RegExp, entities: Record<string, string>): string {
  return cleanText(value, 'text', { keepSeparators: true }).text.replace(
    special,
    (character) => entities[character] ?? '',
  );
}

function checkedName(name: string): string {
  if (!nameForm.test(name)) throw new Error(`no name of an element: ${name}`);
  return name;
}

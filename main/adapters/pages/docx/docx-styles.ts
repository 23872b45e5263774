import { parseMarkup } from '../parse-markup.ts';
import { outlineLevel } from './paragraph.ts';

/** What a paragraph style says: rank as a heading (0 none), half points of its type, and the list it numbers. */
type DocxStyle = {
  level: number;
  halfPoints: number | null;
  role: 'caption' | 'furniture' | null;
  numId: string | null;
  numLevel: number;
};
export type DocxStyles = {
  /** The style of an id; the default one for none and for ids that are not there. */
  of(id: string | null): DocxStyle;
};

type Read = {
  name: string;
  basedOn: string | null;
  outline: number | null;
  halfPoints: number | null;
} & Pick<DocxStyle, 'numId'> & { numLevel: number | null };

const CAPTIONS = /^(?:caption|题注|图说|图片说明)$/i;
const FURNITURE = /^(?:header|footer|页眉|页脚|出处|上接|下转)$/i;
const DEEPEST_INHERITANCE = 20;

/** Reads styles.xml: headings are known by their outline level, else by the names that Word and newsrooms give them. */
export function readDocxStyles(xml: string): DocxStyles {
  const styles = new Map<string, Read>();
  let style: Read | null = null;
  let inDefaults = false;
  let defaultSize: number | null = null;
  let defaultStyle: string | null = null;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['val'] ?? '';
      if (name === 'style') {
        style = { name: '', basedOn: null, outline: null, halfPoints: null, numId: null, numLevel: null };
        const id = attributes['styleId'] ?? '';
        styles.set(id, style);
        if (attributes['type'] === 'paragraph' && isOn(attributes['default'])) defaultStyle = id;
      } else if (name === 'rPrDefault') inDefaults = true;
      else if (name === 'sz' && Number(value) > 0) {
        if (style) style.halfPoints = Number(value);
        else if (inDefaults) defaultSize = Number(value);
      } else if (style && name === 'name') style.name = value;
      else if (style && name === 'basedOn') style.basedOn = value;
      else if (style && name === 'outlineLvl') style.outline = Number(value);
      else if (style && name === 'numId') style.numId = value;
      else if (style && name === 'ilvl') style.numLevel = Number(value);
    },
    close(name) {
      if (name === 'style') style = null;
      if (name === 'rPrDefault') inDefaults = false;
    },
  });
  const known = new Map<string | null, DocxStyle>();
  return {
    of(id) {
      const found = known.get(id);
      if (found) return found;
      const chain = chainOf(styles, id !== null && styles.has(id) ? id : defaultStyle);
      const made = {
        level: levelOf(chain),
        halfPoints: chain.find((one) => one.halfPoints !== null)?.halfPoints ?? defaultSize,
        role: chain.some((one) => CAPTIONS.test(one.name))
          ? ('caption' as const)
          : chain.some((one) => FURNITURE.test(one.name))
            ? ('furniture' as const)
            : null,
        numId: chain.find((one) => one.numId !== null)?.numId ?? null,
        numLevel: chain.find((one) => one.numLevel !== null)?.numLevel ?? 0,
      };
      known.set(id, made);
      return made;
    },
  };
}

/** Whether a switch of WordprocessingML is on: it is unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

/** A style and what it is based on; styles based on each other in a circle end somewhere. */
function chainOf(styles: ReadonlyMap<string, Read>, id: string | null): Read[] {
  const chain: Read[] = [];
  for (let at = id; at !== null && chain.length < DEEPEST_INHERITANCE;) {
    const style = styles.get(at);
    if (style === undefined) break;
    chain.push(style);
    at = style.basedOn;
  }
  return chain;
}

function levelOf(chain: readonly Read[]): number {
  for (const { name, outline } of chain) {
    if (outline !== null) return outlineLevel(outline);
    const heading = /^(?:heading|标题)\s*([1-9])$/i.exec(name);
    if (heading) return Math.min(6, Number(heading[1]));
    if (/^(?:title|标题)$/i.test(name)) return 1;
  }
  return 0;
}

import { styleNames, type StoryStyle } from '#core/exporting/indesign/story-styles.ts';
import { parseMarkup } from '../parse-markup.ts';

/** Paragraph styles by their ids, as far as they are named as Baoku names them; the ids change when another program saves. */
export function readStoryStyles(xml: string): Map<string, StoryStyle> {
  const known = new Map(Object.entries(styleNames).map(([style, name]) => [name, style as StoryStyle]));
  const found = new Map<string, StoryStyle>();
  let id: string | null = null;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (name === 'style') id = attributes['type'] === 'paragraph' ? (attributes['styleId'] ?? null) : null;
      const style = name === 'name' && id !== null ? known.get(attributes['val'] ?? '') : undefined;
      if (style !== undefined && id !== null) found.set(id, style);
    },
    close(name) {
      if (name === 'style') id = null;
    },
  });
  return found;
}

/** Targets of a part's relationships by their ids. */
export function readRelations(xml: string | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml !== null)
    parseMarkup(xml, 'xml', {
      open(name, attributes) {
        if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      },
    });
  return targets;
}

/** A list by its number: lists of one form go on with each other unless one begins anew. */
export type WordList = { form: string; ordered: boolean; restarts: boolean };

export function readWordLists(xml: string | null): Map<string, WordList> {
  const ordered = new Set<string>();
  const lists = new Map<string, { form: string; restarts: boolean }>();
  let form: string | null = null;
  let list: { form: string; restarts: boolean } | null = null;
  let level: string | null = null;
  if (xml !== null)
    parseMarkup(xml, 'xml', {
      open(name, attributes) {
        const value = attributes['val'] ?? '';
        if (name === 'abstractNum') form = attributes['abstractNumId'] ?? '';
        else if (name === 'lvl') level = attributes['ilvl'] ?? '';
        else if (name === 'numFmt' && form !== null && level === '0') {
          if (value !== 'bullet') ordered.add(form);
        } else if (name === 'num') {
          list = { form: '', restarts: false };
          lists.set(attributes['numId'] ?? '', list);
        } else if (name === 'abstractNumId' && list !== null) list.form = value;
        else if (name === 'startOverride' && list !== null) list.restarts = true;
      },
      close(name) {
        if (name === 'abstractNum') form = null;
        if (name === 'num') list = null;
      },
    });
  return new Map([...lists].map(([id, own]) => [id, { ...own, ordered: ordered.has(own.form) }]));
}

/** The text of a document's own property, or null. */
export function readProperty(xml: string | null, wanted: string): string | null {
  let isWanted = false;
  let text: string | null = null;
  if (xml !== null)
    parseMarkup(xml, 'xml', {
      open(name, attributes) {
        if (name === 'property') isWanted = attributes['name'] === wanted;
      },
      close(name) {
        if (name === 'property') isWanted = false;
      },
      text(data) {
        if (isWanted) text = (text ?? '') + data;
      },
    });
  return text;
}

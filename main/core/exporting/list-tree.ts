import type { Inline, ListBlock } from '#shared/document/article-document.ts';
import { element, type Xml, type XmlChild } from './xml/xml.ts';

type ListNode = { depth: number; inlines: readonly Inline[]; children: ListNode[] };
type ListForms = {
  list: string;
  item: string;
  attributes?: Readonly<Record<string, string>>;
  content(inlines: readonly Inline[]): XmlChild;
};

/** A list in a format's own elements, its items nested by their depth; a depth that skips a level opens only one. */
export function listXml(list: ListBlock, forms: ListForms): Xml {
  const roots: ListNode[] = [];
  const open: ListNode[] = [];
  for (const { depth, inlines } of list.items) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const node: ListNode = { depth, inlines, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return levelXml(roots, forms);
}

function levelXml(nodes: readonly ListNode[], forms: ListForms): Xml {
  const items = nodes.map(({ inlines, children }) =>
    element(forms.item, {}, forms.content(inlines), children.length === 0 ? null : levelXml(children, forms)),
  );
  return element(forms.list, forms.attributes ?? {}, items);
}

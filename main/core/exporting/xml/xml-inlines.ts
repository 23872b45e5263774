import type { Inline, TextMark } from '#shared/document/article-document.ts';
import type { Xml, XmlChild } from './xml.ts';

/** How a format writes what is in a line. */
export type InlineForms = {
  lineBreak: Xml;
  /** `marks` is never empty. */
  marked(text: string, marks: readonly TextMark[]): XmlChild;
  link(url: string, children: XmlChild): XmlChild;
};

/** Inlines in a format's own elements. */
export function inlinesXml(inlines: readonly Inline[], forms: InlineForms): XmlChild {
  return inlines.map((item): XmlChild => {
    if (item.type === 'break') return forms.lineBreak;
    if (item.type === 'link') return forms.link(item.url, inlinesXml(item.children, forms));
    const { text, marks = [] } = item;
    return marks.length === 0 ? text : forms.marked(text, marks);
  });
}

/** Lines of a head field. */
export function linesXml(text: string, forms: InlineForms): XmlChild {
  return text.split('\n').map((line, index) => (index === 0 ? line : [forms.lineBreak, line]));
}

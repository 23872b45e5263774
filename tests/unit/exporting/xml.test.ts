import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, instruction, xmlDocument } from '#core/exporting/xml/xml.ts';
import { parseStrictXml, textOf } from '#tests/support/strict-xml.ts';

const read = (text: string) => {
  const { root } = parseStrictXml(xmlDocument(element('a', { b: text }, text, element('c', {}), [text])));
  return { attribute: root.attributes.get('b'), text: textOf(root) };
};

describe('XML that Baoku writes', () => {
  it.each([
    ']]>',
    '&amp;&',
    '<script>alert(1)</script>',
    '"\'',
    '𠮷😀👨‍👩‍👧',
    'é\u0301',
    '\u202eمرحبا',
    '\t\n',
    '<!--',
    '?>',
  ])('gives %j back from text and attribute', (text) => {
    expect(read(text)).toEqual({ attribute: text, text: text + text });
  });

  it('stands a replacement for what XML does not allow', () => {
    expect(read('甲\u0000乙\ud800丙\ufffe\u000b').text.slice(0, 7)).toBe('甲\ufffd乙\ufffd丙\ufffd\ufffd');
  });

  it('is well-formed and whole for every text without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/u.test(text));
        expect(read(text)).toEqual({ attribute: text, text: text + text });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => read(text)).not.toThrow();
      }),
    );
  });

  it('takes no text for a name or an instruction', () => {
    expect(() => element('a b', {})).toThrow('a b');
    expect(() => element('a', { 'x="1" y': '2' })).toThrow('x=');
    expect(() => instruction('aid', 'a?><b')).toThrow('?>');
  });
});

describe('the reader that the tests trust', () => {
  it.each([
    '<a>]]></a>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<a>\u0001</a>',
    '<a',
    '<a><!-- --></a>',
  ])('refuses %j', (text) => {
    expect(() => parseStrictXml(`<?xml version="1.0" encoding="UTF-8"?>${text}`)).toThrow(/expected|allow/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '#adapters/files/encode-gb18030.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('gb18030', { fatal: true }).decode(bytes);
const hex = (text: string): string => Buffer.from(encodeGb18030(text).bytes).toString('hex');

/** Private-use characters whose bytes have been given to characters of Unicode since. */
const withoutBytes = 20 - 1;

describe('the GB18030 encoder', () => {
  it('writes one, two and four bytes as the standard has them', () => {
    expect(hex('A中')).toBe('41d6d0');
    expect(hex('€')).toBe('a2e3');
    expect(hex('é')).toBe('a8a6');
    expect(hex('ñ')).toBe('81308a39');
    expect(hex('\u{20BB7}')).toBe('9534b235');
    expect(hex('\u{10000}')).toBe('90308130');
    expect(hex('\u{10FFFF}')).toBe('e3329a35');
    expect(hex('')).toBe('');
  });

  it('has bytes for every character that the decoder gives back, and says how many it has not', () => {
    let plane = '';
    for (let point = 0; point < 0x10000; point += 1)
      if (point < 0xd800 || point > 0xdfff) plane += String.fromCharCode(point);
    const { bytes, replaced } = encodeGb18030(plane);
    const back = decode(bytes);
    const lost = [...plane].filter((character, index) => back[index] !== character);
    expect([replaced, lost.length]).toEqual([withoutBytes, withoutBytes]);
    expect(lost.every((character) => /\p{Co}/u.test(character))).toBe(true);
    expect([...back].filter((character) => character === '\ufffd').length).toBe(withoutBytes + 1);
  });

  it('gives back every text, rare characters and emoji included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Co}/u.test(text));
        expect(decode(encodeGb18030(text).bytes)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0x10000, max: 0x10ffff }), (point) => {
        const text = String.fromCodePoint(point);
        expect(decode(encodeGb18030(text).bytes)).toBe(text);
      }),
    );
  });

  it('stands a replacement for half a character and counts it', () => {
    const { bytes, replaced } = encodeGb18030('甲\ud842乙');
    expect([decode(bytes), replaced]).toEqual(['甲\ufffd乙', 1]);
  });
});

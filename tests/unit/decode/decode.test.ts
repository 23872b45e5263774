import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodeError, MAX_TEXT_BYTES, decodeText } from '#adapters/files/decode.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const pages = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, seeds), 'utf8') }));

/** The bytes of a text in a double-byte encoding, found by decoding every pair of bytes once. */
function encodeBy(label: 'gb18030' | 'big5', text: string): Uint8Array {
  const table = encoders.get(label) ?? buildTable(label);
  encoders.set(label, table);
  return Uint8Array.from(
    Array.from(text).flatMap(
      (character) => table.get(character) ?? (character < '\x80' ? [character.charCodeAt(0)] : []),
    ),
  );
}

const encoders = new Map<string, Map<string, number[]>>();

function buildTable(label: string): Map<string, number[]> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && character !== '\uFFFD' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  return table;
}

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
}

function failure(bytes: Uint8Array): DecodeError {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
  throw new Error('the bytes were read');
}

const TRADITIONAL =
  '【本報訊】記者王小明台北報導，昨日市政府召開會議，討論都市更新計畫，與會學者認為應該加強溝通。';

describe('decoding a source file', () => {
  it('reads each seed in UTF-8 with and without a byte order mark', () => {
    for (const { text } of pages) {
      const plain = decodeText(new TextEncoder().encode(text));
      expect(plain).toEqual({ encoding: 'utf-8', text, hadBom: false });
      expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toEqual({
        encoding: 'utf-8',
        text,
        hadBom: true,
      });
    }
  });

  it('recognises UTF-16 of either byte order, marked or not', () => {
    for (const { text } of pages) {
      for (const big of [false, true]) {
        const encoding = big ? 'utf-16be' : 'utf-16le';
        expect(decodeText(utf16(text, big))).toEqual({ encoding, text, hadBom: false });
        expect(decodeText(utf16(`\uFEFF${text}`, big))).toEqual({ encoding, text, hadBom: true });
      }
    }
  });

  it('recognises GB18030 in every piece of a seed of twelve characters or more', () => {
    for (const { text } of pages) {
      const clean = text.replace(/[^\p{Script=Han}，。、“”（）\n0-9]/gu, '');
      expect(decodeText(encodeBy('gb18030', clean))).toEqual({
        encoding: 'gb18030',
        text: clean,
        hadBom: false,
      });
    }
    const words = (pages[0]?.text ?? '').replace(/[^\p{Script=Han}，。]/gu, '');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: words.length - 40 }),
        fc.integer({ min: 12, max: 40 }),
        (from, length) => {
          const piece = words.slice(from, from + length);
          expect(decodeText(encodeBy('gb18030', piece)).text).toBe(piece);
        },
      ),
    );
  });

  it('recognises Big5', () => {
    expect(decodeText(encodeBy('big5', TRADITIONAL))).toEqual({
      encoding: 'big5',
      text: TRADITIONAL,
      hadBom: false,
    });
  });

  it('reads the encoding that the user names', () => {
    expect(decodeText(encodeBy('gb18030', '声明作废'), 'gb18030').text).toBe('声明作废');
  });

  it('names the offset of the first byte that cannot be read', () => {
    const bytes = new TextEncoder().encode(pages[0]?.text ?? '');
    const broken = Uint8Array.from(bytes);
    broken[1000] = 0xff;
    const error = failure(broken);
    expect(error.reason).toBe('undecodable');
    expect(error.encoding).toBe('utf-8');
    expect(Math.abs(error.offset - 1000)).toBeLessThanOrEqual(2);
  });

  it('names the offset where a file breaks off inside a character', () => {
    const bytes = new TextEncoder().encode('报纸').subarray(0, 5);
    expect(failure(bytes)).toMatchObject({ reason: 'undecodable', offset: 3 });
  });

  it('names the bad byte when the encoding is given', () => {
    const bytes = new Uint8Array([...encodeBy('gb18030', '声明'), 0xff, 0x41]);
    expect(() => decodeText(bytes, 'gb18030')).toThrow(
      expect.objectContaining({ reason: 'undecodable', offset: 4 }),
    );
  });

  it('refuses empty files and files of white space', () => {
    expect(failure(new Uint8Array())).toMatchObject({ reason: 'empty' });
    expect(failure(new TextEncoder().encode(' \r\n\u3000\n'))).toMatchObject({ reason: 'empty' });
  });

  it('refuses binary files', () => {
    expect(failure(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31))).toMatchObject({ reason: 'binary' });
    expect(
      failure(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at % 13) * 31) % 256)),
    ).toMatchObject({ reason: 'binary' });
    expect(failure(new TextEncoder().encode('报纸\0版面'))).toMatchObject({ reason: 'binary' });
  });

  it('refuses a file over the size cap without decoding it', () => {
    expect(failure(new Uint8Array(MAX_TEXT_BYTES + 1))).toMatchObject({ reason: 'too-large' });
  });

  it('never puts a replacement character where the bytes hold none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        try {
          const { text, encoding } = decodeText(bytes);
          if (encoding === 'utf-8')
            expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(bytes.length);
          else expect(text).not.toContain('\uFFFD');
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { inflateSync } from 'node:zlib';
import { latin1 } from './pdf-objects.ts';

/** The objects of a PDF with plain cross-reference tables, of which the newest wins. Whatever is not found throws. */
export class PdfFile {
  /** Number of the catalogue. */
  readonly root: number;
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #places = new Map<number, number>();

  constructor(pdf: Uint8Array) {
    this.#bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    this.#text = latin1(pdf);
    // A form would hold text of its own, which belongs where the form is drawn.
    if (this.#text.includes('/Subtype /Form')) throw new Error('a PDF with forms');
    const start = this.#text.lastIndexOf('startxref\n');
    let table = Number.parseInt(this.#text.slice(start + 'startxref\n'.length), 10);
    let root: number | null = null;
    while (Number.isInteger(table)) {
      const trailer = this.#readTable(table);
      root ??= this.reference(trailer, 'Root');
      table = Number(/\/Prev (\d+)/.exec(trailer)?.[1] ?? Number.NaN);
    }
    if (root === null) throw new Error('a PDF without a catalogue');
    this.root = root;
  }

  /** The text between `obj` and the object's stream or end. */
  dictionary(number: number): string {
    const place = this.#placeOf(number);
    const end = this.#text.indexOf('endobj', place);
    const stream = this.#text.indexOf('\nstream\n', place);
    return this.#text.slice(place, stream >= 0 && stream < end ? stream : end);
  }

  /** The object's stream, unpacked. */
  stream(number: number): Buffer {
    const dictionary = this.dictionary(number);
    const length = Number(/\/Length (\d+)\n/.exec(dictionary)?.[1] ?? Number.NaN);
    const start = this.#placeOf(number) + dictionary.length + '\nstream\n'.length;
    const bytes = this.#bytes.subarray(start, start + length);
    if (bytes.length !== length) throw new Error(`no stream in object ${number}`);
    const filter = /\/Filter (\S+)/.exec(dictionary)?.[1];
    if (filter === undefined) return bytes;
    if (filter === '/FlateDecode') return inflateSync(bytes);
    throw new Error(`a stream packed with ${filter}`);
  }

  /** The number of the object that a dictionary names under `key`. */
  reference(dictionary: string, key: string): number {
    const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
    if (number === undefined) throw new Error(`no ${key}`);
    return Number(number);
  }

  #placeOf(number: number): number {
    const place = this.#places.get(number);
    const head = `${number} 0 obj\n`;
    if (place === undefined || !this.#text.startsWith(head, place)) throw new Error(`no object ${number}`);
    return place + head.length;
  }

  /** Gives the table's trailer. */
  #readTable(at: number): string {
    const end = this.#text.indexOf('startxref', at);
    const [entries = '', trailer] = this.#text.slice(at, end).split('trailer');
    if (trailer === undefined || !entries.startsWith('xref')) throw new Error('no cross-reference table');
    let number = 0;
    for (const [, first, second, kind] of entries.matchAll(/(\d+) (\d+)(?: ([nf]))?\s*\n/g)) {
      if (kind === undefined) number = Number(first);
      else {
        if (kind === 'n' && second === '00000' && !this.#places.has(number))
          this.#places.set(number, Number(first));
        number += 1;
      }
    }
    return trailer;
  }
}

import { listPairs } from './ngrams.ts';
import { PairNumbers } from './pair-numbers.ts';
import { tellingOf } from './telling.ts';
import type { Keyed, PageModel } from '../page-model.ts';
import type { Pair, Rarity } from './ngrams.ts';
import type { PairTable } from './pair-table.ts';

/**
 * The pairs of a page's texts. A paragraph stands in the tables of several heads and in that of all articles: its pairs are
 * found and weighed for the first of them, and only counted anew for the others.
 */
export class PagePairs {
  readonly #weightOf: Rarity;
  readonly #numbers = new PairNumbers();
  /** The pairs and their weights by their numbers on the page. */
  readonly #pairs: Pair[] = [];
  readonly #weights: number[] = [];
  /** By text, the numbers of its pairs, each once, in the order of the text. */
  readonly #rows = new Map<Keyed, Int32Array>();
  /** How many texts have been read, and by the pair's number the one that had it last. */
  #reading = 0;
  readonly #lastRead: number[] = [];

  /** Of all tables, how many numbers have been given and how many texts asked for, from 1 on. */
  #given = 1;
  #asked = 0;
  /** By the number on the page: that in the last table that has the pair, plus all given before it, and the last text. */
  #numbersOfTable: Int32Array = new Int32Array(0);
  #lastSeen: Int32Array = new Int32Array(0);
  /** The numbers of the text at hand. */
  #own: Int32Array = new Int32Array(0);

  constructor(weightOf: Rarity) {
    this.#weightOf = weightOf;
  }

  /** Numbers the pairs of texts from 0 on, as they first come; `texts` of the result has one row for each, whose parts share no pair. */
  tableOf(texts: readonly (readonly Keyed[])[]): PairTable {
    const rows = texts.map((parts) => parts.map((part) => this.#rowOf(part)));
    this.#grow();
    const [numbers, lastSeen, own] = [this.#numbersOfTable, this.#lastSeen, this.#own];
    const most = rows.reduce((sum, parts) => parts.reduce((all, row) => all + row.length, sum), 0);
    const pairs = new Int32Array(Math.min(most, this.#pairs.length));
    const weights = new Float64Array(pairs.length);
    const first = this.#given;
    let size = 0;
    const numbered = rows.map((parts) => {
      this.#asked += 1;
      const text = this.#asked;
      let count = 0;
      for (const row of parts)
        for (let at = 0; at < row.length; at += 1) {
          const onPage = row[at] as number;
          if (lastSeen[onPage] === text) continue;
          lastSeen[onPage] = text;
          if ((numbers[onPage] as number) < first) {
            pairs[size] = this.#pairs[onPage] as Pair;
            weights[size] = this.#weights[onPage] as number;
            numbers[onPage] = first + size;
            size += 1;
          }
          own[count] = (numbers[onPage] as number) - first;
          count += 1;
        }
      return own.slice(0, count);
    });
    this.#given += size;
    return { size, pairs: pairs.subarray(0, size), weights: weights.subarray(0, size), texts: numbered };
  }

  /** Makes room for all pairs that have been read. */
  #grow(): void {
    if (this.#own.length >= this.#pairs.length) return;
    const longer = (array: Int32Array): Int32Array => {
      const made = new Int32Array(this.#pairs.length * 2);
      made.set(array);
      return made;
    };
    this.#numbersOfTable = longer(this.#numbersOfTable);
    this.#lastSeen = longer(this.#lastSeen);
    this.#own = longer(this.#own);
  }

  #rowOf(text: Keyed): Int32Array {
    const known = this.#rows.get(text);
    if (known) return known;
    const row = this.#read(text.key);
    this.#rows.set(text, row);
    return row;
  }

  #read(key: string): Int32Array {
    const listed = listPairs(key);
    const row = new Int32Array(listed.length);
    let count = 0;
    this.#reading += 1;
    for (let at = 0; at < listed.length; at += 1) {
      const pair = listed[at] as Pair;
      const number = this.#numbers.numberOf(pair);
      if (number === this.#pairs.length) {
        this.#pairs.push(pair);
        this.#weights.push(this.#weightOf(pair));
      } else if (this.#lastRead[number] === this.#reading) continue;
      this.#lastRead[number] = this.#reading;
      row[count] = number;
      count += 1;
    }
    return row.slice(0, count);
  }
}

/** Several tables of a page are made. */
const ofPages = new WeakMap<PageModel, PagePairs>();

/** The pairs of a page, weighed by what they tell of what belongs together. */
export function pagePairsOf(model: PageModel): PagePairs {
  const before = ofPages.get(model);
  if (before) return before;
  const made = new PagePairs(tellingOf(model));
  ofPages.set(model, made);
  return made;
}

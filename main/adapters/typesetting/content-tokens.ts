const [tab, newline, space] = [0x09, 0x0a, 0x20];
const [open, close, backslash, less, greater, slash] = [0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x2f];
const [bracket, bracketEnd] = [0x5b, 0x5d];
const [zero, seven, nine] = [0x30, 0x37, 0x39];
const escapes = new Map([
  [0x6e, newline],
  [0x72, 0x0d],
  [0x74, tab],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

const noDigit = 0xff;
/** The value of each byte that is a hexadecimal digit. */
const digits = new Uint8Array(256).fill(noDigit);
for (const [value, digit] of Array.from('0123456789abcdef').entries()) {
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Reads the tokens of a PDF content stream that matter to its text: names and operators, and strings on the way. */
export class ContentTokens {
  /** Bytes of the strings that were read; whoever uses them empties it. */
  readonly codes: number[] = [];
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A name with its `/`, or an operator; null at the end. Strings go into `codes`, the rest is passed over. */
  next(): string | null {
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === open) this.#literal();
      else if (byte === less && this.#bytes[this.#at + 1] === less) this.#at += 2;
      else if (byte === less) this.#hexadecimal();
      else if (isDelimiter(byte)) this.#at += 1;
      else {
        const start = this.#at;
        this.#skipWord();
        if (!isNumeric(byte)) return String.fromCharCode(...this.#bytes.subarray(start, this.#at));
      }
    }
    return null;
  }

  #skipWord(): void {
    do this.#at += 1;
    while (this.#at < this.#bytes.length && !endsWord(this.#bytes[this.#at] ?? 0));
  }

  #literal(): void {
    let depth = 0;
    for (this.#at += 1; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at] ?? 0;
      if (byte === backslash) this.#escaped();
      else if (byte === close && depth === 0) break;
      else {
        depth += Number(byte === open) - Number(byte === close);
        this.codes.push(byte);
      }
    }
    this.#at += 1;
  }

  /** Stands on the backslash, and afterwards on the last byte of what it escapes. */
  #escaped(): void {
    this.#at += 1;
    const byte = this.#bytes[this.#at] ?? 0;
    if (byte < zero || byte > seven) {
      if (byte !== newline) this.codes.push(escapes.get(byte) ?? byte);
      return;
    }
    let value = 0;
    let length = 0;
    while (length < 3 && isOctal(this.#bytes[this.#at + length] ?? 0)) {
      value = value * 8 + (this.#bytes[this.#at + length] ?? 0) - zero;
      length += 1;
    }
    this.codes.push(value & 0xff);
    this.#at += length - 1;
  }

  /** Of an odd number of digits the last counts as if a 0 followed. */
  #hexadecimal(): void {
    let half = -1;
    for (this.#at += 1; ; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error('a string without an end');
      if (byte === greater) break;
      const digit = digits[byte] ?? noDigit;
      if (digit === noDigit && byte > space) throw new Error('a string of other than digits');
      if (digit === noDigit) continue;
      if (half < 0) half = digit;
      else {
        this.codes.push((half << 4) | digit);
        half = -1;
      }
    }
    if (half >= 0) this.codes.push(half << 4);
    this.#at += 1;
  }
}

/** What stands alone and says nothing here: white space, brackets, the signs of dictionaries. */
function isDelimiter(byte: number): boolean {
  return byte <= space || byte === bracket || byte === bracketEnd || byte === less || byte === greater;
}

function endsWord(byte: number): boolean {
  return isDelimiter(byte) || byte === open || byte === slash;
}

function isOctal(byte: number): boolean {
  return byte >= zero && byte <= seven;
}

/** Digits, signs and the point. */
function isNumeric(byte: number): boolean {
  return byte >= 0x2b && byte <= nine && byte !== slash && byte !== 0x2c;
}

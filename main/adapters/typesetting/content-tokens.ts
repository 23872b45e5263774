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
      else if (byte === less && this.#bytes[this.#at + 1] !== less) this.#hexadecimal();
      else if (isDelimiter(byte)) this.#at += 1;
      else {
        const word = this.#word();
        if (!isNumeric(byte)) return String.fromCharCode(...word);
      }
    }
    return null;
  }

  #word(): Uint8Array {
    const start = this.#at;
    do this.#at += 1;
    while (this.#at < this.#bytes.length && !endsWord(this.#bytes[this.#at] ?? 0));
    return this.#bytes.subarray(start, this.#at);
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
    let digits = 0;
    while (digits < 3 && isOctal(this.#bytes[this.#at + digits] ?? 0)) {
      value = value * 8 + (this.#bytes[this.#at + digits] ?? 0) - zero;
      digits += 1;
    }
    this.codes.push(value & 0xff);
    this.#at += digits - 1;
  }

  #hexadecimal(): void {
    const end = this.#bytes.indexOf(greater, this.#at);
    if (end < 0) throw new Error('a string without an end');
    const digits = String.fromCharCode(...this.#bytes.subarray(this.#at + 1, end)).replace(/\s/g, '');
    this.#at = end + 1;
    this.codes.push(...Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
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

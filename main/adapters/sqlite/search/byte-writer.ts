/** A growing run of bytes; whole numbers go in as varints, seven bits a byte, the lowest first. */
export type ByteWriter = {
  bytes: Uint8Array;
  length: number;
};

export function createByteWriter(size = 1 << 16): ByteWriter {
  return { bytes: new Uint8Array(size), length: 0 };
}

/** Makes room for so many more bytes. */
export function reserve(writer: ByteWriter, more: number): void {
  const needed = writer.length + more;
  if (needed <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  larger.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = larger;
}

export function putVarint(writer: ByteWriter, value: number): void {
  reserve(writer, 5);
  const { bytes } = writer;
  let rest = value;
  while (rest > 127) {
    bytes[writer.length] = (rest & 127) | 128;
    writer.length += 1;
    rest >>>= 7;
  }
  bytes[writer.length] = rest;
  writer.length += 1;
}

export function putBytes(writer: ByteWriter, bytes: Uint8Array): void {
  reserve(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

/** A copy of what has been written. */
export function takeBytes(writer: ByteWriter): Uint8Array {
  return writer.bytes.slice(0, writer.length);
}

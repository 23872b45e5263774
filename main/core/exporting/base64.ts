const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the bytes, padded. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    part +=
      alphabet.charAt(first >> 2) +
      alphabet.charAt(((first & 3) << 4) | ((second ?? 0) >> 4)) +
      (second === undefined ? '=' : alphabet.charAt(((second & 15) << 2) | ((third ?? 0) >> 6))) +
      (third === undefined ? '=' : alphabet.charAt(third & 63));
    if (part.length > 8192) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}

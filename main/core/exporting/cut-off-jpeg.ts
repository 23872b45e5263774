const [startOfScan, endOfImage] = [0xda, 0xd9];

/**
 * Whether a JPEG ends before its mark of the end, as one of which only a part was copied; it shows half a picture, and no
 * reader of pictures complains. What is no JPEG, or never comes to its pixels, is not told from here.
 */
export function isCutOffJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  // Over the segments before the pixels: a preview in one of them has an end of its own.
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan)
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  if (bytes[at] !== 0xff || bytes[at + 1] !== startOfScan) return false;
  // Inside the pixels a byte of 255 is always followed by another mark.
  for (let end = bytes.length - 2; end > at; end -= 1)
    if (bytes[end] === 0xff && bytes[end + 1] === endOfImage) return false;
  return true;
}

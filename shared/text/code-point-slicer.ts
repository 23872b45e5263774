/** Cuts a text by code point offsets, as spans of sources count; quick where the text has no surrogate pairs. */
export function createCodePointSlicer(text: string): (start: number, end: number) => string {
  // Without pairs, code points and UTF-16 units are the same.
  if (!/[\uD800-\uDBFF]/.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}

/** Place of a page in its issue: A03 and 3 stand before 4; pages without a number come last. */
export function pagePosition(number: string | null): number {
  const [, letter = '', digits] = number?.match(/^([A-Za-z]?)\D*(\d{1,6})/) ?? [];
  if (digits === undefined) return pageWithoutPlace;
  return (letter === '' ? 0 : letter.toUpperCase().charCodeAt(0)) * 1_000_000 + Number(digits);
}

export const pageWithoutPlace = 1_000_000_000;

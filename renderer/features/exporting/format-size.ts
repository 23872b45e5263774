/** 12345 → 12 KB, in the words of the language. */
export function formatSize(language: string, bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(value);
}

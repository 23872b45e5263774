// eslint-disable-next-line no-control-regex -- control characters would split the header
const unsafe = /[\u0000-\u001f\u007f"\\/:*?<>|]/g;

/** The header that names a downloaded file: plain ASCII for old readers, and the true name after RFC 5987. */
export function contentDisposition(disposition: 'inline' | 'attachment', name: string): string {
  const safe = name.toWellFormed().replace(unsafe, '_') || 'file';
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

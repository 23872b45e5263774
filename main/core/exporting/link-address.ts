/** What may not stand in an address (RFC 3986); square brackets only around the numbers of a host. */
const illegal = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;
const parts = /^(?<scheme>https?:\/\/|mailto:)(?<host>[^/?#]*)(?<place>[^#]*)(?:#(?<within>.*))?$/is;
/** A name or numbers, before it perhaps a user, after it perhaps a port. */
const host = /^(?:[^@[\]]*@)?(?:\[[0-9a-f:.]+\]|[^\s@[\]<>"\\^`{|}\uFFFD:]+)(?::\d*)?$/i;

/**
 * The address of a link as readers of exchange files take it: characters that may not stand in one are written as
 * percent-encoded UTF-8. null for what is no address, however it is written. Expects well-formed text.
 */
export function linkAddress(url: string): string | null {
  const found = parts.exec(url)?.groups;
  if (found === undefined) return null;
  const { scheme = '', host: named = '', place = '', within } = found;
  const isMail = scheme.toLowerCase() === 'mailto:';
  if (!isMail && !host.test(named)) return null;
  const isNumbers = /\[/.test(named) && !isMail;
  const inside = within === undefined ? '' : `#${encode(within).replaceAll('#', '%23')}`;
  return `${scheme}${isNumbers ? named : encode(named)}${encode(place)}${inside}`;
}

function encode(text: string): string {
  return text.replace(illegal, encodeURIComponent);
}

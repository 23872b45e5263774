import { readFile } from 'node:fs/promises';

/**
 * Whether the other end of a loopback connection belongs to this user (or root). The token stands in a browser's
 * command line, which other users of the machine may read. Linux tells the owner of a socket; elsewhere: true.
 */
export async function isSameUser(remotePort: number | undefined): Promise<boolean> {
  const own = process.getuid?.();
  if (process.platform !== 'linux' || own === undefined || remotePort === undefined) return true;
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const owner = socketOwner(tables.join('\n'), remotePort);
  return owner === null || owner === own || owner === 0;
}

/** The user id that owns the loopback socket at a local port, by the kernel's table; null when it is not there. */
export function socketOwner(table: string, port: number): number | null {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const line of table.split('\n')) {
    const [, local = '', , state, , , , uid = ''] = line.trim().split(/\s+/);
    // State 01 is an established connection; an address that ends in 0100007F is 127.0.0.1 in either table.
    if (state === '01' && local.endsWith(`0100007F${ending}`)) return Number(uid);
  }
  return null;
}

import { expect, it } from 'vitest';
import { socketOwner } from '#hosts/http/peer-user.ts';

const heading =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const line = (local: string, state: string, uid: number): string =>
  `   0: ${local} 0100007F:1F90 ${state} 00000000:00000000 00:00000000 00000000  ${uid}        0 12345 1 0000`;

it('finds the owner of a loopback socket of either family', () => {
  const table = [
    heading,
    line('0100007F:D431', '01', 1000),
    line('0000000000000000FFFF00000100007F:D432', '01', 1001),
  ].join('\n');
  expect(socketOwner(table, 0xd431)).toBe(1000);
  expect(socketOwner(table, 0xd432)).toBe(1001);
});

it('knows nothing of other ports, other addresses and sockets that only wait', () => {
  const table = [heading, line('0100007F:D431', '0A', 1000), line('0101A8C0:D432', '01', 1000)].join('\n');
  for (const port of [0xd431, 0xd432, 1]) expect(socketOwner(table, port)).toBeNull();
});

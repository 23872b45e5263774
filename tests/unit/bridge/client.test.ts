import { expect, it, vi } from 'vitest';
import { createClient } from '#renderer/bridge/client.ts';
import type { Transport } from '#renderer/bridge/transport.ts';
import { mostFileBytes } from '#shared/contract/sources.ts';

it('a file that is too large is refused before it is read', async () => {
  const transport = { putFile: vi.fn<Transport['putFile']>() } as unknown as Transport;
  const file = new File([], '大.pdf');
  const arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>();
  Object.defineProperties(file, { size: { value: mostFileBytes + 1 }, arrayBuffer: { value: arrayBuffer } });
  await expect(createClient(transport).putFile(file)).rejects.toMatchObject({
    code: 'invalid',
    details: { reason: 'too-large', name: '大.pdf', limitMb: 64 },
  });
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(transport.putFile).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type OpenCore } from '#tests/support/open-core.ts';
import { tinyJpeg, tinyPng } from '#tests/support/tiny-images.ts';

let opened: OpenCore;
beforeEach(() => {
  opened = openCore();
});
afterEach(async () => {
  expect(await opened.call('safety.check', {})).toEqual({ ok: true, problems: [] });
  await opened.close();
});

const add = (name: string, bytes: Uint8Array) =>
  opened.call('editing.addImage', { fileId: opened.put({ name, bytes }) });

it.each([
  ['图.png', tinyPng, 'image/png'],
  ['图.jpg', tinyJpeg, 'image/jpeg'],
  ['名字骗人.gif', tinyPng, 'image/png'],
])('%s is taken in with its size and kind, and read back byte for byte', async (name, bytes, mediaType) => {
  const { imageId, width, height } = await add(name, bytes);
  expect([width, height]).toEqual([1, 1]);
  const kept = opened.ports.store.read((tx) => tx.images.find(imageId));
  expect({ ...kept, bytes: Buffer.from(kept?.bytes ?? []) }).toEqual({
    id: imageId,
    name,
    mediaType,
    width: 1,
    height: 1,
    bytes: Buffer.from(bytes),
  });
});

it.each<[string, Uint8Array]>([
  ['a text', new TextEncoder().encode('不是图片')],
  ['nothing', new Uint8Array()],
  [
    'an SVG, which may hold a script',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'),
  ],
  ['a picture that breaks off in its header', tinyPng.slice(0, 12)],
  [
    'a header that claims to be larger than any picture',
    Uint8Array.from(tinyPng, (byte, at) => (at >= 16 && at < 20 ? 0x7f : byte)),
  ],
])('%s is refused, and nothing is kept of it', async (_kind, bytes) => {
  const fileId = opened.put({ name: '图.png', bytes });
  expect(await opened.refusal('editing.addImage', { fileId })).toEqual({
    code: 'invalid',
    details: { reason: 'not-an-image', name: '图.png' },
  });
  expect(opened.connection.raw.prepare('SELECT count(*) FROM content').pluck().get()).toBe(0);
});

it('a picture on which a window would stand still for seconds is refused by its size', async () => {
  const sized = (side: number): Uint8Array => {
    const bytes = Uint8Array.from(tinyPng);
    const view = new DataView(bytes.buffer);
    for (const at of [16, 20]) view.setUint32(at, side);
    return bytes;
  };
  const fileId = opened.put({ name: '整版.png', bytes: sized(20_000) });
  expect(await opened.refusal('editing.addImage', { fileId })).toEqual({
    code: 'invalid',
    details: { reason: 'image-too-large', name: '整版.png', megapixels: 400, mostMegapixels: 150 },
  });
  expect(opened.connection.raw.prepare('SELECT count(*) FROM content').pluck().get()).toBe(0);
  expect(await add('六百线.png', sized(11_400))).toMatchObject({ width: 11_400, height: 11_400 });
});

it('the same picture is kept once, and stays while revisions may show it', async () => {
  const first = await add('图.png', tinyPng);
  expect(await add('另名.png', tinyPng)).toEqual(first);
  expect(opened.connection.raw.prepare('SELECT count(*) FROM image').pluck().get()).toBe(1);
  await opened.call('safety.undo', {});
  expect(opened.ports.store.read((tx) => tx.images.find(first.imageId))).not.toBeNull();
});

it('a staged file that is not there is told of', async () => {
  const id = '018f0000-0000-7000-8000-00000000dead';
  expect(await opened.refusal('editing.addImage', { fileId: id })).toEqual({
    code: 'not_found',
    details: { reason: 'file-missing', id },
  });
});

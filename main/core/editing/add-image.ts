import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { ImageId } from '#shared/domain/ids.ts';
import { AppError } from '../app-error.ts';
import type { CommandContext } from '../handlers.ts';
import type { WriteTransaction } from '../ports/store.ts';

/** A broadsheet page at 600 dpi has 130; a window stands still for a second over every hundred that it draws. */
const mostMegapixels = 150;

/** The same picture is kept once. */
export function addImage(
  tx: WriteTransaction,
  { fileId }: ParsedInputOf<'editing.addImage'>,
  { at, newId, ports }: CommandContext,
): OutputOf<'editing.addImage'> {
  const { name, bytes } = ports.files.read(fileId);
  const facts = ports.images.probe(bytes);
  if (facts === null) throw new AppError('invalid', { reason: 'not-an-image', name });
  const megapixels = Math.round((facts.width * facts.height) / 1_000_000);
  if (megapixels > mostMegapixels)
    throw new AppError('invalid', { reason: 'image-too-large', name, megapixels, mostMegapixels });
  const sha256 = ports.sha256(bytes);
  const known = tx.images.findBySha256(sha256);
  if (known) return { imageId: known.id as ImageId, width: known.width, height: known.height };
  const id = newId() as ImageId;
  tx.images.add({ id, name, ...facts, sha256, bytes, at });
  return { imageId: id, width: facts.width, height: facts.height };
}

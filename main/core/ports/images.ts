export type ImageRecord = { id: string; name: string; mediaType: string; width: number; height: number };
export type ImageReader = {
  find(id: string): (ImageRecord & { bytes: Uint8Array }) | null;
  findBySha256(sha256: string): ImageRecord | null;
};
export type ImageWriter = ImageReader & {
  add(image: ImageRecord & { sha256: string; bytes: Uint8Array; at: number }): void;
};

import type { ImageReader, ImageRecord, ImageWriter } from '#core/ports/images.ts';
import type { Connection } from './database.ts';
import { putContent, readContent } from './sources.ts';

const imageColumns = 'uid AS id, name, media_type AS mediaType, width, height';

export function createImageReader(connection: Connection): ImageReader {
  return {
    find(id) {
      const row = connection
        .prepare<ImageRecord & { sha256: string }>(`SELECT ${imageColumns}, sha256 FROM image WHERE uid = ?`)
        .get(id);
      if (!row) return null;
      const { sha256, ...image } = row;
      return { ...image, bytes: readContent(connection, sha256) };
    },
    findBySha256(sha256) {
      return (
        connection.prepare<ImageRecord>(`SELECT ${imageColumns} FROM image WHERE sha256 = ?`).get(sha256) ??
        null
      );
    },
  };
}

export function createImageWriter(connection: Connection): ImageWriter {
  return {
    ...createImageReader(connection),
    add({ id, name, mediaType, width, height, sha256, bytes, at }) {
      putContent(connection, sha256, bytes, at);
      connection
        .prepare(
          'INSERT INTO image (uid, sha256, name, media_type, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(id, sha256, name, mediaType, width, height, at);
    },
  };
}

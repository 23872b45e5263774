import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect } from 'react';
import type { ImageId } from '#shared/domain/ids.ts';
import type { ArticleEditors } from './article-editors.ts';
import { INSERT_PICTURE_COMMAND } from './extensions/PictureExtension.ts';

/** Takes a picture file into the library; null when it was refused (and the user has been told). */
export type AddImage = (file: File) => Promise<ImageId | null>;

const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
export const acceptedPictures = pictureTypes.join(',');

/** Puts pictures at the caret, one after the other. */
export async function insertPictures(
  article: ArticleEditors,
  addImage: AddImage,
  files: readonly File[],
): Promise<void> {
  for (const file of files) {
    const imageId = await addImage(file);
    if (imageId !== null) article.editors.body.dispatchCommand(INSERT_PICTURE_COMMAND, { imageId, alt: '' });
  }
}

/** Lets picture files be pasted and dropped into the body. */
export function usePictureFiles(article: ArticleEditors, addImage: AddImage): void {
  useEffect(
    () =>
      article.editors.body.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          const pictures = files.filter((file) => pictureTypes.includes(file.type));
          if (!article.editors.body.isEditable() || pictures.length === 0) return false;
          void insertPictures(article, addImage, pictures);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [article, addImage],
  );
}

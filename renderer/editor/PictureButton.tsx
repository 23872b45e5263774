import { Toolbar as Base } from '@base-ui/react/toolbar';
import { COMMAND_PRIORITY_LOW } from 'lexical';
import { ImagePlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { ArticleEditors } from './article-editors.ts';
import { CHOOSE_PICTURES_COMMAND } from './extensions/PictureExtension.ts';
import { acceptedPictures, insertPictures } from './use-picture-files.ts';
import type { AddImage } from './use-picture-files.ts';

type Props = { article: ArticleEditors; addImage: AddImage; isEnabled: boolean };

/** Lets picture files be chosen, on a click or CHOOSE_PICTURES_COMMAND, and puts them at the caret. */
export function PictureButton({ article, addImage, isEnabled }: Props) {
  const { t } = useTranslation('editing');
  const files = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      article.editors.body.registerCommand(
        CHOOSE_PICTURES_COMMAND,
        () => {
          files.current?.click();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [article],
  );
  return (
    <>
      <Base.Button
        disabled={!isEnabled}
        onClick={() => files.current?.click()}
        render={
          <IconButton label={t('toolbar.image')}>
            <ImagePlus aria-hidden />
          </IconButton>
        }
      />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={acceptedPictures}
        aria-label={t('toolbar.image')}
        onChange={(event) => {
          void insertPictures(article, addImage, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { ArticleEditors } from './article-editors.ts';
import styles from './ArticleSurface.module.css';
import { EditorPart } from './EditorPart.tsx';
import text from './EditorText.module.css';
import { HeadFields } from './HeadFields.tsx';
import { TableMenu } from './TableMenu.tsx';
import { usePictureFiles } from './use-picture-files.ts';
import type { AddImage } from './use-picture-files.ts';

type Props = { article: ArticleEditors; addImage: AddImage };

/** The article as a sheet of paper: its head, then its body. */
export function ArticleSurface({ article, addImage }: Props) {
  const { t } = useTranslation('editing');
  usePictureFiles(article, addImage);
  const hints: Record<string, string> = {
    '--caption-hint': JSON.stringify(t('block.caption')),
    '--credit-hint': JSON.stringify(t('block.credit')),
  };
  return (
    <TableMenu editor={article.editors.body} className={styles.sheet}>
      <HeadFields article={article} />
      <EditorPart
        editor={article.editors.body}
        className={text.body}
        style={hints}
        aria-label={t('part.body')}
        data-part="body"
      />
    </TableMenu>
  );
}

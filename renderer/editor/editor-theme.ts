import type { EditorThemeClasses } from 'lexical';
import styles from './EditorText.module.css';

/** Class names of the body's nodes; the look is in EditorText.module.css. */
export const editorTheme: EditorThemeClasses = {
  paragraph: styles['paragraph'],
  heading: { h3: styles['subhead'] },
  quote: styles['quote'],
  pictureText: styles['pictureText'],
  image: styles['image'],
  link: styles['link'],
  mark: styles['comment'],
  list: {
    ol: styles['ordered'],
    ul: styles['unordered'],
    listitem: styles['item'],
    nested: { listitem: styles['nestedItem'] },
  },
  table: styles['table'],
  tableCell: styles['cell'],
  tableCellHeader: styles['headerCell'],
  tableCellSelected: styles['selectedCell'],
  tableSelection: styles['tableSelection'],
  tableScrollableWrapper: styles['tableScroll'],
  text: { bold: styles['bold'], italic: styles['italic'], underline: styles['underline'] },
};

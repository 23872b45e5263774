import type { TableAction } from '#renderer/editor/table-action-kinds.ts';
import type { Sitting } from './sitting.ts';

/** What the actions of the application can do to the article in the work pane. */
export type OpenArticle = {
  sitting: Sitting;
  toggle: (pane: ArticlePane) => void;
  openFind: () => void;
  /** null: the article cannot be changed. */
  correctPeople: (() => void) | null;
  /** Lets picture files be chosen for the caret; null: the text cannot be changed. */
  choosePictures: (() => void) | null;
  canRunTableAction: (action: TableAction) => boolean;
  runTableAction: (action: TableAction) => void;
  /** Opens the form of a comment on what is selected; null: the text cannot be changed. */
  comment: (() => void) | null;
  goToComment: (towards: 'next' | 'previous') => void;
  previous: (() => void) | null;
  next: (() => void) | null;
};
export type ArticlePane = 'comments' | 'source' | 'revisions' | 'details';

let current: OpenArticle | null = null;

/** The article in the work pane; null while there is none. */
export function openArticle(): OpenArticle | null {
  return current;
}

/** Makes it the article that actions are about; returns its own undo. */
export function setOpenArticle(article: OpenArticle): () => void {
  current = article;
  return () => {
    if (current === article) current = null;
  };
}

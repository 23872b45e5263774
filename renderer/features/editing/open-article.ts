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
  previous: (() => void) | null;
  next: (() => void) | null;
};
export type ArticlePane = 'source' | 'revisions' | 'details';

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

import { signal } from '@lexical/extension';
import type { ReadonlySignal } from '@lexical/extension';
import { $unwrapMarkNode, MarkNode } from '@lexical/mark';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import type { ArticleComment } from '#shared/document/article-comment.ts';
import { inTextOrder, quoteOf } from '#shared/document/comments.ts';
import type { ArticleHistory } from '#renderer/editor/article-history.ts';
import { $commentMarks, $commentsAtCaret, $markSelection } from './comment-marks.ts';
import { $getComments, $setComments } from './comment-state.ts';

/** A comment with the text that it is about now; null where that is gone. */
export type PlacedComment = ArticleComment & { about: string | null };

/** What has been said about the body of an article, and what can be done to it; each change is a step of the history. */
export type ArticleComments = {
  /** In the order of the text; those without a place come last. */
  readonly list: ReadonlySignal<readonly PlacedComment[]>;
  /** Those that are about the text at the caret. */
  readonly atCaret: ReadonlySignal<readonly string[]>;
  /** Selects what a comment can be made on, the paragraph where nothing is selected, and gives its text; null where there is none. */
  select(): string | null;
  /** Makes a comment on what is selected and gives its id; null where it cannot be made. */
  add(text: string, author: string): string | null;
  reply(id: string, text: string, author: string): void;
  /** Puts another text in the place of a comment's, or of that of one of its replies. */
  edit(id: string, text: string, replyId?: string): void;
  /** Settles a comment in somebody's name, or opens it again. */
  resolve(id: string, author: string | null): void;
  /** Deletes a comment, or one of its replies, and gives how to take that back. */
  remove(id: string, replyId?: string): () => void;
  /** Puts the caret before the text of a comment and brings it into sight; false where that is gone. */
  show(id: string): boolean;
  /** Goes to the next or previous text that an open comment is about, from the caret; gives the comment. */
  go(towards: 'next' | 'previous'): string | null;
  /** Takes back the last step of the article's history, from beside the text. */
  undo(): void;
  dispose(): void;
};

/** The list follows the text when the keys rest. */
const delayMs = 200;

function $placed(): PlacedComment[] {
  const comments = $getComments();
  if (comments.length === 0) return [];
  const texts = new Map<string, string>();
  for (const mark of $commentMarks())
    for (const id of mark.getIDs()) texts.set(id, (texts.get(id) ?? '') + mark.getTextContent());
  return inTextOrder(comments, texts.keys()).map((comment) => ({
    ...comment,
    about: texts.get(comment.id) ?? null,
  }));
}

/** A caret alone stands for its paragraph. */
function $selectAbout(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (selection.isCollapsed()) {
    let block = selection.anchor.getNode();
    while (!$isElementNode(block) || block.isInline()) {
      const parent = block.getParent();
      if (parent === null) return null;
      block = parent;
    }
    block.select(0, block.getChildrenSize());
  }
  const text = $getSelection()?.getTextContent().trim() ?? '';
  return text === '' ? null : text;
}

export function createArticleComments(
  body: LexicalEditor,
  history: ArticleHistory,
  isComposing: () => boolean,
): ArticleComments {
  const list = signal<readonly PlacedComment[]>(body.read('pending', $placed));
  const atCaret = signal<readonly string[]>([]);
  /** Ids by the keys of the marks. */
  const marks = new Map<string, readonly string[]>();
  let timer = 0;

  /** How a mark looks depends on what is said there, and on where the caret is. */
  function paint(): void {
    const open = new Set(list.peek().flatMap(({ id, resolved }) => (resolved === null ? [id] : [])));
    const here = new Set(atCaret.peek());
    for (const [key, ids] of marks) {
      const element = body.getElementByKey(key);
      if (element === null) continue;
      const state = ids.some((id) => here.has(id))
        ? 'here'
        : ids.some((id) => open.has(id))
          ? 'open'
          : 'resolved';
      element.dataset['comment'] = state;
    }
  }

  function refresh(): void {
    window.clearTimeout(timer);
    const next = body.read('latest', $placed);
    // Most keys change nothing here, and the pane is not drawn again for them.
    if (JSON.stringify(next) !== JSON.stringify(list.peek())) list.value = next;
    paint();
  }

  function refreshCaret(): void {
    const ids = body.read('latest', $commentsAtCaret);
    if (ids.join() === atCaret.peek().join()) return;
    atCaret.value = ids;
    paint();
  }

  /**
   * One step of the history, and the focus stays where it is; nothing while an input method is at work or the text is
   * locked.
   */
  function change($change: () => void): boolean {
    if (isComposing() || !body.isEditable()) return false;
    body.update($change, { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
    refresh();
    return true;
  }

  function changeOne(id: string, map: (comment: ArticleComment) => ArticleComment): void {
    change(() => $setComments($getComments().map((comment) => (comment.id === id ? map(comment) : comment))));
  }

  const forget = mergeRegister(
    body.registerMutationListener(MarkNode, (mutations) => {
      body.read('latest', () => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey<MarkNode>(key);
          if (node === null) marks.delete(key);
          else marks.set(key, node.getIDs());
        }
      });
      paint();
    }),
    body.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (marks.size > 0 || atCaret.peek().length > 0) refreshCaret();
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(refresh, delayMs);
    }),
  );

  function show(id: string): boolean {
    let key: string | null = null;
    body.update(
      () => {
        const mark = $commentMarks().find((each) => each.hasID(id));
        key = mark?.getKey() ?? null;
        mark?.selectStart();
      },
      { discrete: true },
    );
    if (key === null) return false;
    body.focus();
    body.getElementByKey(key)?.scrollIntoView({ block: 'center' });
    return true;
  }

  return {
    list,
    atCaret,
    select() {
      let about: string | null = null;
      if (isComposing() || !body.isEditable()) return null;
      body.update(
        () => {
          about = $selectAbout();
        },
        { discrete: true },
      );
      return about;
    },
    add(text, author) {
      const id = crypto.randomUUID();
      let isAdded = false;
      change(() => {
        const about = $selectAbout();
        const selection = $getSelection();
        if (about === null || !$isRangeSelection(selection)) return;
        const said = { id, author, at: Date.now(), text };
        const comment = { ...said, quote: quoteOf(about), resolved: null, replies: [] };
        $setComments([...$getComments(), comment]);
        $markSelection(selection, id);
        isAdded = true;
      });
      return isAdded ? id : null;
    },
    reply(id, text, author) {
      const reply = { id: crypto.randomUUID(), author, at: Date.now(), text };
      changeOne(id, (comment) => ({ ...comment, replies: [...comment.replies, reply] }));
    },
    edit(id, text, replyId) {
      changeOne(id, (comment) =>
        replyId === undefined
          ? { ...comment, text }
          : {
              ...comment,
              replies: comment.replies.map((reply) => (reply.id === replyId ? { ...reply, text } : reply)),
            },
      );
    },
    resolve(id, author) {
      changeOne(id, (comment) => ({
        ...comment,
        resolved: author === null ? null : { author, at: Date.now() },
      }));
    },
    remove(id, replyId) {
      const before = body.read('pending', $getComments).find((comment) => comment.id === id);
      if (replyId === undefined) change(() => $removeComment(id));
      else
        changeOne(id, (comment) => ({
          ...comment,
          replies: comment.replies.filter((reply) => reply.id !== replyId),
        }));
      const step = history.state.undoStack.at(-1);
      return () => {
        if (history.state.undoStack.at(-1) === step) body.dispatchCommand(UNDO_COMMAND, undefined);
        else if (before !== undefined) {
          // The text has been changed since: what was said comes back, its place does not.
          change(() => $setComments([...$getComments().filter((each) => each.id !== id), before]));
        }
      };
    },
    show,
    go(towards) {
      const ids = list
        .peek()
        .flatMap(({ id, resolved, about }) => (resolved === null && about !== null ? [id] : []));
      const from = body.read('latest', () => $placeAmong(ids));
      const next = towards === 'next' ? Math.floor(from) + 1 : Math.ceil(from) - 1;
      const id = ids.at(((next % ids.length) + ids.length) % ids.length);
      return id !== undefined && show(id) ? id : null;
    },
    undo() {
      body.dispatchCommand(UNDO_COMMAND, undefined);
    },
    dispose() {
      window.clearTimeout(timer);
      forget();
    },
  };
}

function $removeComment(id: string): void {
  $setComments($getComments().filter((comment) => comment.id !== id));
  for (const mark of $commentMarks()) {
    if (!mark.hasID(id)) continue;
    if (mark.getIDs().length === 1) $unwrapMarkNode(mark);
    else mark.deleteID(id);
  }
}

/** The index of the comment at the caret; a half between two where it stands between them. */
function $placeAmong(ids: readonly string[]): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return -0.5;
  const here = ids.findLastIndex((id) => $commentsAtCaret().includes(id));
  if (here >= 0) return here;
  const caret = selection.anchor.getNode();
  const before = $commentMarks().filter((mark) => mark.isBefore(caret));
  return ids.findLastIndex((id) => before.some((mark) => mark.hasID(id))) + 0.5;
}

import {
  buildEditorFromExtensions,
  getExtensionDependencyFromEditor,
  IMEExtension,
} from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { ReactExtension } from '@lexical/react/ReactExtension';
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension';
import { $getRoot, configExtension, defineExtension, HISTORY_PUSH_TAG, mergeRegister } from 'lexical';
import type { AnyLexicalExtensionArgument, LexicalEditorWithDispose } from 'lexical';
import type { ImageId } from '#shared/domain/ids.ts';
import { createArticleHistory } from './article-history.ts';
import type { ArticleHistory } from './article-history.ts';
import { BodyExtension } from './body-extension.ts';
import { createArticleComments } from './comments/article-comments.ts';
import type { ArticleComments } from './comments/article-comments.ts';
import { $writeDocument } from './conversion/document-to-nodes.ts';
import { $readHead, $writeHead } from './conversion/head-text.ts';
import { $readDocument } from './conversion/nodes-to-document.ts';
import { editorTheme } from './editor-theme.ts';
import { FreshSelectionExtension } from './extensions/FreshSelectionExtension.ts';
import { ImageSourceExtension } from './extensions/ImageSourceExtension.ts';
import { LeaveExtension } from './extensions/LeaveExtension.ts';
import { PasteExtension } from './extensions/PasteExtension.ts';
import { ShortcutsExtension } from './extensions/ShortcutsExtension.ts';
import { TabExtension } from './extensions/TabExtension.ts';
import { HeadExtension } from './head-extension.ts';
import { articleParts, headText } from './head-slots.ts';
import type { ArticlePart, ArticleText } from './head-slots.ts';

/** The editors of one article: one for each slot and one for the body, with one history over them all. */
export type ArticleEditors = {
  readonly editors: Readonly<Record<ArticlePart, LexicalEditorWithDispose>>;
  readonly history: ArticleHistory;
  readonly comments: ArticleComments;
  read(): ArticleText;
  /** Replaces everything, as one step that can be undone. */
  write(text: ArticleText): void;
  /** Whether an input method has text open anywhere; nothing may be written then. */
  isComposing(): boolean;
  /** Calls back after each change of text (not of the selection); returns its own undo. */
  onTextChange(listener: () => void): () => void;
  setEditable(isEditable: boolean): void;
  /** Puts the caret at the start or end of a part. */
  focus(part: ArticlePart, place: 'start' | 'end'): void;
  /** Puts the caret at the start of a block of the body, counted from 1, and brings it into sight; nothing where there is none. */
  showBlock(number: number): void;
  dispose(): void;
};

export type ArticleEditorsOptions = {
  text: ArticleText;
  imageUrl: (id: ImageId) => string;
  isEditable: boolean;
  onError: (error: Error) => void;
};

function $write(part: ArticlePart, text: ArticleText): void {
  if (part === 'body') $writeDocument(text.body);
  else $writeHead(headText(text, part));
}

/** Builds the editors of an article; they live until `dispose`, whether or not they are on the page. */
export function createArticleEditors({
  text,
  imageUrl,
  isEditable,
  onError,
}: ArticleEditorsOptions): ArticleEditors {
  const history = createArticleHistory();

  function build(part: ArticlePart): LexicalEditorWithDispose {
    const own: AnyLexicalExtensionArgument[] =
      part === 'body'
        ? [BodyExtension, PasteExtension, TabExtension, configExtension(ImageSourceExtension, { imageUrl })]
        : [HeadExtension];
    return buildEditorFromExtensions(
      ReactProviderExtension,
      configExtension(ReactExtension, { contentEditable: null }),
      defineExtension({
        name: 'baoku/part',
        namespace: part === 'body' ? 'baoku-body' : 'baoku-head',
        editable: isEditable,
        theme: editorTheme,
        onError,
        $initialEditorState: () => $write(part, text),
        dependencies: [
          ...own,
          LeaveExtension,
          FreshSelectionExtension,
          ShortcutsExtension,
          configExtension(HistoryExtension, {
            createInitialHistoryState: () => history.state,
            maxDepth: 1000,
          }),
        ],
      }),
    );
  }

  const editors = Object.fromEntries(
    articleParts.map((part) => [part, build(part)]),
  ) as ArticleEditors['editors'];
  const all = articleParts.map((part) => editors[part]);
  const readHead = (part: ArticlePart): string | null => editors[part].read('pending', $readHead);

  function focus(part: ArticlePart, place: 'start' | 'end'): void {
    editors[part].focus(undefined, { defaultSelection: place === 'start' ? 'rootStart' : 'rootEnd' });
  }

  function showBlock(number: number): void {
    const { body } = editors;
    const block = body.read('pending', () => $getRoot().getChildAtIndex(number - 1));
    if (block === null) return;
    body.update(() => void block.selectStart(), { discrete: true });
    body.focus();
    body.getElementByKey(block.getKey())?.scrollIntoView({ block: 'center' });
  }

  for (const [index, part] of articleParts.entries()) {
    const { leave } = getExtensionDependencyFromEditor(editors[part], LeaveExtension).output;
    leave.value = (towards) => {
      const target = articleParts[towards === 'next' ? index + 1 : index - 1];
      if (target === undefined) return false;
      focus(target, towards === 'next' ? 'start' : 'end');
      return true;
    };
  }
  const isComposing = (): boolean =>
    all.some(
      (editor) =>
        getExtensionDependencyFromEditor(editor, IMEExtension).output.compositionKey.peek() !== null,
    );
  const comments = createArticleComments(editors.body, history, isComposing);
  const forget = mergeRegister(...all.map((editor) => history.register(editor)));

  return {
    editors,
    history,
    comments,
    read: () => ({
      heads: {
        column: readHead('column'),
        kicker: readHead('kicker'),
        headline: readHead('headline'),
        deck: readHead('deck'),
        byline: readHead('byline'),
      },
      authorNote: readHead('authorNote'),
      body: editors.body.read('pending', $readDocument),
    }),
    write: (next) =>
      history.asOneStep(() => {
        for (const part of articleParts) {
          if (part !== 'body' && headText(next, part) === (readHead(part) ?? '')) continue;
          editors[part].update(() => $write(part, next), { discrete: true, tag: HISTORY_PUSH_TAG });
        }
      }),
    isComposing,
    onTextChange: (listener) =>
      mergeRegister(
        ...all.map((editor) =>
          editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState }) => {
            if (prevEditorState.isEmpty()) return;
            if (dirtyElements.size > 0 || dirtyLeaves.size > 0) listener();
          }),
        ),
      ),
    setEditable: (value) => {
      for (const editor of all) editor.setEditable(value);
    },
    focus,
    showBlock,
    dispose: () => {
      forget();
      comments.dispose();
      for (const editor of all) editor.dispose();
    },
  };
}

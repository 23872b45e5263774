import { signal } from '@lexical/extension';
import type { ReadonlySignal } from '@lexical/extension';
import type { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { imageUrl } from '#renderer/bridge/client.ts';
import type { Client } from '#renderer/bridge/client.ts';
import type { ArticleDetail } from '#shared/contract/editing.ts';
import type { ArticleText } from '#renderer/editor/head-slots.ts';
import { createArticleEditors } from '#renderer/editor/article-editors.ts';
import type { ArticleEditors } from '#renderer/editor/article-editors.ts';
import { createArticleFind } from '#renderer/editor/find/article-find.ts';
import type { ArticleFind } from '#renderer/editor/find/article-find.ts';
import { articleTextOf } from './article-text-of.ts';
import { isSameText } from './same-text.ts';
import { createSaveQueue } from './save-queue.ts';
import type { SaveOutcome, SaveQueue, SaveReason, SaveState } from './save-queue.ts';
import { storableText } from './storable-text.ts';
import type { UnsavedText, UnsavedTexts } from './unsaved-texts.ts';

/** One opening of the editor on one article: its editors, its saves and its search, alive until `close`. */
export type Sitting = {
  readonly article: ArticleEditors;
  readonly queue: SaveQueue;
  readonly find: ArticleFind;
  readonly saveState: ReadonlySignal<SaveState<BridgeError>>;
  /** The text that the library and the editor had last in common: from it both sides of a conflict started. */
  base(): ArticleText;
  /** Saves a text made of both sides of a conflict on top of a revision, and ends; throws a BridgeError where it cannot. */
  saveMerged(text: ArticleText, revision: number): Promise<void>;
  /** A text of an earlier sitting that did not get into the library; null where there is none. */
  readonly unsaved: UnsavedText | null;
  /** Ends; what is not saved is saved in the background. */
  close(): void;
  /** Ends without saving; the safety copy is dropped. */
  abandon(): void;
  /** Drops the text of the earlier sitting. */
  forgetUnsaved(): void;
  /** Whether the library's text is another one and nothing here waits to be saved. */
  isOutOfDate(detail: ArticleDetail): boolean;
};

type Options = {
  detail: ArticleDetail;
  client: Client;
  unsavedTexts: UnsavedTexts;
  closeQueue: (queue: SaveQueue) => void;
};

const retriedCodes: readonly string[] = ['busy', 'storage', 'internal', 'cancelled'];

function outcomeOf(error: BridgeError): SaveOutcome<BridgeError> {
  if (error.code === 'conflict') return { ok: false, then: 'conflict', error };
  return { ok: false, then: retriedCodes.includes(error.code) ? 'retry' : 'refuse', error };
}

/** Waits, then for a quiet moment, so that no key waits for a save. */
function scheduleQuietly(run: () => void, delayMs: number): () => void {
  let idle = 0;
  const timer = window.setTimeout(() => {
    if (typeof window.requestIdleCallback !== 'function') run();
    else idle = window.requestIdleCallback(run, { timeout: 100 });
  }, delayMs);
  return () => {
    window.clearTimeout(timer);
    if (idle !== 0) window.cancelIdleCallback(idle);
  };
}

export function openSitting({ detail, client, unsavedTexts, closeQueue }: Options): Sitting {
  const articleId = detail.id;
  const id = crypto.randomUUID();
  const found = unsavedTexts.read(articleId);
  const unsaved = found !== null && !isSameText(found.text, articleTextOf(detail)) ? found : null;
  if (found !== null && unsaved === null) unsavedTexts.remove(articleId);

  const saveState = signal<SaveState<BridgeError>>({ phase: 'saved', error: null });
  const article = createArticleEditors({
    text: articleTextOf(detail),
    imageUrl,
    isEditable: !detail.locked && !detail.trashed && unsaved === null,
    onError: (error) => reportError(error),
  });

  let base = articleTextOf(detail);

  async function send(text: Parameters<typeof storableText>[0], revision: number, reason: SaveReason) {
    try {
      const saved = await client.dispatch('editing.saveArticle', {
        articleId,
        revision,
        ...storableText(text),
        reason,
        sitting: id,
      });
      base = text;
      return { ok: true as const, revision: saved.revision };
    } catch (error) {
      return outcomeOf(error as BridgeError);
    }
  }

  const queue = createSaveQueue<BridgeError>({
    revision: detail.revision,
    read: article.read,
    isComposing: article.isComposing,
    send,
    schedule: scheduleQuietly,
    now: () => performance.now(),
    keep: (text, revision) => unsavedTexts.write(articleId, { text, revision, at: Date.now() }),
    forget: () => unsavedTexts.remove(articleId),
    onState: (state) => {
      saveState.value = state;
    },
  });
  const forgetChanges = article.onTextChange(queue.changed);
  const find = createArticleFind(article);

  let isEnded = false;

  function end(finish: () => void): void {
    if (isEnded) return;
    isEnded = true;
    forgetChanges();
    find.close();
    finish();
    article.dispose();
  }

  function abandon(): void {
    end(() => {
      queue.stop();
      unsavedTexts.remove(articleId);
    });
  }

  return {
    article,
    queue,
    find,
    saveState,
    unsaved,
    close: () => end(() => closeQueue(queue)),
    base: () => base,
    async saveMerged(text, revision) {
      await client.dispatch('editing.saveArticle', {
        articleId,
        revision,
        ...storableText(text),
        reason: 'save',
        sitting: id,
      });
      abandon();
    },
    abandon,
    forgetUnsaved: () => unsavedTexts.remove(articleId),
    isOutOfDate(next) {
      if (isEnded || next.revision === queue.revision() || !queue.isSaved()) return false;
      if (!isSameText(articleTextOf(next), article.read())) return true;
      queue.rebase(next.revision);
      base = articleTextOf(next);
      return false;
    },
  };
}

/** An error inside the editor keeps its last good state; it must be seen by whoever looks into it. */
function reportError(error: Error): void {
  globalThis.reportError(error);
}

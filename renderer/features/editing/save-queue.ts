import type { ArticleText } from '#renderer/editor/head-slots.ts';

/**
 * saved: the library has everything. dirty: it will be saved in a moment. retrying: the library cannot be reached.
 * conflict: somebody else saved first. refused: the library will not have it; `error` says why.
 */
export type SavePhase = 'saved' | 'dirty' | 'saving' | 'retrying' | 'conflict' | 'refused';
export type SaveState<Failure> = { phase: SavePhase; error: Failure | null };
export type SaveReason = 'autosave' | 'save' | 'replace';

export type SaveOutcome<Failure> =
  | { ok: true; revision: number }
  | { ok: false; then: 'retry' | 'conflict' | 'refuse'; error: Failure };

export type SaveQueueOptions<Failure> = {
  /** The revision from which the text started. */
  revision: number;
  read: () => ArticleText;
  /** Nothing is read while this holds: half a word of an input method is no text yet. */
  isComposing: () => boolean;
  /** Never rejects. */
  send: (text: ArticleText, revision: number, reason: SaveReason) => Promise<SaveOutcome<Failure>>;
  /** Runs once after the delay; gives its own undo. */
  schedule: (run: () => void, delayMs: number) => () => void;
  now: () => number;
  /** Keeps a text outside the library until it is in it. */
  keep: (text: ArticleText, revision: number) => void;
  forget: () => void;
  onState: (state: SaveState<Failure>) => void;
};

export type SaveQueue = {
  /** Says that the text has changed. */
  changed: () => void;
  /** Saves what is not saved yet, without waiting; gives whether everything is in the library then. */
  save: (reason: SaveReason) => Promise<boolean>;
  /** Writes the safety copy at once, for a page that is about to go. */
  keepNow: () => void;
  isSaved: () => boolean;
  revision: () => number;
  /** The library's text is the editor's, at this revision. */
  rebase: (revision: number) => void;
  /** After a conflict: saves the editor's text on top of this revision; gives whether it is in the library then. */
  overrule: (revision: number) => Promise<boolean>;
  /** Saves what is left, as often as it takes, and stops; done when it is in the library or can never be. */
  close: () => Promise<void>;
  /** Stops at once; the safety copy stays. */
  stop: () => void;
};

const quietMs = 400;
/** Leaves time for the way to the library, so that no text is ever a second old outside of it. */
const longestWaitMs = 600;
const nearMs = 20;
const composingMs = 100;
const retryMs = [1000, 2000, 4000, 8000, 15_000];

/** Saves an article as it is written: soon after a pause, never later than a second, one save at a time, the latest text. */
export function createSaveQueue<Failure>(options: SaveQueueOptions<Failure>): SaveQueue {
  const { read, isComposing, send, schedule, now, keep, forget, onState } = options;
  let revision = options.revision;
  let version = 0;
  let savedVersion = 0;
  let dirtySince = 0;
  let failures = 0;
  let phase: SavePhase = 'saved';
  let lastError: Failure | null = null;
  let running: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let plannedFor = 0;
  let lastText: ArticleText | null = null;
  let isStopped = false;
  let onSettled: (() => void) | null = null;

  const isSaved = (): boolean => savedVersion === version;

  function enter(next: SavePhase, error: Failure | null = null): void {
    // Every key enters `dirty`: whoever shows the state must not draw it again for each.
    if (phase !== next || lastError !== error) {
      phase = next;
      lastError = error;
      onState({ phase, error });
    }
    if (next === 'saved' || next === 'conflict' || next === 'refused') onSettled?.();
  }

  function plan(delayMs: number): void {
    cancelTimer?.();
    if (isStopped) return;
    plannedFor = now() + delayMs;
    cancelTimer = schedule(() => {
      cancelTimer = null;
      void attempt('autosave');
    }, delayMs);
  }

  function planSoon(): void {
    plan(Math.max(0, Math.min(quietMs, dirtySince + longestWaitMs - now())));
  }

  function isLastMoment(): boolean {
    return cancelTimer !== null && plannedFor >= dirtySince + longestWaitMs - nearMs;
  }

  function currentText(): ArticleText {
    return lastText ?? read();
  }

  function settle(outcome: SaveOutcome<Failure>, sentVersion: number): void {
    if (outcome.ok) {
      revision = outcome.revision;
      savedVersion = Math.max(savedVersion, sentVersion);
      failures = 0;
      if (isSaved()) {
        forget();
        enter('saved');
      } else {
        enter('dirty');
        planSoon();
      }
    } else if (outcome.then === 'retry') {
      enter('retrying', outcome.error);
      plan(retryMs[Math.min(failures, retryMs.length - 1)] ?? 1000);
      failures += 1;
    } else {
      enter(outcome.then === 'conflict' ? 'conflict' : 'refused', outcome.error);
    }
  }

  async function attempt(reason: SaveReason): Promise<void> {
    if (running !== null) {
      await running;
      if (phase !== 'dirty') return;
    }
    if (isStopped || isSaved() || phase === 'conflict') return;
    if (lastText === null && isComposing()) {
      plan(composingMs);
      return;
    }
    cancelTimer?.();
    cancelTimer = null;
    const sentVersion = version;
    const text = currentText();
    keep(text, revision);
    enter('saving');
    dirtySince = now();
    running = send(text, revision, reason).then((outcome) => {
      running = null;
      if (!isStopped) settle(outcome, sentVersion);
    });
    await running;
  }

  return {
    changed() {
      if (isStopped || lastText !== null) return;
      if (isSaved()) dirtySince = now();
      version += 1;
      if (phase === 'conflict') {
        plan(quietMs);
        return;
      }
      if (phase === 'retrying') return;
      if (phase !== 'saving') enter('dirty');
      // A save that cannot wait any longer is left alone: planned anew at each key, it would wait for a pause in the typing.
      if (running === null && !isLastMoment()) planSoon();
    },
    async save(reason) {
      if (phase === 'refused') phase = 'dirty';
      await attempt(reason);
      return isSaved();
    },
    keepNow() {
      if (!isSaved()) keep(currentText(), revision);
    },
    isSaved,
    revision: () => revision,
    rebase(next) {
      revision = next;
      savedVersion = version;
      forget();
      enter('saved');
    },
    async overrule(next) {
      revision = next;
      phase = 'dirty';
      await attempt('save');
      return isSaved();
    },
    async close() {
      cancelTimer?.();
      if (isSaved() && running === null) {
        isStopped = true;
        return;
      }
      lastText = read();
      if (phase === 'conflict' || phase === 'refused') {
        keep(lastText, revision);
        isStopped = true;
        return;
      }
      await new Promise<void>((resolve) => {
        onSettled = resolve;
        void attempt('autosave');
      });
      isStopped = true;
    },
    stop() {
      isStopped = true;
      cancelTimer?.();
      onSettled?.();
    },
  };
}

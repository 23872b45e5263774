import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#shared/document/article-document.ts';
import type { ArticleText } from '#renderer/editor/head-slots.ts';
import { createSaveQueue } from '#renderer/features/editing/save-queue.ts';
import type { SaveOutcome, SaveReason } from '#renderer/features/editing/save-queue.ts';

type Sent = {
  headline: string | null;
  revision: number;
  reason: SaveReason;
  answer: (outcome: SaveOutcome<string>) => Promise<void>;
};

/** `lateMs`: a busy page runs its timers later than they were planned. */
function openQueue({ lateMs } = { lateMs: 0 }) {
  let time = 0;
  let headline = '';
  const timers = new Set<{ due: number; run: () => void }>();
  const sent: Sent[] = [];
  const phases: string[] = [];
  const kept: (string | null)[] = [];
  let composing = false;
  const textOf = (): ArticleText => ({
    heads: { column: null, kicker: null, headline, deck: null, byline: null },
    authorNote: null,
    body: emptyDocument,
  });
  const queue = createSaveQueue<string>({
    revision: 1,
    read: textOf,
    isComposing: () => composing,
    send: (text, revision, reason) =>
      new Promise((resolve) => {
        sent.push({
          headline: text.heads.headline,
          revision,
          reason,
          answer: async (outcome) => {
            resolve(outcome);
            for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
          },
        });
      }),
    schedule: (run, delayMs) => {
      const timer = { due: time + delayMs + lateMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => time,
    keep: (text) => kept.push(text.heads.headline),
    forget: () => kept.push(null),
    onState: (state) => phases.push(state.phase),
  });
  return {
    queue,
    sent,
    phases,
    kept,
    write(value: string) {
      headline = value;
      queue.changed();
    },
    compose(value: boolean) {
      composing = value;
    },
    wait(ms: number) {
      const until = time + ms;
      for (;;) {
        const next = [...timers]
          .filter((timer) => timer.due <= until)
          .toSorted((one, other) => one.due - other.due)[0];
        if (next === undefined) break;
        timers.delete(next);
        time = next.due;
        next.run();
      }
      time = until;
    },
  };
}

describe('a save queue', () => {
  test('saves within a second of the first change, however steadily one types', () => {
    const { write, wait, sent } = openQueue();
    for (let count = 0; count < 10; count += 1) {
      write('字'.repeat(count + 1));
      wait(100);
    }
    expect(sent.map(({ headline, reason }) => [headline, reason])).toEqual([['字'.repeat(6), 'autosave']]);
  });

  test('is not put off by keys that are pressed while a late timer is still to come', () => {
    const { write, wait, sent } = openQueue({ lateMs: 90 });
    for (let count = 0; count < 30; count += 1) {
      write('字'.repeat(count + 1));
      wait(30);
    }
    expect(sent.map(({ headline }) => headline?.length)).toEqual([23]);
  });

  test('tells a state once, however many keys lead to it', () => {
    const { write, wait, phases } = openQueue();
    for (let count = 0; count < 10; count += 1) {
      write('字'.repeat(count + 1));
      wait(30);
    }
    expect(phases).toEqual(['dirty']);
  });

  test('saves soon after a pause', () => {
    const { write, wait, sent } = openQueue();
    write('甲');
    wait(399);
    expect(sent).toHaveLength(0);
    wait(1);
    expect(sent.map(({ headline }) => headline)).toEqual(['甲']);
  });

  test('has one save on its way and sends the latest text after it, on the new revision', async () => {
    const { write, wait, sent, phases } = openQueue();
    write('甲');
    wait(400);
    write('甲乙');
    wait(1000);
    write('甲乙丙');
    wait(1000);
    expect(sent).toHaveLength(1);
    await sent[0]?.answer({ ok: true, revision: 2 });
    wait(1000);
    expect(sent[1]).toMatchObject({ headline: '甲乙丙', revision: 2 });
    await sent[1]?.answer({ ok: true, revision: 3 });
    expect(sent).toHaveLength(2);
    expect(phases.at(-1)).toBe('saved');
  });

  test('waits while an input method is at work, then saves', () => {
    const { write, wait, sent, compose } = openQueue();
    compose(true);
    write('甲g');
    wait(5000);
    expect(sent).toHaveLength(0);
    compose(false);
    write('甲工');
    wait(1000);
    expect(sent.map(({ headline }) => headline)).toEqual(['甲工']);
  });

  test('keeps trying, ever more slowly, and keeps the text beside the library until it is in it', async () => {
    const { write, wait, sent, phases, kept } = openQueue();
    write('甲');
    wait(400);
    await sent[0]?.answer({ ok: false, then: 'retry', error: 'unreachable' });
    expect(phases.at(-1)).toBe('retrying');
    wait(999);
    expect(sent).toHaveLength(1);
    wait(1);
    await sent[1]?.answer({ ok: false, then: 'retry', error: 'unreachable' });
    wait(1999);
    expect(sent).toHaveLength(2);
    write('甲乙');
    wait(1);
    expect(sent[2]?.headline).toBe('甲乙');
    expect(kept).toEqual(['甲', '甲', '甲乙']);
    await sent[2]?.answer({ ok: true, revision: 2 });
    expect(kept.at(-1)).toBeNull();
    expect(phases.at(-1)).toBe('saved');
  });

  test('never sends again after a conflict, until it is told on which revision to go on', async () => {
    const { write, wait, sent, queue } = openQueue();
    write('甲');
    wait(400);
    await sent[0]?.answer({ ok: false, then: 'conflict', error: 'stale' });
    write('甲乙');
    wait(10_000);
    expect(await queue.save('save')).toBe(false);
    expect(sent).toHaveLength(1);
    queue.rebase(7);
    write('甲乙丙');
    wait(400);
    expect(sent[1]).toMatchObject({ headline: '甲乙丙', revision: 7 });
  });

  test('tries a refused text again only after a change or when asked to', async () => {
    const { write, wait, sent, phases } = openQueue();
    write('甲');
    wait(400);
    await sent[0]?.answer({ ok: false, then: 'refuse', error: 'locked' });
    wait(60_000);
    expect(sent).toHaveLength(1);
    expect(phases.at(-1)).toBe('refused');
    write('甲乙');
    wait(400);
    expect(sent).toHaveLength(2);
  });

  test('saves what is left when it is closed, even if the first try fails', async () => {
    const { write, wait, sent, queue } = openQueue();
    write('甲');
    const closed = queue.close();
    expect(sent[0]?.headline).toBe('甲');
    await sent[0]?.answer({ ok: false, then: 'retry', error: 'unreachable' });
    wait(1000);
    await sent[1]?.answer({ ok: true, revision: 2 });
    await closed;
    expect(queue.isSaved()).toBe(true);
  });

  test('sends the last text when it is closed while an older one is on its way', async () => {
    const { write, wait, sent, queue } = openQueue();
    write('甲');
    wait(400);
    write('甲乙');
    const closed = queue.close();
    await sent[0]?.answer({ ok: true, revision: 2 });
    wait(1000);
    expect(sent[1]).toMatchObject({ headline: '甲乙', revision: 2 });
    await sent[1]?.answer({ ok: true, revision: 3 });
    await closed;
  });

  test('saves at once when asked to, with the reason', () => {
    const { write, sent, queue } = openQueue();
    write('甲');
    void queue.save('save');
    expect(sent.map(({ headline, reason }) => [headline, reason])).toEqual([['甲', 'save']]);
  });
});

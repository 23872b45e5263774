import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cdp } from 'vitest/browser';
import type { ArticleDocument } from '#shared/document/article-document.ts';
import { openEditor, paragraphs, placeCaret, settled } from './open-editor.tsx';

type Protocol = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> };
const protocol = cdp() as unknown as Protocol;

const sentence = '四川省总工会昨日召开全省工会工作会议，部署今年重点任务，要求各级工会切实维护职工合法权益。';
const textOf = (characters: number): string =>
  sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
const articleOf = (characters: number): ArticleDocument =>
  paragraphs(...Array.from({ length: characters / 200 }, () => textOf(200)));

/** Time from the browser's receiving a key to the end of the frame that shows it, in milliseconds, for each key. */
async function typeAndMeasure(keys: number): Promise<number[]> {
  const durations: number[] = [];
  for (let count = 0; count < keys; count += 1) {
    const painted = new Promise<number>((resolve) => {
      addEventListener(
        'beforeinput',
        (event) => {
          const start = event.timeStamp;
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.now() - start));
          channel.port1.start();
          // A message posted inside the frame is handled after its layout and paint.
          requestAnimationFrame(() => channel.port2.postMessage(null));
        },
        { once: true, capture: true },
      );
    });
    await protocol.send('Input.insertText', { text: '字' });
    durations.push(await painted);
    await settled();
  }
  return durations;
}

/** Time of script, style and layout that one inserted character costs, without the wait for the next frame. */
async function typeAndMeasureWork(element: HTMLElement, keys: number): Promise<number[]> {
  const durations: number[] = [];
  for (let count = 0; count < keys; count += 1) {
    const start = performance.now();
    document.execCommand('insertText', false, '字');
    await Promise.resolve();
    void element.offsetHeight;
    durations.push(performance.now() - start);
    await settled();
  }
  return durations;
}

const percentile = (durations: readonly number[], part: number): number =>
  durations.toSorted((one, other) => one - other)[
    Math.min(durations.length - 1, Math.floor(durations.length * part))
  ] ?? 0;

describe('a long article', () => {
  for (const [name, document_, place] of [
    ['20,000 characters', articleOf(20_000), 50],
    ['100,000 characters', articleOf(100_000), 250],
    ['one paragraph of 10,000 characters', paragraphs(textOf(10_000)), 0],
  ] as const) {
    test(`of ${name} takes every key`, async () => {
      const { part, article } = await openEditor({ body: document_ });
      const before = article.read().body.blocks.length;
      const paragraph = part('body').children[place] as HTMLElement;
      paragraph.scrollIntoView({ block: 'center' });
      await userEvent.click(paragraph);
      await placeCaret(paragraph, 20);
      await typeAndMeasureWork(paragraph, 5);
      const work = await typeAndMeasureWork(paragraph, 60);
      const painted = await typeAndMeasure(30);
      const report = (durations: readonly number[]): string =>
        `p50 ${percentile(durations, 0.5).toFixed(1)} p95 ${percentile(durations, 0.95).toFixed(1)} ms`;
      console.info(`${name}: work ${report(work)}; to paint ${report(painted)}`);
      expect(paragraph.textContent).toContain('字'.repeat(95));
      expect(article.read().body.blocks).toHaveLength(before);
    });
  }
});

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '#renderer/ui/Button.tsx';

test('a button that waits for its answer keeps the keyboard, and is not pressed again', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  const done: string[] = [];
  const draw = (busy: boolean) =>
    flushSync(() =>
      root.render(
        <form
          onSubmit={(event) => {
            event.preventDefault();
            done.push('sent');
          }}
        >
          <input aria-label="name" />
          <Button type="submit" busy={busy} onClick={() => done.push('pressed')}>
            Save
          </Button>
        </form>,
      ),
    );
  draw(false);
  const button = container.querySelector('button');
  button?.focus();
  await userEvent.keyboard('{Enter}');
  draw(true);
  expect(document.activeElement).toBe(button);
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  await userEvent.keyboard('{Enter} ');
  container.querySelector('input')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(done).toEqual(['pressed', 'sent']);
  draw(false);
  await userEvent.keyboard('{Enter}');
  expect(done).toEqual(['pressed', 'sent', 'pressed', 'sent']);
});

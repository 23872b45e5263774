import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Tree } from '#renderer/ui/Tree.tsx';

const node = (id: string) => ({ id, name: id, children: [] });

/** Puts a tree on the page and gives how to draw it anew, and what was chosen in it. */
function openTree() {
  const container = document.createElement('div');
  container.style.cssText = 'block-size: 300px';
  document.body.append(container);
  const root = createRoot(container);
  const chosen: string[] = [];
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  const draw = (names: readonly string[], selected: string | null) =>
    flushSync(() =>
      root.render(
        <Tree
          label="tree"
          nodes={names.map(node)}
          renderNode={({ name }) => name}
          expanded={new Set()}
          onExpandedChange={() => {}}
          selected={selected}
          onSelect={(id) => chosen.push(id)}
        />,
      ),
    );
  return { draw, chosen, focus: () => container.querySelector<HTMLElement>('[role="tree"]')?.focus() };
}

test('a key pressed in a tree is not taken back when what was chosen goes', async () => {
  const { draw, chosen, focus } = openTree();
  draw(['first', 'second', 'third'], 'third');
  focus();
  await userEvent.keyboard('{Home}');
  draw(['first', 'second'], null);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['first']);
});

test('the cursor of a tree follows what is chosen elsewhere', async () => {
  const { draw, chosen, focus } = openTree();
  draw(['first', 'second', 'third'], 'third');
  focus();
  draw(['first', 'second', 'third'], 'second');
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['second']);
});

import { type KeyboardEvent, useEffect, useState } from 'react';
import { isShortcut } from '#renderer/ui/shortcut-keys.ts';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { PageReview } from '#shared/contract/page-review.ts';
import type { Cut } from './PageReview.tsx';
import { cutAfterKey } from './cut-after-key.ts';
import { reviewKeys } from './review-keys.ts';
import type { BlockSelection } from './use-block-selection.ts';
import type { ReviewCommands } from './use-review-commands.ts';

type Parts = {
  page: PageReview;
  selection: BlockSelection;
  commands: ReviewCommands;
  cut: Cut | null;
  setCut: (cut: Cut | null) => void;
};

/** So far PageUp and PageDown go. */
const pageStep = 10;

/** Keys that do something else on the blocks, and so end a number. */
const goesOn = /^(?:.|Arrow\w+|Page\w+|Home|End)$/u;

/** The keyboard of the page review; `typed`: digits of an article's number that wait for more. */
export function useReviewKeys({ page, selection, commands, cut, setCut }: Parts): {
  typed: string;
  handleKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const workbench = useWorkbench();
  const [typed, setTyped] = useState('');
  const articles = page.articles.filter(({ trashed }) => !trashed).length;

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing || event.defaultPrevented || workbench.isOverlayOpen()) return;
    const target = event.target as HTMLElement;
    const isDone =
      handleAnywhere(event) || (target.closest('[data-blocks]') !== null && handleOnBlocks(event));
    if (isDone) event.preventDefault();
  }

  function handleAnywhere(event: KeyboardEvent): boolean {
    if (isShortcut(event.nativeEvent, 'Mod+Enter')) {
      commands.accept();
      return true;
    }
    return handleAnswer(event.nativeEvent);
  }

  function handleAnswer(event: globalThis.KeyboardEvent): boolean {
    // By the key's place: with Alt, some systems type another character.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (!event.altKey || event.ctrlKey || event.metaKey || digit === undefined) return false;
    if (digit === '0') commands.leaveRest();
    else commands.answer(Number(digit) - 1);
    return true;
  }

  // The question stands beside the tree and the list: its answers work there, too.
  const answerFromBeside = useLatestCallback((event: globalThis.KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || workbench.isOverlayOpen()) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
    if (handleAnswer(event)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', answerFromBeside);
    return () => window.removeEventListener('keydown', answerFromBeside);
  }, [answerFromBeside]);

  function handleOnBlocks(event: KeyboardEvent): boolean {
    if (cut !== null) return handleCut(event, cut);
    if (event.key === 'Escape' && commands.dropLifted()) return true;
    if (event.ctrlKey || event.metaKey) return handleLift(event) || handleByArticle(event);
    if (event.altKey) {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
      commands.shift(event.key === 'ArrowUp' ? -1 : 1, event.shiftKey);
      return true;
    }
    return handleDigits(event) || handleMove(event) || handleCommand(event);
  }

  /** Blocks are picked up and put down as text is cut and pasted. */
  function handleLift({ nativeEvent }: KeyboardEvent): boolean {
    if (isShortcut(nativeEvent, 'Mod+X')) commands.run('lift');
    else if (isShortcut(nativeEvent, 'Mod+V')) commands.putBehind();
    else return false;
    return true;
  }

  /** As words are gone along in a text: article by article, and with Shift all to where one ends. */
  function handleByArticle({ nativeEvent, shiftKey, key }: KeyboardEvent): boolean {
    const shift = shiftKey ? 'Shift+' : '';
    const isStep =
      isShortcut(nativeEvent, `Mod+${shift}ArrowUp`) || isShortcut(nativeEvent, `Mod+${shift}ArrowDown`);
    if (isStep) selection.moveByArticle(key === 'ArrowUp' ? -1 : 1, shiftKey);
    else if (isShortcut(nativeEvent, 'Mod+A')) commands.chooseArticle();
    else return false;
    return true;
  }

  function handleCut(event: KeyboardEvent, open: Cut): boolean {
    if (event.key === 'Enter') commands.cutHere();
    else if (event.key === 'Escape') setCut(null);
    else {
      const moved = cutAfterKey(page, open, event.key);
      if (moved === null) return false;
      setCut(moved);
    }
    return true;
  }

  /**
   * A number moves the chosen blocks at once where no longer number could be meant; else Enter ends it, or whatever is done
   * next.
   */
  function handleDigits(event: KeyboardEvent): boolean {
    if (/^\d$/.test(event.key) && (typed !== '' || event.key !== '0')) {
      const number = Number(typed + event.key);
      if (number > articles) setTyped('');
      else if (number * 10 > articles) moveTo(number);
      else setTyped(String(number));
      return true;
    }
    if (typed === '') return false;
    if (event.key === 'Escape') setTyped('');
    else if (event.key === 'Enter' || goesOn.test(event.key)) moveTo(Number(typed));
    return event.key === 'Enter' || event.key === 'Escape';
  }

  function moveTo(number: number) {
    setTyped('');
    commands.moveTo(number);
  }

  function handleMove(event: KeyboardEvent): boolean {
    const steps: Partial<Record<string, (at: number, last: number) => number>> = {
      ArrowDown: (at) => at + 1,
      ArrowUp: (at) => at - 1,
      PageDown: (at) => at + pageStep,
      PageUp: (at) => at - pageStep,
      Home: () => 0,
      End: (_at, last) => last,
    };
    const step = steps[event.key];
    if (step !== undefined) selection.move(step, event.shiftKey);
    else if (event.key === 'ArrowLeft') selection.changeSide('source');
    else if (event.key === 'ArrowRight') selection.changeSide('articles');
    else if (event.key === ' ' && selection.focusId !== null)
      selection.picking.choose(selection.focusId, selection.side, 'add');
    else return false;
    return true;
  }

  function handleCommand(event: KeyboardEvent): boolean {
    const key = event.key === 'Enter' ? 'F2' : event.key;
    const found = reviewKeys.find((candidate) => candidate.key.toLowerCase() === key.toLowerCase());
    if (found === undefined || event.shiftKey) return false;
    commands.run(found.command);
    return true;
  }

  return { typed, handleKeyDown };
}

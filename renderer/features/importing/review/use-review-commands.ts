import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { useLatestCallback } from '#renderer/ui/use-latest-callback.ts';
import { notifyUndoable } from '#renderer/workbench/notify-undoable.ts';
import { noteUndoPlace } from '#renderer/workbench/undo-places.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { PageReview, ReviewOperation } from '#shared/contract/page-review.ts';
import type { BlockRole } from '#shared/domain/article.ts';
import type { ArticleId, BlockId } from '#shared/domain/ids.ts';
import type { Cut } from './PageReview.tsx';
import { ArticleFactsDialog } from './ArticleFactsDialog.tsx';
import { RememberedDialog } from './RememberedDialog.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import {
  blocksOfArticle,
  chosenArticles,
  chosenBlocks,
  doubtsToLeave,
  joinBehind,
  likelyCut,
  moveBehind,
  moveTo,
  operationFor,
} from './review-commands.ts';
import type { ReviewCommand } from './review-keys.ts';
import { useAnswersTakenBack } from './use-answers-taken-back.ts';
import { sliceSource } from './slice-source.ts';
import type { BlockSelection } from './use-block-selection.ts';

type Parts = {
  page: PageReview;
  selection: BlockSelection;
  arrange: (operation: ReviewOperation) => Promise<boolean>;
  cut: Cut | null;
  setCut: (cut: Cut | null) => void;
  doubt: number;
  setDoubt: (at: number) => void;
  /** Blocks that have been picked up, in reading order. */
  lifted: readonly BlockId[];
  setLifted: (ids: readonly BlockId[]) => void;
};

export type ReviewCommands = {
  /** The doubt that is shown, by its place in the queue. */
  doubtAt: number;
  run: (command: ReviewCommand) => void;
  accept: () => void;
  answer: (at: number) => void;
  /** Leaves all places as they are that only want to be looked at, where the doubt in sight is of that kind. */
  leaveRest: () => void;
  goToDoubt: (at: number) => void;
  moveTo: (articleNumber: number) => void;
  /** Chooses all of the article that the keyboard is in. */
  chooseArticle: () => void;
  shift: (by: -1 | 1, wholeArticle: boolean) => void;
  cutHere: () => void;
  /** What was picked up comes behind the paragraph that the keyboard is at. */
  putBehind: () => void;
  /** What was picked up stays where it is; false where nothing was. */
  dropLifted: () => boolean;
  openArticle: (id: ArticleId) => void;
  showFacts: (id: ArticleId) => void;
};

/** What keys, buttons and the queue can ask of a page review. */
export function useReviewCommands(parts: Parts): ReviewCommands {
  const { page, selection, arrange, cut, setCut, doubt, setDoubt, lifted, setLifted } = parts;
  const workbench = useWorkbench();
  const { client, navigate, openOverlay, fail, i18n, queryClient } = workbench;
  const doubtAt = Math.max(0, Math.min(doubt, page.doubts.length - 1));
  const articleIds = chosenArticles(page, selection.selected);
  const { queryKey } = procedureQuery('importing.reviewPage', { pageId: page.pageId });

  function goToDoubt(at: number) {
    const next = Math.max(0, Math.min(at, page.doubts.length - 1));
    setDoubt(next);
    selection.chooseAll(page.doubts[next]?.blockIds ?? []);
  }

  const noteAnswered = useAnswersTakenBack(page.doubts, goToDoubt);

  function startCut() {
    const block = page.blocks.find(({ id }) => id === selection.focusId);
    if (block !== undefined) setCut({ blockId: block.id, at: likelyCut(block, sliceSource(page, block)) });
  }

  /** A place for what was picked up; until there is one, it stays picked up. */
  async function settleLifted(operation: ReviewOperation | null) {
    if (operation === null || !(await arrange(operation))) return;
    setLifted([]);
    selection.chooseAll(lifted);
  }

  const openArticle = useLatestCallback((id: ArticleId) => navigate({ work: { view: 'article', id } }));
  const showFacts = useLatestCallback((id: ArticleId) => {
    const chosen = articleIds.includes(id) ? articleIds : [id];
    openOverlay(ArticleFactsDialog, { page, articleIds: chosen, arrange });
  });

  function setRole(role: BlockRole) {
    void arrange({ do: 'set-role', blockIds: chosenBlocks(page, selection.selected), role });
  }

  /** What comes next in the queue is shown at once. */
  async function answerDoubt(operation: ReviewOperation, answered: readonly string[]) {
    if (!(await arrange(operation))) return;
    noteAnswered(answered);
    const doubts = queryClient.getQueryData(queryKey)?.doubts ?? [];
    const blockIds = doubts[Math.min(doubtAt, doubts.length - 1)]?.blockIds ?? [];
    requestAnimationFrame(() => selection.chooseAll(blockIds));
  }

  async function acceptPage() {
    const { pageId } = page;
    // Right after an undo the window may not have read the page again, and what is accepted is the page as it is by now.
    await queryClient.refetchQueries({ queryKey, exact: true });
    const version = queryClient.getQueryData(queryKey)?.version ?? page.version;
    try {
      const { next } = await client.dispatch('importing.acceptPage', { pageId, version });
      const title =
        next === null ? 'importing:review.notice.acceptedLast' : 'importing:review.notice.accepted';
      notifyUndoable(workbench, i18n.t(title), 'success');
      if (next === null) return;
      const { undo } = await client.dispatch('safety.history', {});
      if (undo?.command === 'importing.acceptPage')
        noteUndoPlace(undo.id, { scope: { kind: 'page', pageId }, list: 'library', work: null });
      navigate({ scope: { kind: 'page', pageId: next }, list: 'library', work: null });
    } catch (error) {
      if (!(error instanceof BridgeError)) throw error;
      fail(error);
      await queryClient.invalidateQueries({ queryKey });
    }
  }

  return {
    doubtAt,
    goToDoubt,
    openArticle,
    showFacts,
    accept: () => void acceptPage(),
    answer(at) {
      const asked = page.doubts[doubtAt];
      const operation = asked?.answers[at]?.operation;
      if (asked !== undefined && operation !== undefined) void answerDoubt(operation, [asked.id]);
    },
    leaveRest() {
      const doubts = doubtsToLeave(page.doubts, doubtAt);
      if (doubts.length > 0) void answerDoubt({ do: 'dismiss-doubts', doubts }, doubts.slice(0, 1));
    },
    moveTo(articleNumber) {
      const article = page.articles.filter(({ trashed }) => !trashed)[articleNumber - 1];
      const operation =
        article === undefined ? null : moveTo(page, chosenBlocks(page, selection.selected), article.id);
      if (operation !== null) void arrange(operation);
    },
    chooseArticle() {
      if (selection.focusId !== null) selection.chooseAll(blocksOfArticle(page, selection.focusId));
    },
    shift(by, wholeArticle) {
      const blockIds = chosenBlocks(page, selection.selected);
      if (wholeArticle && articleIds.length > 0) void arrange({ do: 'shift-articles', articleIds, by });
      else if (!wholeArticle && blockIds.length > 0) void arrange({ do: 'shift-blocks', blockIds, by });
    },
    cutHere() {
      if (cut === null) return;
      setCut(null);
      void arrange({ do: 'cut-block', blockId: cut.blockId, at: cut.at });
    },
    putBehind: () => void settleLifted(moveBehind(page, lifted, selection.focusId)),
    dropLifted() {
      setLifted([]);
      return lifted.length > 0;
    },
    run(command) {
      const [first] = articleIds;
      switch (command) {
        case 'lift':
          return setLifted(chosenBlocks(page, selection.selected));
        case 'cut':
          return startCut();
        case 'role':
          return openOverlay(RoleDialog, { onChoose: setRole });
        case 'facts':
          return first === undefined ? undefined : showFacts(first);
        case 'page':
          return workbench.runAction('library.correctPage');
        case 'open':
          return first === undefined ? undefined : openArticle(first);
        case 'remembered':
          return openOverlay(RememberedDialog, {
            publicationId: page.publicationId,
            publication: page.publication,
          });
        case 'next-doubt':
          return goToDoubt(doubtAt + 1);
        case 'previous-doubt':
          return goToDoubt(doubtAt - 1);
        default: {
          if (command === 'join' && lifted.length > 0)
            return void settleLifted(joinBehind(lifted, selection.focusId));
          const operation = operationFor(command, page, selection.selected);
          if (operation !== null) void arrange(operation);
        }
      }
    },
  };
}

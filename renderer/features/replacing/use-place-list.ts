import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/bridge/client-context.ts';
import type { Client } from '#renderer/bridge/client.ts';
import { BridgeError } from '#renderer/bridge/bridge-error.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { ReplaceArticle, Replacement, ReplaceScope } from '#shared/contract/replacing.ts';

/** So many places are listed: more than anybody looks at one by one. */
const mostPlaces = 20_000;
const articlesAtOnce = 1000;
/** Whoever types is let finish a word. */
const restMs = 250;

export type PlaceList = {
  /** `full`: as many places as are listed at all; `failed`: see `error`. */
  state: 'idle' | 'looking' | 'all' | 'full' | 'stopped' | 'failed';
  articles: readonly ReplaceArticle[];
  places: number;
  /** Articles that have been looked at, of those that there are. */
  looked: number;
  of: number;
  /** Articles of the place; more than `of` where there are too many. */
  total: number;
  error: BridgeError | null;
};

const idle: PlaceList = { state: 'idle', articles: [], places: 0, looked: 0, of: 0, total: 0, error: null };
const looking: PlaceList = { ...idle, state: 'looking' };

/** What is asked; what takes the place of a plain text need not be asked for. */
type Question = { scope: ReplaceScope; replacement: Replacement; round: number };

/** Lists the places part by part as they are found; null: nothing is looked for. */
export function usePlaceList(
  scope: ReplaceScope | null,
  replacement: Replacement | null,
): { list: PlaceList; stop: () => void; lookAgain: () => void } {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [found, setFound] = useState({ key: '', list: idle });
  const stopRef = useRef(() => {});
  const articlesRef = useRef<{ key: string; answer: Promise<OutputOf<'replacing.articles'>> } | null>(null);
  const key =
    scope === null || replacement === null
      ? ''
      : JSON.stringify({
          scope,
          replacement: replacement.isPattern ? replacement : { ...replacement, by: '' },
          round,
        } satisfies Question);

  useEffect(() => {
    if (key === '') return;
    const question = JSON.parse(key) as Question;
    let isOver = false;
    const timer = setTimeout(() => {
      const articlesKey = JSON.stringify([question.scope, question.round]);
      if (articlesRef.current?.key !== articlesKey)
        articlesRef.current = {
          key: articlesKey,
          answer: client.dispatch('replacing.articles', { scope: question.scope }),
        };
      void look(client, articlesRef.current.answer, question.replacement, (list) => {
        if (!isOver) setFound({ key, list });
        return !isOver;
      });
    }, restMs);
    stopRef.current = () => {
      isOver = true;
      setFound((shown) => ({ key, list: { ...(shown.key === key ? shown.list : idle), state: 'stopped' } }));
    };
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, key]);

  const list = found.key === key ? found.list : key === '' ? idle : looking;
  return {
    list,
    stop: useCallback(() => stopRef.current(), []),
    lookAgain: useCallback(() => setRound((number) => number + 1), []),
  };
}

/** `show` tells whether to go on. */
async function look(
  client: Client,
  answer: Promise<OutputOf<'replacing.articles'>>,
  replacement: Replacement,
  show: (list: PlaceList) => boolean,
): Promise<void> {
  let list = looking;
  try {
    const { articleIds, total } = await answer;
    list = { ...list, of: articleIds.length, total };
    while (list.looked < articleIds.length && list.places < mostPlaces) {
      if (!show(list)) return;
      const part = await client.dispatch('replacing.find', {
        replacement,
        articleIds: articleIds.slice(list.looked, list.looked + articlesAtOnce),
      });
      list = {
        ...list,
        looked: list.looked + part.looked,
        articles: [...list.articles, ...part.articles],
        places: list.places + part.articles.reduce((sum, { hits }) => sum + hits.length, 0),
      };
    }
    show({ ...list, state: list.looked < articleIds.length ? 'full' : 'all' });
  } catch (error) {
    if (!(error instanceof BridgeError)) throw error;
    show({ ...list, state: 'failed', error });
  }
}

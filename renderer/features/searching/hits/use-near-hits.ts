import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Looking, SearchHit, SearchQuestion } from '#shared/contract/searching.ts';

const mostShown = 50;
/** Near hits cost more than hits: they are looked up once somebody has stopped typing. */
const restMs = 250;

/** `unfinished`: not all articles that may be such have been looked at. `isAwaited`: there may be some, yet to be found. */
export type NearHits = {
  total: number;
  hits: readonly SearchHit[];
  unfinished?: Looking | undefined;
  isAwaited: boolean;
};

/** Articles that OCR may have misread, looked up once the true hits are there; none where look-alikes count as hits. */
export function useNearHits(question: SearchQuestion, isReady: boolean): NearHits {
  const subject = JSON.stringify(question);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(subject), restMs);
    return () => window.clearTimeout(timer);
  }, [subject]);
  const mayBe = isReady && !question.switches.lookAlikes;
  const isWanted = mayBe && settled === subject;
  const near = useQuery({
    ...procedureQuery('searching.search', { ...question, limit: 1, nearHits: mostShown }),
    enabled: isWanted,
  });
  const isAwaited = mayBe && (!isWanted || near.isPending);
  const found = isWanted ? near.data?.near : undefined;
  return { ...(found ?? { total: 0, hits: [] }), isAwaited };
}

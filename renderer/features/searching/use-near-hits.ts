import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { Looking, SearchHit, SearchQuestion } from '#shared/contract/searching.ts';

const mostShown = 50;
/** Near hits cost more than hits: they are looked up once somebody has stopped typing. */
const restMs = 250;

/** `unfinished`: not all articles that may be such have been looked at. */
export type NearHits = { total: number; hits: readonly SearchHit[]; unfinished?: Looking | undefined };

/** Articles that OCR may have misread, looked up once the true hits are there; none where look-alikes count as hits. */
export function useNearHits(question: SearchQuestion, isReady: boolean): NearHits {
  const subject = JSON.stringify(question);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(subject), restMs);
    return () => window.clearTimeout(timer);
  }, [subject]);
  const isWanted = isReady && settled === subject && !question.switches.lookAlikes;
  const near = useQuery({
    ...procedureQuery('searching.search', { ...question, limit: 1, nearHits: mostShown }),
    enabled: isWanted,
  });
  return isWanted && near.data?.near !== undefined ? near.data.near : { total: 0, hits: [] };
}

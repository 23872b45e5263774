import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { SearchHit, SearchQuestion } from '#shared/contract/searching.ts';

const mostShown = 50;

/** Articles that OCR may have misread, looked up once the true hits are there; none where look-alikes count as hits. */
export function useNearHits(
  question: SearchQuestion,
  isReady: boolean,
): { total: number; hits: readonly SearchHit[] } {
  const wanted = isReady && !question.switches.lookAlikes;
  const near = useQuery({
    ...procedureQuery('searching.search', { ...question, limit: 1, nearHits: mostShown }),
    enabled: wanted,
  });
  return wanted && near.data?.near !== undefined ? near.data.near : { total: 0, hits: [] };
}

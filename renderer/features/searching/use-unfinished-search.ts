import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/bridge/client-context.ts';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';

/** How a search that was broken off goes on. */
export type UnfinishedSearch = { isRunning: boolean; goOn(): void; stop(): void };

/**
 * Each answer is asked for once the one before is there, so that whatever else is asked comes in between, and nothing is
 * left to run once nobody asks; `pageSize` as the first page of hits is read. At the end all that belongs to the result
 * is read again.
 */
export function useUnfinishedSearch(question: SearchQuestion, pageSize: number): UnfinishedSearch {
  const client = useClient();
  const queryClient = useQueryClient();
  const subject = JSON.stringify(question);
  const [running, setRunning] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  // Another question, or none, ends it.
  useEffect(() => () => void (wanted.current = null), [subject]);

  async function goOn(): Promise<void> {
    wanted.current = subject;
    setRunning(subject);
    const firstPage = { ...question, offset: 0, limit: pageSize };
    try {
      for (let isUnfinished = true; isUnfinished && wanted.current === subject;) {
        const answer = await client.dispatch('searching.search', { ...firstPage, goOn: true });
        isUnfinished = answer.unfinished !== undefined;
        queryClient.setQueryData(procedureQuery('searching.search', firstPage).queryKey, answer);
      }
    } finally {
      setRunning((now) => (now === subject ? null : now));
      // A failure shows where the first page is read again.
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && name.startsWith('searching.'),
      });
    }
  }

  return {
    isRunning: running === subject,
    goOn: () => void goOn().catch(() => undefined),
    stop: () => {
      wanted.current = null;
    },
  };
}

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import type { ImportedFile, ImportFileFilter } from '#shared/contract/import-batches.ts';
import type { JobId } from '#shared/domain/ids.ts';

const pageSize = 100;

/** Rows of an import's report, any number of them, read as they come into view and kept up to date. */
export function useReportRows(jobId: JobId, filter: ImportFileFilter) {
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const pageOf = (page: number) => ({
    ...procedureQuery('importing.files', { jobId, filter, offset: page * pageSize, limit: pageSize }),
    placeholderData: keepPreviousData,
  });
  const first = useQuery(pageOf(0));
  const total = first.data?.total ?? 0;
  const [from, to] = [Math.floor(range[0] / pageSize), Math.floor(Math.min(range[1], total - 1) / pageSize)];
  const further = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (page) => page > 0,
  );
  const loaded = useQueries({ queries: further.map(pageOf) });

  function rowAt(index: number): ImportedFile | undefined {
    const page = Math.floor(index / pageSize);
    const data = page === 0 ? first.data : loaded[further.indexOf(page)]?.data;
    return data?.files[index % pageSize];
  }

  return {
    first,
    total,
    rowAt,
    showRange: (start: number, end: number) => setRange([start, end]),
  };
}

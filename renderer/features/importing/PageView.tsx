import { useQuery } from '@tanstack/react-query';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { Failure } from '#renderer/workbench/Failure.tsx';
import { pageId as pageIdSchema, type PageId } from '#shared/domain/ids.ts';
import { PageReview } from './review/PageReview.tsx';

/** A page with its source beside its articles, where what the import made of it is mended and accepted. */
export function PageView({ id }: { id: string | null }) {
  const pageId = pageIdSchema.safeParse(id);
  return pageId.success ? (
    <Page pageId={pageId.data} />
  ) : (
    <Failure error={{ code: 'not_found', details: {} }} />
  );
}

function Page({ pageId }: { pageId: PageId }) {
  const review = useQuery(procedureQuery('importing.reviewPage', { pageId }));
  if (review.isError) return <Failure error={review.error} onRetry={() => void review.refetch()} />;
  if (review.data === undefined) return null;
  return <PageReview page={review.data} />;
}

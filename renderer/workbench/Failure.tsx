import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { type DescribedError, describeError } from '#shared/i18n/describe-error.ts';

/** Stands where a view could not be read: why, and a way to try again. */
export function Failure({ error, onRetry }: { error: DescribedError; onRetry?: () => void }) {
  const { t, i18n } = useTranslation('errors');
  return (
    <EmptyState
      icon={<TriangleAlert aria-hidden />}
      title={t('view.title')}
      hint={describeError(i18n, error)}
    >
      {onRetry !== undefined && <Button onClick={onRetry}>{t('view.retry')}</Button>}
    </EmptyState>
  );
}

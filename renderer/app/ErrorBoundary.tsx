import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

type Props = { children: ReactNode };

/** Keeps a broken view from taking the rest of the page with it; a `key` that follows the view's subject makes another subject a new try. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Crashed onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Crashed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('errors');
  return (
    <EmptyState icon={<TriangleAlert aria-hidden />} title={t('view.title')} hint={t('view.crashed')}>
      <Button onClick={onRetry}>{t('view.retry')}</Button>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('view.reload')}
      </Button>
    </EmptyState>
  );
}

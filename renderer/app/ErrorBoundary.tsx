import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

type Props = { children: ReactNode; /** Another subject is a new try. */ subject?: string };

/** Keeps a broken view from taking the rest of the page with it. */
export class ErrorBoundary extends Component<Props, { failedOn: string | null }> {
  override state = { failedOn: null };

  static getDerivedStateFromError(): { failedOn: string } {
    return { failedOn: 'unknown' };
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.failedOn !== null && previous.subject !== this.props.subject)
      this.setState({ failedOn: null });
  }

  override render(): ReactNode {
    if (this.state.failedOn === null) return this.props.children;
    return <Crashed onRetry={() => this.setState({ failedOn: null })} />;
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

import { useTranslation } from 'react-i18next';
import { describeError } from '#shared/i18n/describe-error.ts';
import { FileReasons } from './FileReasons.tsx';
import type { StagingFailure } from './staging-failure.ts';

/** Files that were not imported, each with its reason. */
export function FailureList({ failures }: { failures: readonly StagingFailure[] }) {
  const { i18n } = useTranslation('errors');
  const items = failures.map((failure) => ({ file: failure.file, reason: describeError(i18n, failure) }));
  return <FileReasons tone="danger" items={items} />;
}

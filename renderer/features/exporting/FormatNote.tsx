import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { ExportFormat } from '#shared/contract/exporting.ts';

/** What a file of a format without pages will hold, in place of the preview. */
export function FormatNote({ format }: { format: Exclude<ExportFormat, 'pdf'> }) {
  const { t } = useTranslation('exporting');
  return (
    <EmptyState icon={<FileText aria-hidden />} title={t(`format.${format}`)} hint={t(`note.${format}`)} />
  );
}

import { FileOutput, FileSpreadsheet, ListChecks, Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import { TagResultDialog } from './TagResultDialog.tsx';
import { downloadResult } from './download-result.ts';
import { searchViewOf } from './search-params.ts';

type Props = { question: SearchQuestion; total: number };

/** What can be done with the whole result, however much of it is on the screen. */
export function ResultActions({ question, total }: Props) {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  // In the lines' view the table holds the lines that are seen.
  const rows = searchViewOf(useLocation()) === 'lines' ? 'lines' : 'hits';
  const disabled = total === 0;
  return (
    <Menu
      align="end"
      trigger={
        <Button disabled={disabled}>
          <ListChecks aria-hidden />
          {t('action.whole')}
        </Button>
      }
      entries={[
        {
          id: 'tag',
          label: t('action.tag'),
          icon: <Tag aria-hidden />,
          onSelect: () => workbench.openOverlay(TagResultDialog, { question, total }),
        },
        {
          id: 'export',
          label: t('action.export'),
          icon: <FileOutput aria-hidden />,
          onSelect: () => {
            workbench.selection.set([]);
            workbench.navigate({
              work: { view: 'export', id: null },
              params: { what: 'search', exported: '' },
            });
          },
        },
        { kind: 'separator', id: 'tables' },
        ...(['csv', 'xlsx'] as const).map((format) => ({
          id: format,
          label: t(`action.${rows === 'lines' ? 'lines' : 'table'}.${format}`),
          icon: <FileSpreadsheet aria-hidden />,
          onSelect: () => void downloadResult(workbench, question, format, rows),
        })),
      ]}
    />
  );
}

import { FileOutput, FileSpreadsheet, ListChecks, Replace, Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { searchViewOf } from './search-params.ts';

/** What can be done with the whole result, however much of it is on the screen. */
export function ResultActions({ total }: { total: number }) {
  const { t } = useTranslation(['searching', 'replacing']);
  const workbench = useWorkbench();
  const rows = searchViewOf(useLocation()) === 'lines' ? 'lines' : 'table';
  return (
    <Menu
      align="end"
      trigger={
        <Button disabled={total === 0}>
          <ListChecks aria-hidden />
          {t('action.whole')}
        </Button>
      }
      entries={[
        {
          id: 'tag',
          label: t('action.tag'),
          icon: <Tag aria-hidden />,
          onSelect: () => workbench.runAction('searching.tagResult'),
        },
        {
          id: 'export',
          label: t('action.export'),
          icon: <FileOutput aria-hidden />,
          onSelect: () => workbench.runAction('searching.exportResult'),
        },
        {
          id: 'replace',
          label: t('replacing:action.open'),
          icon: <Replace aria-hidden />,
          shortcut: 'Mod+Shift+H',
          onSelect: () => workbench.runAction('replacing.openSearch'),
        },
        { kind: 'separator', id: 'tables' },
        ...(['csv', 'xlsx'] as const).map((format) => ({
          id: format,
          label: t(`action.${rows}.${format}`),
          icon: <FileSpreadsheet aria-hidden />,
          onSelect: () => workbench.runAction(`searching.table.${format}`),
        })),
      ]}
    />
  );
}

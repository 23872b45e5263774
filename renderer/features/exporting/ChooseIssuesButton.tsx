import { Newspaper } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { IssuesDialog } from './IssuesDialog.tsx';
import { formatIssueList, parseIssueList } from './issue-list.ts';

/** Lets several issues be chosen, which are then exported together. */
export function ChooseIssuesButton({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('exporting');
  const workbench = useWorkbench();
  const { params } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className={className} onClick={() => setIsOpen(true)}>
        <Newspaper aria-hidden />
        {t('action.chooseIssues')}
      </Button>
      {isOpen && (
        <IssuesDialog
          chosen={parseIssueList(params['issues'])}
          onClose={() => setIsOpen(false)}
          onChoose={(ids) => {
            setIsOpen(false);
            const change = {
              issues: formatIssueList(ids),
              what: ids.length > 0 ? 'issues' : '',
              exported: '',
            };
            workbench.navigate({ params: change }, { replace: true });
          }}
        />
      )}
    </>
  );
}

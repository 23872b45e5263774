import { DropTarget } from './DropTarget.tsx';
import { useInterruptedImport } from './use-interrupted-import.ts';
import { useImportEnd } from './use-import-end.ts';
import { useNearDuplicateNotice } from './use-near-duplicate-notice.ts';

/** What importing does at all times: it takes dropped files and tells how imports ended. */
export function ImportAmbient() {
  useImportEnd();
  useInterruptedImport();
  useNearDuplicateNotice();
  return <DropTarget />;
}

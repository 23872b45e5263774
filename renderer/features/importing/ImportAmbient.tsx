import { DropTarget } from './DropTarget.tsx';
import { useImportEnd } from './use-import-end.ts';
import { useNearDuplicateNotice } from './use-near-duplicate-notice.ts';

/** What importing does at all times: it takes dropped files and tells how imports ended. */
export function ImportAmbient() {
  useImportEnd();
  useNearDuplicateNotice();
  return <DropTarget />;
}

import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import styles from './DropTarget.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { gatherDropped } from './gather-files.ts';

/** Takes files and folders that are dropped anywhere on the window. */
export function DropTarget() {
  const { t } = useTranslation('importing');
  const { openOverlay, notify, i18n } = useWorkbench();
  const [isOver, setIsOver] = useState(false);

  // On the document, so before the window's guard, which refuses all other drops.
  useEffect(() => {
    // Entering a child comes before leaving its parent, so a count tells when the window itself is left.
    let depth = 0;
    function handleEnter(event: DragEvent): void {
      if (!isForImport(event)) return;
      take(event);
      depth += 1;
      setIsOver(true);
    }
    function handleLeave(event: DragEvent): void {
      if (!isForImport(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    }
    function handleOver(event: DragEvent): void {
      if (isForImport(event)) take(event);
    }
    function handleDrop(event: DragEvent): void {
      depth = 0;
      setIsOver(false);
      if (event.defaultPrevented || !isForImport(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void gatherDropped(event.dataTransfer).then(
        (files) => {
          if (files.length > 0) openOverlay(ImportDialog, { files });
          else notify({ title: i18n.t('importing:drop.empty') });
        },
        () => notify({ title: i18n.t('importing:drop.unreadable'), tone: 'danger' }),
      );
    }
    document.addEventListener('dragenter', handleEnter);
    document.addEventListener('dragleave', handleLeave);
    document.addEventListener('dragover', handleOver);
    document.addEventListener('drop', handleDrop);
    return () => {
      document.removeEventListener('dragenter', handleEnter);
      document.removeEventListener('dragleave', handleLeave);
      document.removeEventListener('dragover', handleOver);
      document.removeEventListener('drop', handleDrop);
    };
  }, [openOverlay, notify, i18n]);

  if (!isOver) return null;
  return (
    <div className={styles.veil} aria-hidden>
      <div className={styles.sheet}>
        <FileDown />
        <p className={styles.title}>{t('drop.title')}</p>
        <p>{t('drop.hint')}</p>
      </div>
    </div>
  );
}

function take(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
}

/** Files, but not pictures on their way into an article. */
function isForImport({ dataTransfer, target }: DragEvent): boolean {
  if (dataTransfer === null || !dataTransfer.types.includes('Files')) return false;
  const isOnEditor = target instanceof Element && target.closest('[contenteditable="true"]') !== null;
  const items = [...dataTransfer.items];
  return !(isOnEditor && items.length > 0 && items.every(({ type }) => type.startsWith('image/')));
}

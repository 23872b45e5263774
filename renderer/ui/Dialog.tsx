import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { classNames } from './class-names.ts';
import { focusFirst } from './focus-first.ts';
import { keepFocus } from './keep-focus.ts';
import { keepTabInside } from './keep-tab-inside.ts';

type Props = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  description?: string | undefined;
  size?: 'small' | 'medium' | 'large' | 'wide';
  /** Nothing in it can be focused: then the content itself can, so that keys scroll it. */
  isReading?: boolean;
  /** The element that has the focus first; else the first that can. */
  initialFocus?: React.RefObject<HTMLElement | null>;
};

/** A modal dialog, open as long as it is rendered; then the focus is where it was before. */
export function Dialog(props: Props) {
  const {
    title,
    closeLabel,
    onClose,
    children,
    footer,
    description,
    size = 'medium',
    initialFocus,
    isReading,
  } = props;
  // What has the focus keeps it when the content comes.
  const [beganReading] = useState(isReading === true);
  const [restoreFocus] = useState(keepFocus);
  const popupRef = useRef<HTMLDivElement>(null);
  useEffect(
    () => () => {
      if (document.activeElement === document.body) restoreFocus();
    },
    [restoreFocus],
  );

  /** At once, not with the next frame: on a busy machine the keys pressed until then would go to what lies behind. */
  function takeFocus(): boolean {
    const popup = popupRef.current;
    const hasFocus = (): boolean => popup?.contains(document.activeElement) === true;
    if (popup === null || hasFocus()) return false;
    if (initialFocus?.current) initialFocus.current.focus();
    else focusFirst(popup);
    return !hasFocus();
  }

  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popupRef}
          className={classNames(styles.popup, styles[size])}
          initialFocus={takeFocus}
          // Put back below: a field that takes the focus as it appears would hide where it was before.
          finalFocus={false}
          onKeyDown={keepTabInside}
          data-dialog
        >
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
          </header>
          {description !== undefined && (
            <Base.Description className={styles.description}>{description}</Base.Description>
          )}
          <div className={styles.body} tabIndex={isReading === true || beganReading ? 0 : undefined}>
            {children}
          </div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          {/* Last, so that the focus begins in the content. */}
          <IconButton label={closeLabel} className={styles.close} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

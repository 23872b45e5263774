import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Toaster.module.css';

export type ToastTone = 'neutral' | 'success' | 'danger';
export type ToastManager = ReturnType<typeof Toast.createToastManager<{ tone: ToastTone }>>;

/** A queue of toasts that code outside components can add to; give it to one `Toaster`. */
export function createToastManager(): ToastManager {
  return Toast.createToastManager<{ tone: ToastTone }>();
}

type Props = { manager: ToastManager; label: string; closeLabel: string };

/** Where toasts appear: the lower end corner, beside a dialog the lower start corner; above everything, announced to screen readers. */
export function Toaster({ manager, label, closeLabel }: Props) {
  return (
    <Toast.Provider toastManager={manager} limit={4} timeout={6000}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={label} data-pane="toasts">
          <Toasts closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** A click on a message does not interrupt what somebody is at: the message goes, and the focus would go with it. */
function leaveFocus(event: MouseEvent): void {
  event.preventDefault();
}

function Toasts({ closeLabel }: { closeLabel: string }) {
  const { toasts, close } = Toast.useToastManager<{ tone: ToastTone }>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      data-message
      data-tone={toast.data?.tone ?? 'neutral'}
      swipeDirection={['right', 'down']}
    >
      <Toast.Content className={styles.content}>
        <div className={styles.text}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.description} />
        </div>
        <Toast.Action className={styles.action} onMouseDown={leaveFocus} />
        <IconButton
          label={closeLabel}
          onMouseDown={leaveFocus}
          onClick={() => close(toast.id)}
          tooltipSide="top"
        >
          <X aria-hidden />
        </IconButton>
      </Toast.Content>
    </Toast.Root>
  ));
}

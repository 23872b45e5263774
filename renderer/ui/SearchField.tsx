import { Search, X } from 'lucide-react';
import { type ComponentProps, type KeyboardEvent, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';
import { classNames } from './class-names.ts';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'ref'> & {
  label: string;
  clearLabel: string;
  value: string;
  onValueChange: (value: string) => void;
  shortcut?: string;
  inputRef?: React.RefObject<HTMLInputElement | null>;
};

/** A search box; Escape clears it first and then leaves it to whoever listens further out. */
export function SearchField({
  label,
  clearLabel,
  value,
  onValueChange,
  shortcut,
  inputRef,
  className,
  onKeyDown,
  ...rest
}: Props) {
  const ownRef = useRef<HTMLInputElement>(null);
  const ref = inputRef ?? ownRef;

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event);
    if (event.nativeEvent.isComposing || event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    onValueChange('');
  }

  return (
    <div role="search" className={classNames(styles.box, className)}>
      <Search aria-hidden className={styles.icon} />
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={label}
        className={styles.input}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {value === '' && shortcut !== undefined && <Kbd shortcut={shortcut} />}
      {value !== '' && (
        <IconButton
          label={clearLabel}
          className={styles.clear}
          onClick={() => {
            onValueChange('');
            ref.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

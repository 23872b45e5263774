import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import menu from './Menu.module.css';
import styles from './Select.module.css';
import { classNames } from './class-names.ts';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  icon?: ReactNode;
  /** What the choice means, shown below its label while choosing. */
  description?: string;
};
type Props<Value extends string> = {
  label: string;
  labelHidden?: boolean;
  value: Value;
  options: readonly SelectOption<Value>[];
  onValueChange: (value: Value) => void;
  disabled?: boolean;
  className?: string | undefined;
};

/** Choice of one among a few. */
export function Select<Value extends string>(props: Props<Value>) {
  const { label, labelHidden = false, value, options, onValueChange, disabled = false, className } = props;
  const id = useId();
  return (
    <Base.Root
      items={options}
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onValueChange(next);
      }}
    >
      <div className={classNames(styles.field, className)}>
        {!labelHidden && <Base.Label className={styles.label}>{label}</Base.Label>}
        <Base.Trigger id={id} className={styles.trigger} aria-label={labelHidden ? label : undefined}>
          <Base.Value className={styles.value} />
          <Base.Icon className={styles.icon}>
            <ChevronDown aria-hidden />
          </Base.Icon>
        </Base.Trigger>
      </div>
      {/* As in Menu. */}
      <Base.Portal role="region" aria-labelledby={id}>
        <Base.Positioner className={menu.positioner} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={menu.popup}>
            <Base.List className={styles.list}>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={menu.item}
                  {...(option.description !== undefined && {
                    'aria-label': option.label,
                    'aria-description': option.description,
                  })}
                >
                  <span className={menu.mark}>
                    <Base.ItemIndicator>
                      <Check aria-hidden />
                    </Base.ItemIndicator>
                  </span>
                  {option.icon}
                  {option.description === undefined ? (
                    <Base.ItemText>{option.label}</Base.ItemText>
                  ) : (
                    <div className={styles.described}>
                      <Base.ItemText>{option.label}</Base.ItemText>
                      <div className={styles.description}>{option.description}</div>
                    </div>
                  )}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

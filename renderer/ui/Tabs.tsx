import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';
import { classNames } from './class-names.ts';

export type Tab<Value extends string> = { value: Value; label: ReactNode; content: ReactNode };
type Props<Value extends string> = {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
};

/** Surfaces of which one shows; it fills the height that it is given. */
export function Tabs<Value extends string>({ label, tabs, value, onValueChange, className }: Props<Value>) {
  return (
    <Base.Root
      className={classNames(styles.tabs, className)}
      value={value}
      onValueChange={(next: Value) => onValueChange(next)}
    >
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

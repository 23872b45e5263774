import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';
import { ColourDot } from '#renderer/ui/Chip.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { pickerOptions, type PickerOption } from './picker-options.ts';
import styles from './TagPicker.module.css';
import { type TaggedItems, tagItems } from './tag-commands.ts';

/** Tags to tick for articles and issues: on for all, for some or for none of them; typing finds a tag or makes one. */
export function TagPicker({ articleIds = [], issueIds = [] }: TaggedItems) {
  const { t } = useTranslation('tagging');
  const workbench = useWorkbench();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const queries = useQueryClient();
  const tagsQuery = procedureQuery('tagging.tags', {});
  const carriedQuery = procedureQuery('tagging.itemTags', { articleIds, issueIds });
  const tags = useQuery(tagsQuery);
  const carried = useQuery(carriedQuery);
  const total = articleIds.length + issueIds.length;
  // Until it is known what the items carry, every tag would seem to be on none of them, and in another order.
  const options = carried.data ? pickerOptions(tags.data?.tags ?? [], carried.data.tags, total, text) : [];
  const activeIndex = Math.min(active, options.length - 1);

  async function choose(option: PickerOption) {
    const items = { articleIds, issueIds };
    if (option.kind === 'new') await tagItems(workbench, items, { addNames: [option.name] }, option.name);
    else if (option.state === 'all')
      await tagItems(workbench, items, { remove: [option.tag.id] }, option.tag.name);
    else await tagItems(workbench, items, { add: [option.tag.id] }, option.tag.name);
    if (option.kind === 'new') setText('');
  }

  /** Enter may come before the list: it is about what the list is going to show. */
  async function chooseActive() {
    const [known, carries] = await Promise.all([
      queries.ensureQueryData(tagsQuery),
      queries.ensureQueryData(carriedQuery),
    ]);
    const found = pickerOptions(known.tags, carries.tags, total, text);
    const option = found[Math.min(active, found.length - 1)];
    if (option !== undefined) await choose(option);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(activeIndex + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(activeIndex - 1, 0));
    else if (event.key === 'Enter') void chooseActive();
    else return;
    event.preventDefault();
  }

  const idOf = (index: number): string => `${listId}-${index}`;
  return (
    <div className={styles.picker} onKeyDown={handleKeyDown}>
      <TextField
        label={t('picker.find')}
        labelHidden
        placeholder={t('picker.placeholder')}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeIndex >= 0 ? idOf(activeIndex) : undefined}
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={t('picker.list')}
        aria-multiselectable
        className={styles.options}
      >
        {options.map((option, index) => (
          <li
            key={option.kind === 'new' ? 'new' : option.tag.id}
            id={idOf(index)}
            ref={index === activeIndex ? scrollIntoView : undefined}
            role="option"
            className={styles.option}
            aria-selected={option.kind === 'tag' && option.state === 'all'}
            aria-checked={option.kind === 'new' ? false : ariaChecked[option.state]}
            data-active={index === activeIndex || undefined}
            onPointerMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void choose(option)}
          >
            <OptionMark option={option} />
            {option.kind === 'new' ? (
              t('picker.create', { name: option.name })
            ) : (
              <>
                <ColourDot colour={option.tag.colour} />
                <span className={styles.name}>{option.tag.name}</span>
                <span className={styles.path}>{option.path}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {options.length === 0 && <p className={styles.empty}>{t('picker.empty')}</p>}
    </div>
  );
}

const ariaChecked = { all: true, some: 'mixed', none: false } as const;

function OptionMark({ option }: { option: PickerOption }) {
  if (option.kind === 'new') return <Plus aria-hidden className={styles.plus} />;
  return (
    <span className={styles.box} data-state={option.state}>
      {option.state === 'all' && <Check aria-hidden />}
      {option.state === 'some' && <Minus aria-hidden />}
    </span>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

import { type CompositionEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useFocusTarget } from '#renderer/workbench/focus-target.ts';
import { useLocation } from '#renderer/workbench/use-location.ts';
import { useWorkbench } from '#renderer/workbench/workbench.ts';
import { longestQuery, queryOf } from '#renderer/workbench/search-location.ts';
import { resultsFocus } from '../hits/results-focus.ts';
import { showQuery } from '../search-params.ts';

const pauseMs = 80;

/** The box in the top bar: searches as one types, but never while an input method composes. */
export function SearchBox() {
  const { t } = useTranslation('searching');
  const workbench = useWorkbench();
  const stored = queryOf(useLocation());
  // What has been typed and not been searched yet; else the box shows what the address holds.
  const [draft, setDraft] = useState<string | null>(null);
  const value = draft ?? stored;
  const inputRef = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  useFocusTarget('search', inputRef);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function search(query: string) {
    window.clearTimeout(timer.current);
    setDraft(null);
    showQuery(workbench, query);
  }

  function handleValueChange(next: string) {
    window.clearTimeout(timer.current);
    if (next === '' && !isComposing.current) {
      search('');
      return;
    }
    setDraft(next);
    if (!isComposing.current) timer.current = window.setTimeout(() => search(next), pauseMs);
  }

  function handleCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
    isComposing.current = false;
    handleValueChange(event.currentTarget.value);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (value !== '') search('');
      // The list of the library is there only after this has been rendered.
      window.setTimeout(() => workbench.focus('list'));
    } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && value !== '') {
      event.preventDefault();
      const isShown = workbench.location().list === 'search' && stored === value;
      resultsFocus.ask();
      search(value);
      if (!isShown) return;
      workbench.focus('list');
      // Results that are still being looked up take the focus once they are there.
      if (document.activeElement !== event.target) resultsFocus.take();
    }
  }

  return (
    <SearchField
      label={t('box.label')}
      placeholder={t('box.placeholder')}
      clearLabel={t('box.clear')}
      shortcut="Mod+F"
      value={value}
      maxLength={longestQuery}
      inputRef={inputRef}
      onValueChange={handleValueChange}
      onCompositionStart={() => {
        isComposing.current = true;
        window.clearTimeout(timer.current);
      }}
      onCompositionEnd={handleCompositionEnd}
      onKeyDown={handleKeyDown}
    />
  );
}

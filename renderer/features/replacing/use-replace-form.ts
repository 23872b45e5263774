import { useEffect, useState } from 'react';
import type { Replacement } from '#shared/contract/replacing.ts';
import type { LeftPlaces } from './place-choice.ts';

/** `active`: the line of the list that keys act on. */
export type ReplaceForm = { wanted: Replacement; left: LeftPlaces; active: number };

/** What was written last, so that a look at an article loses nothing. */
let remembered: { key: string; form: ReplaceForm } | null = null;

/** What is looked for, what takes its place, and which places are left as they are; kept until another place is opened. */
export function useReplaceForm(key: string, proposal: string) {
  const [form, setForm] = useState<ReplaceForm>(() =>
    remembered?.key === key
      ? remembered.form
      : { wanted: emptyReplacement(proposal), left: new Map(), active: 0 },
  );
  useEffect(() => {
    remembered = { key, form };
  }, [key, form]);
  return [form, setForm] as const;
}

function emptyReplacement(text: string): Replacement {
  return {
    text,
    by: '',
    caseSensitive: false,
    widthSensitive: false,
    isPattern: false,
    where: 'everywhere',
  };
}

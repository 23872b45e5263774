import { useState } from 'react';
import { edtfDate } from '#shared/domain/edtf-date.ts';

export type PlaceField = 'publication' | 'date' | 'number' | 'title';
/** What is stored of a place in the library; null: unknown. */
export type StoredPlace = Readonly<Partial<Record<PlaceField, string | null>>>;
/** Fields to be written: null empties one, undefined leaves it as it is; an unknown publication is ''. */
export type PlaceChange = {
  publication: string | undefined;
  date: string | null | undefined;
  number: string | null | undefined;
  title: string | null | undefined;
};

/** Typed fields over what is stored: which differ, and whether the date can be read. */
export function useCorrection(stored: StoredPlace | undefined) {
  const [typed, setTyped] = useState<Partial<Record<PlaceField, string>>>({});

  function valueOf(name: PlaceField): string {
    return typed[name] ?? stored?.[name] ?? '';
  }

  function changeOf(name: PlaceField): string | null | undefined {
    const value = valueOf(name).trim();
    if (value === (stored?.[name] ?? '')) return undefined;
    return value === '' ? null : value;
  }

  function change(): PlaceChange {
    const publication = changeOf('publication');
    return {
      publication: publication === null ? '' : publication,
      date: changeOf('date'),
      number: changeOf('number'),
      title: changeOf('title'),
    };
  }

  const date = valueOf('date').trim();
  return {
    valueOf,
    change,
    isChanged: Object.values(change()).some((value) => value !== undefined),
    isDateValid: date === '' || edtfDate.safeParse(date).success,
    set: (name: PlaceField, value: string) => setTyped({ ...typed, [name]: value }),
  };
}

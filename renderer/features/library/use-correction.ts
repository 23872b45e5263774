import { useState } from 'react';
import { edtfDate } from '#shared/domain/edtf-date.ts';

/** Typed fields over what is stored: which differ, and whether the date can be read. */
export function useCorrection<Name extends string>(
  stored: Readonly<Record<Name, string | null>> | undefined,
) {
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});

  function valueOf(name: Name): string {
    return typed[name] ?? stored?.[name] ?? '';
  }

  /** What is to be sent for a field: its new value, or nothing where it stays as it is. */
  function changeOf(name: Name): string | null | undefined {
    const value = valueOf(name).trim();
    if (value === (stored?.[name] ?? '')) return undefined;
    return value === '' ? null : value;
  }

  const isDateValid = (name: Name): boolean => {
    const value = valueOf(name).trim();
    return value === '' || edtfDate.safeParse(value).success;
  };

  return {
    valueOf,
    changeOf,
    isDateValid,
    set: (name: Name, value: string) => setTyped({ ...typed, [name]: value }),
  };
}

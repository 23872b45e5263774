import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';
import { longestActor } from '#shared/contract/safety.ts';
import { useOwnName } from './use-own-name.ts';

/** Who is writing here; kept when the field is left, or by Enter. */
export function OwnNameField() {
  const { t } = useTranslation('editing');
  const [name, setName] = useOwnName();
  const [typed, setTyped] = useState<string | null>(null);

  function keep() {
    if (typed !== null && typed.trim() !== name) setName(typed.trim());
    setTyped(null);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
  }

  return (
    <TextField
      label={t('comments.name')}
      hint={t('comments.nameHint')}
      maxLength={longestActor}
      value={typed ?? name ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={keep}
    />
  );
}

import { Type } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { FontDialog } from './FontDialog.tsx';

/** Opens the choice of the newsroom's own fonts. */
export function FontsButton() {
  const { t } = useTranslation('exporting');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Type aria-hidden />
        {t('action.fonts')}
      </Button>
      {isOpen && <FontDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

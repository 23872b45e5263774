import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';

type Props = { value: string; onChange: (pattern: string) => void; className?: string | undefined };

/** How the files of an export are named. */
export function NamePatternField({ value, onChange, className }: Props) {
  const { t } = useTranslation('exporting');
  return (
    <TextField
      className={className}
      label={t('option.names')}
      hint={t('option.namesHint')}
      placeholder={t('option.namesUsual')}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

import { FileX2 } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { languageWithoutLibrary } from './appearance.ts';
import { type DescribedError, describeError } from '#shared/i18n/describe-error.ts';

/** Stands for the whole application when its library could not be opened: no pane has anything to show or to try again. */
export function UnusableLibrary({ error }: { error: DescribedError }) {
  const { t, i18n } = useTranslation('errors');
  // The library would say its language.
  useLayoutEffect(() => {
    const language = languageWithoutLibrary();
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n]);
  return (
    <EmptyState icon={<FileX2 aria-hidden />} title={t('view.unusable')} hint={describeError(i18n, error)} />
  );
}

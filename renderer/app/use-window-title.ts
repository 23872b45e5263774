import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { procedureQuery } from '#renderer/bridge/procedure-query.ts';

/** The window is called after the library that it shows. */
export function useWindowTitle(): void {
  const { t } = useTranslation('app');
  const overview = useQuery(procedureQuery('library.overview', {}));
  const library = overview.data?.name.replace(/\.baoku$/, '');
  const title = library === undefined ? t('name.full') : t('name.window', { library });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

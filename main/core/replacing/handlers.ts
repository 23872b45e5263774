import type { FeatureHandlers } from '../handlers.ts';
import { findPlaces } from './find-places.ts';
import { scopeArticles } from './scope-articles.ts';
import { startReplacing, startUndoing } from './start-replacing.ts';

export const replacingHandlers: FeatureHandlers<'replacing'> = {
  'replacing.articles': { run: 'async', handle: ({ scope }, { ports }) => scopeArticles(ports, scope) },
  'replacing.find': { run: 'read', handle: findPlaces },
  'replacing.start': {
    run: 'async',
    handle: (input, services) => ({ jobId: startReplacing(services, input) }),
  },
  'replacing.undo': {
    run: 'async',
    handle: (input, services) => ({ jobId: startUndoing(services, input) }),
  },
};

import type { ProcedureName } from '#shared/contract/index.ts';
import type { FeatureHandlers, Handler } from './handlers.ts';

type FeatureOf<Name extends string> = Name extends `${infer Feature}.${string}` ? Feature : never;
type Feature = FeatureOf<ProcedureName>;

/** A feature's code is read at its first call: a start needs a quarter of it. */
const features: { [Name in Feature]: () => Promise<FeatureHandlers<Name>> } = {
  library: async () => (await import('./library/handlers.ts')).libraryHandlers,
  importing: async () => (await import('./importing/handlers.ts')).importingHandlers,
  editing: async () => (await import('./editing/handlers.ts')).editingHandlers,
  tagging: async () => (await import('./tagging/handlers.ts')).taggingHandlers,
  searching: async () => (await import('./searching/handlers.ts')).searchingHandlers,
  exporting: async () => (await import('./exporting/handlers.ts')).exportingHandlers,
  replacing: async () => (await import('./replacing/handlers.ts')).replacingHandlers,
  safety: async () => (await import('./safety/handlers.ts')).safetyHandlers,
  jobs: async () => (await import('./jobs/handlers.ts')).jobsHandlers,
};

const loaded = new Map<Feature, Readonly<Record<string, unknown>>>();

/** The handler of a procedure; a promise of it where its feature has not been called before. */
export function findHandler<Name extends ProcedureName>(name: Name): Handler<Name> | Promise<Handler<Name>> {
  const feature = name.slice(0, name.indexOf('.')) as Feature;
  const ready = loaded.get(feature);
  if (ready) return ready[name] as Handler<Name>;
  return features[feature]().then((handlers) => {
    loaded.set(feature, handlers);
    return (handlers as Readonly<Record<string, unknown>>)[name] as Handler<Name>;
  });
}

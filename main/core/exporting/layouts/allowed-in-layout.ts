import { z } from 'zod';
import { pageLayout } from '#shared/contract/page-layout.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What may stand at a place of a layout file; `kind` names the phrase (layoutFile.allowed.<kind>) that tells the rest. */
export type Allowed =
  | { kind: 'integer' | 'number' | 'text'; from: number; to: number }
  | { kind: 'boolean' }
  | { kind: 'value' | 'values' | 'group'; values: string };

let layoutSchema: JsonSchema | undefined;

/** Read from the schema itself, so that it cannot say anything else than what is checked; null for what no layout has. */
export function allowedInLayout(path: readonly string[]): Allowed | null {
  layoutSchema ??= z.toJSONSchema(pageLayout, { io: 'input' });
  let place: JsonSchema | undefined = layoutSchema;
  for (const name of path) {
    const next: z.core.JSONSchema._JSONSchema | undefined = place?.properties?.[name];
    place = typeof next === 'object' ? next : undefined;
  }
  return place === undefined ? null : allowedBy(place);
}

function allowedBy({ type, const: only, enum: values, properties, ...limits }: JsonSchema): Allowed {
  if (properties !== undefined) return { kind: 'group', values: listed(Object.keys(properties)) };
  if (only !== undefined) return { kind: 'value', values: listed([only]) };
  if (values !== undefined) return { kind: 'values', values: listed(values) };
  if (type === 'boolean') return { kind: 'boolean' };
  if (type === 'string') return { kind: 'text', from: limits.minLength ?? 0, to: limits.maxLength ?? 0 };
  return {
    kind: type === 'integer' ? 'integer' : 'number',
    from: limits.minimum ?? 0,
    to: limits.maximum ?? 0,
  };
}

/** As they are written in the file, without the quotes of names. */
function listed(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(', ');
}

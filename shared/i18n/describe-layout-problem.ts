import type { i18n } from 'i18next';

/** Field and problem of a layout file (`reason` layout-invalid) in words of the newsroom. */
export function describeLayoutProblem(
  translator: i18n,
  details: { readonly [key: string]: unknown },
): { field: string; problem: string } {
  const say = (key: string, values: object = {}): string =>
    translator.t(`exporting:layoutFile.${key}` as 'exporting:layoutFile.whole', { ...details, ...values });
  const { path, problem, kind } = details;
  const nameKey = `field.${String(path).replaceAll('.', '-')}`;
  const isNamed = translator.exists(`exporting:layoutFile.${nameKey}`);
  const written = isNamed ? say('named', { name: say(nameKey) }) : String(path);
  return {
    field: path === '' ? say('whole') : written,
    problem: say(`problem.${String(problem)}`, {
      allowed: typeof kind === 'string' ? say(`allowed.${kind}`) : '',
    }),
  };
}

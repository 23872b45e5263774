import type { Page } from '@playwright/test';
import type { InputOf, OutputOf, ProcedureName } from '#shared/contract/index.ts';

/** Asks the core from inside the page, with the page's own session; throws the envelope of a failure. */
export async function dispatch<Name extends ProcedureName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate(
    async (call) => {
      const response = await fetch('/api/dispatch', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(call),
      });
      return (await response.json()) as { ok: boolean; value: unknown };
    },
    { name: name, input: input },
  );
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value as OutputOf<Name>;
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildBlocks } from '#core/importing/segment/paragraphs/build-blocks.ts';
import { readPageModel } from '#core/importing/segment/page-model.ts';
import { assignRoles } from '#core/importing/segment/roles/roles.ts';
import { readSourceLines } from '#core/importing/segment/paragraphs/source-lines.ts';

it('knows the pairs and triples of each part, and none that only two parts together would make', () => {
  const line = fc.stringMatching(/^[工会职工报讯，。]{1,24}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.array(line), (lines, asked) => {
      const text = lines.join('\n\n');
      const parts = assignRoles(buildBlocks(text, readSourceLines(text)));
      const model = readPageModel(parts);
      for (const gram of asked.flatMap((one) => [one.slice(0, 2), one.slice(0, 3)])) {
        const isThere = gram.length > 1 && parts.some((part) => part.key.includes(gram));
        expect(model.has(gram), gram).toBe(isThere);
      }
    }),
  );
});

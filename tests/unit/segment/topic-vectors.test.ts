import { expect, it } from 'vitest';
import { TOPIC_VECTORS } from '#core/importing/segment/language/topic-vectors.ts';
import { topicVectors } from '#tests/support/scripts/write-topic-vectors.ts';

it('finds the vectors of topics in the articles that belong to the project, as they are shipped', () => {
  expect(TOPIC_VECTORS).toBe(topicVectors());
  expect(TOPIC_VECTORS.length).toBeLessThan(600_000);
});

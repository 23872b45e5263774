import { idPattern } from '#shared/domain/id-pattern.ts';
import { CommandFailure } from './failures.ts';

const idShape = new RegExp(`^${idPattern}$`);

/** An id that was typed or pasted; throws CommandFailure for what cannot be one. Whether it is known, the library says. */
export function readId<Id extends string>(given: string): Id {
  const id = given.trim().toLowerCase();
  if (!idShape.test(id)) throw new CommandFailure('notAnId', { id: given });
  return id as Id;
}

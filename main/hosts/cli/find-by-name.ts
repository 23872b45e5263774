import type { Application } from '#hosts/application.ts';
import type { SearchQuestion } from '#shared/contract/searching.ts';
import type { PublicationId, TagId } from '#shared/domain/ids.ts';
import { CommandFailure } from './failures.ts';
import { call } from './with-library.ts';

/** The tag of that name; throws `CommandFailure` when there is none. */
export async function findTag(application: Application, name: string): Promise<TagId> {
  const { tags } = await call(application, 'tagging.tags', {});
  const found = tags.find((tag) => tag.name === name.trim());
  if (found === undefined) throw new CommandFailure('noTag', { name });
  return found.id;
}

/** The publication of that name; throws `CommandFailure` when there is none. */
export async function findPublication(application: Application, name: string): Promise<PublicationId> {
  const { publications } = await call(application, 'library.publications', {});
  const found = publications.find((publication) => publication.name === name.trim());
  if (found === undefined) throw new CommandFailure('noPublication', { name });
  return found.id;
}

/** What the saved search of that name asks; throws `CommandFailure` when there is none. */
export async function findSavedSearch(application: Application, name: string): Promise<SearchQuestion> {
  const { searches } = await call(application, 'searching.saved', {});
  const found = searches.find((search) => search.name === name.trim());
  if (found === undefined) throw new CommandFailure('noSavedSearch', { name });
  return found.question;
}

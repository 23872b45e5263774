import { parseByline } from './parse-byline.ts';
import type { ParsedByline } from './parse-byline.ts';

/** The people that an article's bylines and credits name, by what they did. */
export interface Credits {
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  authors: string[];
  /** False where some name does not look like one. */
  sure: boolean;
}

export type CreditRole = 'reporters' | 'correspondents' | 'photographers' | 'authors';

/** In the order in which they are given. */
export const CREDIT_ROLES: readonly CreditRole[] = [
  'reporters',
  'correspondents',
  'photographers',
  'authors',
];

export function noCredits(): Credits {
  return { reporters: [], correspondents: [], photographers: [], authors: [], sure: true };
}

/** Adds the people of one to the other, each once. */
export function addCredits(to: Credits, from: Credits): void {
  for (const role of CREDIT_ROLES)
    for (const name of from[role]) if (!to[role].includes(name)) to[role].push(name);
  to.sure &&= from.sure;
}

/** Text this short is nothing but a name, however strange it looks. */
const NAME_ONLY = 8;

/** Who lends a picture without having taken it. */
const LENDER = /供图$|^(?:资料|企业|单位|受访者|被访者|主办方|校方|警方|网络|本人|家属|视觉|新华|图虫|受访)/;

/**
 * Reads what stands in a byline. The text is folded for cues and holds nothing but the byline;
 * `otherwise` is the role of people for whom the byline tells none.
 */
export function readByline(folded: string, otherwise: CreditRole = 'authors'): Credits {
  return creditsOf(parseByline(folded), folded, otherwise);
}

/** The same of a byline that is parsed already. */
export function creditsOf(
  { people, doubtful, titled }: ParsedByline,
  folded: string,
  otherwise: CreditRole,
): Credits {
  const credits = noCredits();
  const add = (role: CreditRole, name: string): void => {
    if (!credits[role].includes(name)) credits[role].push(name);
  };
  for (const { name, role, photo, text } of people) {
    const strange = doubtful.includes(name);
    if (
      strange &&
      role === null &&
      otherwise === 'authors' &&
      folded.trim().length > NAME_ONLY &&
      !titled.includes(name)
    )
      continue;
    if (strange && (photo || otherwise === 'photographers') && LENDER.test(name)) continue;
    if (strange) credits.sure = false;
    if (photo) add('photographers', name);
    if (!photo || text) add(role ?? (text && !photo ? 'authors' : otherwise), name);
  }
  return credits;
}

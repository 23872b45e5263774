import { isOrigin } from './origins.ts';
import { isPersonName } from './person-names.ts';
import { isWord } from '../language/words.ts';

/**
 * The name in a run of a name and the place that was reported from, null where it is a place alone. Names are read as
 * long as they can be unless that cuts a word: 郭峻峰渭南, 王芳石家庄.
 */
export function nameBeforePlace(run: string, named: boolean): string | null {
  const ways = [run.length, 3, 2, 4]
    .filter((size) => size <= run.length && (size === run.length || run.length - size >= 2))
    .map((size) => ({ name: run.slice(0, size), place: run.slice(size) }))
    .filter(({ name, place }) => isPersonName(name) && place.length <= 4);
  const whole = ways.find(({ place }) => place === '');
  if (whole) return named && isPlace(run) ? null : whole.name;
  return (ways.find(({ place }) => isPlace(place)) ?? ways[0])?.name ?? null;
}

function isPlace(run: string): boolean {
  return isWord(run) || isOrigin([run]);
}

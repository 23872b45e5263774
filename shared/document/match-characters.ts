import { diffArrays } from 'diff';

/** Beyond so many edits a text counts as another one. */
const longestEdit = 4000;

/**
 * For each UTF-16 unit of `source` its place in `text`, or -1: white space and marks of markup that the import takes
 * away are passed over; what an editor changed is found by comparing.
 */
export function matchCharacters(source: string, text: string): Int32Array {
  const places = new Int32Array(source.length).fill(-1);
  return matchInStep(source, text, places) ? places : matchEdited(source, text, places.fill(-1));
}

/** The place in `text` that stands for the boundary before `offset` of the source. */
export function boundaryIn(places: Int32Array, offset: number, textLength: number): number {
  for (let at = offset; at < places.length; at += 1) {
    const place = places[at] ?? -1;
    if (place >= 0) return place;
  }
  return textLength;
}

const isBlank = (unit: string): boolean => /\s/u.test(unit);
const isMarkup = (unit: string): boolean => /[#>*_●■▲◆★☆►▶□]/u.test(unit);

/** Linear: an imported text that nobody has edited differs by blanks and markup only. */
function matchInStep(source: string, text: string, places: Int32Array): boolean {
  let at = 0;
  for (let from = 0; from < source.length; from += 1) {
    const unit = source.charAt(from);
    if (isBlank(unit)) continue;
    while (at < text.length && isBlank(text.charAt(at))) at += 1;
    if (text.charAt(at) === unit) {
      places[from] = at;
      at += 1;
    } else if (!isMarkup(unit)) return false;
  }
  return text.slice(at).trim() === '';
}

function matchEdited(source: string, text: string, places: Int32Array): Int32Array {
  const before = inkOf(source);
  const after = inkOf(text);
  const changes = diffArrays(
    before.map(({ unit }) => unit),
    after.map(({ unit }) => unit),
    { maxEditLength: longestEdit },
  );
  let from = 0;
  let to = 0;
  for (const { added, removed, value } of changes ?? []) {
    if (added) to += value.length;
    else if (removed) from += value.length;
    else {
      for (let step = 0; step < value.length; step += 1) {
        places[before[from + step]?.at ?? 0] = after[to + step]?.at ?? -1;
      }
      from += value.length;
      to += value.length;
    }
  }
  return places;
}

function inkOf(text: string): { unit: string; at: number }[] {
  const ink: { unit: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (!isBlank(unit)) ink.push({ unit, at });
  }
  return ink;
}

import { readPlaces } from './article-bits.ts';
import { createLastHeavy } from './last-heavy.ts';
import type { FewWeights } from './matches.ts';
import type { PhraseSteps } from './phrase-steps.ts';
import type { Ranks } from './ranking.ts';

/**
 * Of articles most of which hold a phrase once: where these are told from the best, only the others are looked at. Quick
 * where places are asked for from the last to the first.
 */
export function fewRanks(
  steps: PhraseSteps,
  idAt: (place: number) => number,
  { marks, heavy }: FewWeights,
): Ranks {
  const { highest } = steps;
  const lastHeavy = createLastHeavy(highest, heavy);
  const placeOf = readPlaces(marks, heavy.length);
  // The heavy ones after `at` lie beyond `lowest`, the place that was asked for last.
  let at = heavy.length - 1;
  let lowest = Number.POSITIVE_INFINITY;
  const goTo = (place: number) => {
    if (place > lowest) at = heavy.length - 1;
    lowest = place;
  };
  const rankAt = (place: number) => {
    goTo(place);
    while (at >= 0 && placeOf(at) > place) at -= 1;
    const weight = at >= 0 && placeOf(at) === place ? (heavy[at] as number) : 1;
    return steps.of(idAt(place), weight);
  };
  return {
    at: rankAt,
    last(from, least) {
      if ((highest[1] as number) >= least) {
        let place = from;
        while (place >= 0 && rankAt(place) < least) place -= 1;
        return place;
      }
      goTo(from);
      for (at = lastHeavy(at, least); at >= 0; at = lastHeavy(at - 1, least)) {
        const place = placeOf(at);
        if (place > from || steps.of(idAt(place), heavy[at] as number) < least) continue;
        lowest = place;
        return place;
      }
      return -1;
    },
  };
}

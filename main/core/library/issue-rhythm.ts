/** Days are `YYYY-MM-DD`, weeks and days of the week are counted from Sunday, 1970-01-04. */
const dayMs = 86_400_000;
const firstSunday = 3;

/** A day of the week is regular when it has an issue in so many of the weeks that have any. */
const regularShare = 0.6;
/** Fewer issues on a day of the week teach nothing. */
const fewestIssues = 3;
/** So many weeks with issues show the rhythm of a time; a paper may turn from a weekly into a daily. */
const nearWeeks = 17;

type Rhythm = { weekdays: number[]; gaps: string[] };

/**
 * Learns on which days of the week a publication appears and returns the days between its first and last issue on which
 * one is missing. `days` are those that have an issue, `covered` those on which one may lie whose day is not known.
 */
export function issueRhythm(
  days: readonly string[],
  covered: (day: string) => boolean = () => false,
  edges: { first?: string; last?: string } = {},
): Rhythm {
  const issues = new Set(days.map(dayNumber));
  const sorted = [...issues].toSorted((one, other) => one - other);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { weekdays: [], gaps: [] };
  const weeks = activeWeeks(sorted);
  const learned = new Set<number>();
  const gaps: string[] = [];
  const steps = Array.from({ length: 7 }, (_, weekday) => weekStep(sorted, weekday));
  const from = edges.first === undefined ? first : dayNumber(edges.first);
  const to = edges.last === undefined ? last : dayNumber(edges.last);
  for (let day = from; day <= to; day += 1) {
    const weekday = weekdayOf(day);
    if (!isRegular(weeks, weekOf(day), weekday)) continue;
    learned.add(weekday);
    if (issues.has(day) || !isDue(issues, day, steps[weekday] ?? 1)) continue;
    const written = dayText(day);
    if (!covered(written)) gaps.push(written);
  }
  return { weekdays: [...learned].toSorted((one, other) => one - other), gaps };
}

/** The weeks that have issues, with the days of the week that do. */
function activeWeeks(days: readonly number[]): Map<number, Set<number>> {
  const weeks = new Map<number, Set<number>>();
  for (const day of days) {
    const week = weeks.get(weekOf(day)) ?? new Set<number>();
    week.add(weekdayOf(day));
    weeks.set(weekOf(day), week);
  }
  return weeks;
}

/** By the weeks with issues that lie around it. */
function isRegular(weeks: ReadonlyMap<number, Set<number>>, week: number, weekday: number): boolean {
  const active = [...weeks];
  const after = active.findIndex(([other]) => other >= week);
  const middle = after === -1 ? active.length : after;
  const start = Math.max(0, Math.min(middle - (nearWeeks >> 1), active.length - nearWeeks));
  const near = active.slice(start, start + nearWeeks);
  const having = near.filter(([, days]) => days.has(weekday)).length;
  return having >= fewestIssues && having >= near.length * regularShare;
}

/** How many weeks lie between two issues of a day of the week as a rule: 2 for a fortnightly. */
function weekStep(days: readonly number[], weekday: number): number {
  const counts = new Map<number, number>();
  const own = days.filter((day) => weekdayOf(day) === weekday);
  for (const [at, day] of own.entries()) {
    if (at === 0) continue;
    const step = (day - (own[at - 1] as number)) / 7;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const most = [...counts].toSorted((one, other) => other[1] - one[1])[0];
  return most !== undefined && most[1] * 2 >= own.length - 1 ? most[0] : 1;
}

/** Of a fortnightly only every second week is due, counted from the issue before or, at the beginning, behind. */
function isDue(issues: ReadonlySet<number>, day: number, step: number): boolean {
  if (step === 1) return true;
  for (let distance = 1; distance <= 53; distance += 1) {
    if (issues.has(day - distance * 7) || issues.has(day + distance * 7)) return distance % step === 0;
  }
  return false;
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function weekOf(day: number): number {
  return Math.floor((day - firstSunday) / 7);
}

function weekdayOf(day: number): number {
  return (((day - firstSunday) % 7) + 7) % 7;
}

import { type ComponentType, lazy } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** A view whose code is not in the way of the first screen: it comes when it is first shown, or with `loadRemainingViews`. */
export function viewWhenNeeded<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | null = null;
  const once = (): Promise<{ default: ComponentType<Props> }> =>
    (loading ??= load().then((view) => ({ default: view })));
  loads.push(once);
  return lazy(once);
}

/** Fetches what has not come yet, so that the first article or page opens at once. */
export async function loadRemainingViews(): Promise<void> {
  for (const load of loads) await load();
}

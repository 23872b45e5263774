/** Places of the articles with the highest keys, best first; equal keys by rising place. */
export function selectTop(keys: Float64Array, count: number, wanted: number): Uint32Array {
  const size = Math.min(wanted, count);
  if (size === 0) return new Uint32Array();
  if (size * 8 > count) return sortAll(keys, count).subarray(0, size);
  // A heap whose root is the worst of those that are kept.
  const heap = new Uint32Array(size);
  const isWorse = (one: number, other: number): boolean => {
    const difference = (keys[one] as number) - (keys[other] as number);
    return difference < 0 || (difference === 0 && one > other);
  };
  const sink = (from: number): void => {
    let at = from;
    const moved = heap[at] as number;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && isWorse(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (!isWorse(heap[child] as number, moved)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moved;
  };
  for (let place = 0; place < size; place += 1) heap[place] = place;
  for (let at = (size >>> 1) - 1; at >= 0; at -= 1) sink(at);
  let least = keys[heap[0] as number] as number;
  for (let place = size; place < count; place += 1) {
    if ((keys[place] as number) <= least) continue;
    heap[0] = place;
    sink(0);
    least = keys[heap[0]] as number;
  }
  return heap.sort((one, other) => (isWorse(one, other) ? 1 : -1));
}

function sortAll(keys: Float64Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places.sort((one, other) => (keys[other] as number) - (keys[one] as number) || one - other);
}

/**
 * Does `work` for items as they come, up to `most` at once, and gives what it makes in the order of the items. The next item is
 * asked for only once there is room for it. Throws what the items and, in their order, the works throw; what was begun beside
 * a work that failed ends by itself, unheard.
 */
export async function* sideBySide<Item, Made>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void, void> {
  const begun: Promise<Made>[] = [];
  for await (const item of items) {
    const made = work(item);
    made.catch(() => undefined);
    begun.push(made);
    if (begun.length >= most) yield await (begun.shift() as Promise<Made>);
  }
  for (const made of begun) yield await made;
}

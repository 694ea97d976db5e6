/** A list sent again and again from another thread: only what is new travels, the rest stays the object it was. */

export interface ListUpdate<T> {
  /** For each item its place in the list before, or −1 for the next of `fresh`. */
  readonly order: Int32Array;
  readonly fresh: readonly T[];
}

/** The sending end. `update` gives what makes the list before into this one. */
export function createListSender<T>(): { update(items: readonly T[]): ListUpdate<T> } {
  let before: readonly string[] = [];
  return {
    update(items) {
      const places = new Map<string, number[]>();
      before.forEach((text, place) => {
        const same = places.get(text);
        if (same) same.push(place);
        else places.set(text, [place]);
      });
      const texts = items.map((item) => JSON.stringify(item));
      const fresh: T[] = [];
      const order = Int32Array.from(texts, (text, index) => {
        const place = places.get(text)?.shift();
        if (place === undefined) fresh.push(items[index]!);
        return place ?? -1;
      });
      before = texts;
      return { order, fresh };
    },
  };
}

/** The receiving end of the same sequence of updates. */
export function createListReceiver<T>(): { take(update: ListUpdate<T>): readonly T[] } {
  let before: readonly T[] = [];
  return {
    take({ order, fresh }) {
      let next = 0;
      const items = Array.from(order, (place) => (place < 0 ? fresh[next++]! : before[place]!));
      before = items;
      return items;
    },
  };
}

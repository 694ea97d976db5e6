/** A review's store without a browser. */
import type { FileKey, FileLine, FileRecord, FormMarks, Review } from "../../src/review/model";
import type { Store } from "../../src/review/store/store";

export function memoryStore() {
  const reviews = new Map<string, Review>();
  const lines = new Map<string, FileLine>();
  const files = new Map<string, FileRecord>();
  const marks = new Map<string, FormMarks>();
  const keyOf = ({ review, round, path }: FileKey) => JSON.stringify([review, round, path]);
  const of = <T extends { readonly review: string }>(map: Map<string, T>, review: string) =>
    [...map.values()].filter((each) => each.review === review);
  const store: Store = {
    reviews: async () => [...reviews.values()],
    putReview: async (review) => void reviews.set(review.id, review),
    lines: async (review) => of(lines, review).sort((a, b) => a.round - b.round || a.order - b.order),
    marks: async (review) => of(marks, review),
    putMarks: async (all) => all.forEach((each) => marks.set(JSON.stringify([each.review, each.form]), each)),
    file: async (key) => files.get(keyOf(key)),
    async putFile(record, line) {
      // As a browser keeps them: copies.
      files.set(keyOf(record), structuredClone(record));
      lines.set(keyOf(line), structuredClone(line));
    },
    async remove(review) {
      reviews.delete(review);
      for (const map of [lines, files, marks])
        for (const [key, each] of map) if (each.review === review) map.delete(key);
    },
    close: () => undefined,
  };
  const sorted = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  // Through JSON, as a saved review is: what is not there and what is undefined are one.
  const all = () =>
    JSON.parse(JSON.stringify([reviews, lines, files, marks].map((map) => sorted<unknown>(map)))) as unknown;
  return { ...store, all };
}

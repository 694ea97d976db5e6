/** Reviews as they are kept in this browser. */
import type { FileKey, FileLine, FileRecord, FormMarks, Review } from "../model";
import { keysOf, openDatabase, settled, write } from "./database";

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Rejects where the browser has no database, or keeps it shut. */
export async function openStore() {
  const database = await openDatabase();
  const all = <T>(store: "lines" | "files" | "marks", review: string): Promise<T[]> =>
    settled(database.transaction(store).objectStore(store).getAll(keysOf(review)) as IDBRequest<T[]>);
  return {
    reviews: (): Promise<Review[]> =>
      settled(database.transaction("reviews").objectStore("reviews").getAll() as IDBRequest<Review[]>),
    putReview: (review: Review) => write(database, ["reviews"], (store) => store("reviews").put(review)),

    /** In the order of the round they came in. */
    async lines(review: string): Promise<FileLine[]> {
      const lines = await all<FileLine>("lines", review);
      return lines.sort((a, b) => a.round - b.round || a.order - b.order);
    },
    marks: (review: string) => all<FormMarks>("marks", review),
    putMarks: (marks: readonly FormMarks[]) =>
      write(database, ["marks"], (store) => marks.forEach((each) => store("marks").put(each))),

    file: ({ review, round, path }: FileKey): Promise<FileRecord | undefined> =>
      settled(
        database.transaction("files").objectStore("files").get([review, round, path]) as IDBRequest<
          FileRecord | undefined
        >,
      ),
    putFile: (record: FileRecord, line: FileLine) =>
      write(database, ["files", "lines"], (store) => {
        store("files").put(record);
        store("lines").put(line);
      }),

    /** A review with all that belongs to it. */
    remove: (review: string) =>
      write(database, ["reviews", "lines", "files", "marks"], (store) => {
        store("reviews").delete(review);
        for (const name of ["lines", "files", "marks"] as const) store(name).delete(keysOf(review));
      }),
    close: () => database.close(),
  };
}

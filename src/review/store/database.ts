/** The browser's database, as promises. */

export type StoreName = "reviews" | "lines" | "files" | "marks";

const NAME = "perf-review";
const VERSION = 1;
/** What tells entries of each apart. */
const KEYS: Readonly<Record<StoreName, string | string[]>> = {
  reviews: "id",
  lines: ["review", "round", "path"],
  files: ["review", "round", "path"],
  marks: ["review", "form"],
};

export function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(store, { keyPath });
  };
  return settled(request);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("database request failed"));
  });
}

/** Resolves once all that `work` asks for stands. */
export function write(
  database: IDBDatabase,
  stores: readonly StoreName[],
  work: (store: (name: StoreName) => IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores], "readwrite", { durability: "relaxed" });
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () =>
      reject(transaction.error ?? new Error("database transaction failed"));
    work((name) => transaction.objectStore(name));
  });
}

/** All keys of a review. */
export const keysOf = (review: string) => IDBKeyRange.bound([review], [review, []]);

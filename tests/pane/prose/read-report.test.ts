/** @jest-environment node */
import { nationalProfile } from "../../../src/core/profiles/national";
import {
  readReport,
  SHORT,
  type FromReader,
  type ReaderLike,
  type ReadTask,
} from "../../../src/pane/prose/read-report";
import { answerReader } from "../../../src/pane/prose/report-session";
import { FAULTY } from "../../core/prose/report";
import { makeForm } from "../support";

const LONG = FAULTY.repeat(Math.ceil(SHORT / FAULTY.length) + 1);
const task = (text: string): ReadTask => ({
  text,
  forms: [makeForm()],
  profile: nationalProfile,
  against: 0,
});

/** A worker that answers in this thread, after a turn. */
function fakeReader(answer = answerReader) {
  const reader: ReaderLike & { asked: ReadTask[]; ended: number } = {
    asked: [],
    ended: 0,
    onmessage: null,
    onerror: null,
    postMessage(asked) {
      reader.asked.push(asked);
      queueMicrotask(() => answer(asked, (data) => reader.onmessage?.({ data } as MessageEvent<FromReader>)));
    },
    terminate: () => void (reader.ended += 1),
  };
  return reader;
}
const never = () => {
  throw new Error("no worker was wanted");
};

test("a short text is read where it stands", async () => {
  const { claims, held } = await readReport(task(FAULTY), never);
  expect(claims.filter(({ verdict }) => verdict === "wrong")).toHaveLength(6);
  expect(held.length).toBeGreaterThan(0);
});

test("a long one by a worker, with the same outcome; it is ended, and told no projects", async () => {
  const reader = fakeReader();
  const shares: number[] = [];
  const read = await readReport(task(LONG), () => reader, { onProgress: (share) => shares.push(share) });
  expect(reader.ended).toBe(1);
  expect(reader.asked[0]!.forms[0]!.projects).toEqual([]);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  await expect(readReport(task(LONG), never)).resolves.toEqual(read);
});

test("where the worker breaks down, the text is read without", async () => {
  const reader = fakeReader(() =>
    reader.onerror?.({ message: "blocked", preventDefault() {} } as ErrorEvent),
  );
  await expect(readReport(task(LONG), () => reader)).resolves.toHaveProperty("claims");
  expect(reader.ended).toBe(1);
});

test("a fault of the reading itself is told", async () => {
  const reader = fakeReader((_task, post) => post({ type: "failed", detail: "TypeError: x" }));
  await expect(readReport(task(LONG), () => reader)).rejects.toThrow("TypeError: x");
});

test("what cannot be read comes back as a fault", () => {
  const said: FromReader[] = [];
  answerReader({ ...task("x"), text: null as unknown as string }, (message) => said.push(message));
  expect(said.at(-1)).toMatchObject({ type: "failed" });
});

test("cancelled, in the worker and without", async () => {
  const abort = new AbortController();
  const reader = fakeReader(() => abort.abort(new Error("enough")));
  await expect(readReport(task(LONG), () => reader, { signal: abort.signal })).rejects.toThrow("enough");
  expect(reader.ended).toBe(1);
  await expect(readReport(task("x"), never, { signal: abort.signal })).rejects.toThrow("enough");
});

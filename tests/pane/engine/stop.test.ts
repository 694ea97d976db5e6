import { createSlicedEngine } from "../../../src/pane/engine/engine";
import { reasonOf, stopIfAborted } from "../../../src/pane/engine/stop";
import { nationalProfile } from "../../../src/core/profiles/national";
import { rules } from "../../../src/rules";

test("a signal that is not aborted, or none, lets work go on", () => {
  stopIfAborted(undefined);
  stopIfAborted(new AbortController().signal);
});

test("an aborted signal stops with its reason, or with one of ours where the browser keeps none", () => {
  const abort = new AbortController();
  const reason = new Error("closed");
  abort.abort(reason);
  expect(() => stopIfAborted(abort.signal)).toThrow(reason);
  const old = { aborted: true } as AbortSignal;
  expect(() => stopIfAborted(old)).toThrow(expect.objectContaining({ name: "AbortError" }));
  expect(reasonOf(old)).toMatchObject({ name: "AbortError" });
});

test("a check runs in a browser whose signals know neither word", async () => {
  const { signal } = new AbortController();
  Object.assign(signal, { throwIfAborted: undefined });
  const task = {
    sheet: { name: "S", rows: [], merges: [] },
    hints: [],
    profile: nationalProfile,
    asOf: "2025-01-01",
  };
  await expect(createSlicedEngine(rules).check(task, { signal })).resolves.toEqual([]);
});

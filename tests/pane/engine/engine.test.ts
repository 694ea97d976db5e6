/** @jest-environment node */
import { checkSheet } from "../../../src/core/rule/check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { type Cell, type Sheet, sheetFromValues } from "../../../src/core/sheet/sheet";
import { createSlicedEngine, type CheckTask } from "../../../src/pane/engine/engine";
import { createListReceiver, createListSender } from "../../../src/pane/engine/shared-list";
import { withSharedRows } from "../../../src/pane/state/shared-rows";
import { createWorkerEngine, FEW_CELLS, type CheckWorker } from "../../../src/pane/engine/worker-engine";
import type { FromWorker, ToWorker } from "../../../src/pane/engine/worker-protocol";
import { createWorkerSession } from "../../../src/pane/engine/worker-session";
import { rules } from "../../../src/rules";

const ROWS = Math.ceil(FEW_CELLS / 4) + 10;

function projects(change: Record<number, number> = {}, rows = ROWS): Sheet {
  const lines = Array.from({ length: rows }, (_row, index) => {
    const executed = change[index] ?? 50 + (index % 60);
    return [`第${index + 1}标段`, 100, executed, executed / 100];
  });
  return sheetFromValues(
    [["2024年项目支出明细表（单位：万元）"], ["项目名称", "全年预算数", "全年执行数", "执行率"], ...lines],
    [],
    "明细",
  );
}
const task = (sheet: Sheet): CheckTask => ({
  sheet,
  hints: [],
  profile: nationalProfile,
  asOf: "2026-03-01",
});
const expected = (sheet: Sheet) => checkSheet(sheet, rules, nationalProfile, [], "2026-03-01");

/** The worker's own code behind real structured clones, answering later. */
function startWorker(): CheckWorker & { sent: ToWorker[]; received: FromWorker[]; ended: boolean } {
  const worker = {
    sent: [] as ToWorker[],
    received: [] as FromWorker[],
    ended: false,
    onmessage: null as CheckWorker["onmessage"],
    onerror: null as CheckWorker["onerror"],
    terminate: () => void (worker.ended = true),
    postMessage(message: ToWorker) {
      worker.sent.push(message);
      const copy = structuredClone(message);
      setTimeout(() => worker.ended || session(copy));
    },
  };
  const session = createWorkerSession(rules, (message) => {
    worker.received.push(message);
    worker.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>);
  });
  return worker;
}

describe("in slices", () => {
  test("gives others their turn, says how far it is, and finds the same", async () => {
    let time = 0;
    const engine = createSlicedEngine(rules, () => (time += 10));
    const shares: number[] = [];
    const forms = await engine.check(task(projects()), { onProgress: (share) => shares.push(share) });
    expect(forms).toEqual(expected(projects()));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test("is broken off", async () => {
    let time = 0;
    const engine = createSlicedEngine(rules, () => (time += 10));
    const abort = new AbortController();
    const checking = engine.check(task(projects()), {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(checking).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("by a worker", () => {
  function setUp() {
    const workers: ReturnType<typeof startWorker>[] = [];
    const here = jest.fn(createSlicedEngine(rules).check);
    const engine = createWorkerEngine(
      () => {
        workers.push(startWorker());
        return workers.at(-1)!;
      },
      { check: here },
    );
    return { engine, workers, here };
  }

  test("finds what a check here finds; a small sheet starts none", async () => {
    const { engine, workers, here } = setUp();
    await engine.check(task(projects({}, 5)));
    expect(workers).toHaveLength(0);
    const sheet = projects();
    expect(await engine.check(task(sheet))).toEqual(expected(sheet));
    expect(workers).toHaveLength(1);
    expect(here).toHaveBeenCalledTimes(1);
  });

  test("after one edit one row goes there, and only what changed comes back", async () => {
    const { engine, workers } = setUp();
    const before = projects();
    const first = await engine.check(task(before));
    workers[0]!.sent.length = workers[0]!.received.length = 0;
    const after = withSharedRows(before, projects({ 7: 12 }));
    const second = await engine.check(task(after));
    expect(second).toEqual(expected(after));
    const rows = workers[0]!.sent.flatMap((message) => (message.type === "rows" ? message.rows : []));
    expect(rows.map(([index]) => index)).toEqual([9]);
    const fresh = workers[0]!.received.flatMap((message) =>
      "items" in message ? [message.items.length] : [],
    );
    expect(fresh.reduce((sum, count) => sum + count, 0)).toBeLessThan(5);
    expect(second[0]!.form.projects[0]).toBe(first[0]!.form.projects[0]);
    expect(second[0]!.findings.at(-1)).toBe(first[0]!.findings.at(-1));
  });

  test("rows taken away, added and emptied; another sheet; and back", async () => {
    const { engine } = setUp();
    const one = projects();
    await engine.check(task(one));
    const shorter: Sheet = withSharedRows(one, { ...one, rows: one.rows.slice(0, -8) });
    expect(await engine.check(task(shorter))).toEqual(expected(shorter));
    const holes = withSharedRows(shorter, {
      ...shorter,
      rows: shorter.rows.map((row, index) => (index === 40 ? undefined : row)),
    });
    expect(await engine.check(task(holes))).toEqual(expected(holes));
    const other = projects({ 3: 1 }, ROWS + 5);
    expect(await engine.check(task(other))).toEqual(expected(other));
    expect(await engine.check(task(one))).toEqual(expected(one));
  });

  test("broken off, it ends; the next check begins anew", async () => {
    const { engine, workers } = setUp();
    const abort = new AbortController();
    const checking = engine.check(task(projects()), { signal: abort.signal });
    abort.abort();
    await expect(checking).rejects.toMatchObject({ name: "AbortError" });
    const sheet = projects({ 1: 1 });
    expect(await engine.check(task(sheet))).toEqual(expected(sheet));
    expect(workers.filter(({ ended }) => !ended)).toHaveLength(1);
  });

  test("where none starts, or one fails to load, the check is made here", async () => {
    const here = createSlicedEngine(rules);
    const refused = createWorkerEngine(() => {
      throw new Error("SecurityError");
    }, here);
    const sheet = projects();
    expect(await refused.check(task(sheet))).toEqual(expected(sheet));
    const broken = startWorker();
    broken.postMessage = () => broken.onerror?.({ message: "404", preventDefault() {} } as ErrorEvent);
    const failing = createWorkerEngine(() => broken, here);
    expect(await failing.check(task(sheet))).toEqual(expected(sheet));
    expect(broken.ended).toBe(true);
  });

  test("a fault of the check is told as one, and not tried again", async () => {
    const { engine, here } = setUp();
    const broken = { ...task(projects()), profile: { ...nationalProfile, rules: null as never } };
    await expect(engine.check(broken)).rejects.toMatchObject({
      name: "WorkFault",
      stack: expect.stringContaining("TypeError") as string,
    });
    expect(here).not.toHaveBeenCalled();
  });
});

test("a list sent again keeps the objects that did not change, twins too", () => {
  const sender = createListSender<{ n: number }>();
  const receiver = createListReceiver<{ n: number }>();
  const send = (...numbers: number[]) =>
    receiver.take(structuredClone(sender.update(numbers.map((n) => ({ n })))));
  const first = send(1, 2, 2, 3);
  const second = send(2, 4, 2, 1, 2);
  expect(second.map(({ n }) => n)).toEqual([2, 4, 2, 1, 2]);
  expect(second[0]).toBe(first[1]);
  expect(second[2]).toBe(first[2]);
  expect(second[3]).toBe(first[0]);
  expect(send()).toEqual([]);
});

test("a sheet read again is the same one where nothing changed", () => {
  const values = [["甲", 1], null, ["乙", { error: "#REF!" }]] as const;
  const read = (change: (cell: Cell) => Cell = (cell) => cell): Sheet => ({
    name: "s",
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    rows: values.map((row) => row?.map((value) => change({ value: value }))),
  });
  const before = read();
  expect(withSharedRows(null, before)).toBe(before);
  expect(withSharedRows(before, read())).toBe(before);
  const edited = withSharedRows(
    before,
    read((cell) => (cell.value === 1 ? { value: 2 } : cell)),
  );
  expect(edited).not.toBe(before);
  expect(edited.rows[2]).toBe(before.rows[2]);
  expect(withSharedRows(before, { ...read(), merges: [] })).not.toBe(before);
  expect(withSharedRows(before, { ...read(), name: "t" })).not.toBe(before);
  expect(withSharedRows(before, { ...read(), rows: [read().rows[0]] })).not.toBe(before);
  expect(
    withSharedRows(
      before,
      read((cell) => ({ ...cell, format: "0%" })),
    ),
  ).not.toBe(before);
});

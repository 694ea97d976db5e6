import { HostError } from "../../../src/host/host";
import { RETRY } from "../../../src/pane/state/check-runner";
import { createChecker, DEBOUNCE } from "../../../src/pane/state/use-checker";
import { checked, FakeHost, gate } from "../support";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function setUp() {
  const host = new FakeHost();
  const checker = createChecker(host, [], { check: async () => checked() });
  const stop = checker.watch();
  return { host, checker, stop };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const editing = () => Promise.reject(new HostError("cell-in-edit", "InvalidOperationInCellEditMode"));

test("follows edits from the first check on, once they pause", async () => {
  const { host, checker } = setUp();
  await pass(0);
  host.change();
  await pass(DEBOUNCE);
  expect(host.reads).toBe(0);
  await checker.check();
  expect(host.reads).toBe(1);
  host.change();
  await pass(DEBOUNCE - 1);
  host.change();
  await pass(DEBOUNCE - 1);
  expect(host.reads).toBe(1);
  await pass(1);
  expect(host.reads).toBe(2);
  await pass(10 * DEBOUNCE);
  expect(host.reads).toBe(2);
});

test("never two at once; what changes meanwhile is read once more", async () => {
  const { host, checker } = setUp();
  const { passed, open } = gate();
  host.answer = () => passed;
  const first = checker.check();
  const second = checker.check();
  void checker.check();
  await pass(0);
  expect(host.reads).toBe(1);
  expect(checker.getState().busy).toBe(true);
  host.snapshot = { ...host.snapshot, id: "s2" };
  open();
  await first;
  await second;
  expect(host.reads).toBe(2);
  expect(host.mostReading).toBe(1);
  expect(checker.getState()).toMatchObject({ busy: false, result: { sheetId: "s2" } });
});

test("a check asked for by a listener at the end of another is made", async () => {
  const { host, checker } = setUp();
  let asked = false;
  checker.subscribe(() => {
    if (asked || checker.getState().busy) return;
    asked = true;
    void checker.check();
  });
  await checker.check();
  await pass(0);
  expect(host.reads).toBe(2);
  expect(checker.getState().busy).toBe(false);
});

test("a cell in edit mode is asked again quietly, then named, and the check goes on by itself", async () => {
  const { host, checker } = setUp();
  host.answer = editing;
  await checker.check();
  await pass(RETRY);
  expect(host.reads).toBe(2);
  expect(checker.getState().failure).toBeNull();
  await pass(RETRY);
  expect(checker.getState().failure?.code).toBe("cell-in-edit");
  host.answer = async () => {};
  await pass(RETRY);
  expect(checker.getState()).toMatchObject({ failure: null, result: { run: 1 } });
  await pass(10 * RETRY);
  expect(host.reads).toBe(4);
});

test("a failed check is state, not an exception, and the result before is kept", async () => {
  const { host, checker } = setUp();
  await checker.check();
  host.answer = () => Promise.reject(new HostError("unknown", "GeneralException"));
  await checker.check();
  expect(checker.getState()).toMatchObject({
    busy: false,
    failure: { code: "unknown", detail: "unknown: GeneralException" },
    result: { run: 1 },
  });
});

test("the current finding belongs to its sheet", async () => {
  const { host, checker } = setUp();
  await checker.check();
  const item = checker.getState().result!.items[0]!;
  await checker.select(item);
  await checker.check();
  expect(checker.getState().current).toBe(item.key);
  host.snapshot = { ...host.snapshot, id: "s2" };
  await checker.check();
  expect(checker.getState().current).toBeNull();
});

test("stops following when told", async () => {
  const { host, checker, stop } = setUp();
  await pass(0);
  expect(host.watched).toBe(true);
  await checker.check();
  host.change();
  stop();
  await pass(DEBOUNCE);
  expect(host.watched).toBe(false);
  expect(host.reads).toBe(1);
});

describe("what the pane itself wrote, or only looks changed", () => {
  function counted() {
    const host = new FakeHost();
    const check = jest.fn(async () => checked());
    const checker = createChecker(host, [], { check });
    checker.watch();
    return { host, check, checker };
  }

  test("is not checked twice: the program's late word of an edit finds the sheet as it was checked", async () => {
    const { host, check, checker } = counted();
    await pass(0);
    await checker.check();
    await checker.apply([[{ at: { row: 0, col: 0 }, before: { value: "x" }, to: { value: "y" } }]]);
    await pass(DEBOUNCE);
    expect(check).toHaveBeenCalledTimes(2);
    const { run } = checker.getState().result!;
    host.change();
    await pass(DEBOUNCE);
    expect(host.reads).toBe(3);
    expect(check).toHaveBeenCalledTimes(2);
    expect(checker.getState().result!.run).toBe(run);
  });

  test("is checked on demand", async () => {
    const { check, checker } = counted();
    await checker.check();
    await checker.check();
    expect(check).toHaveBeenCalledTimes(2);
  });

  test("an acknowledgement counts anew what was found, without another check", async () => {
    const { check, checker } = counted();
    await checker.check();
    const [item] = checker.getState().result!.items;
    await checker.acknowledge([item!], "财政局已批复");
    expect(check).toHaveBeenCalledTimes(1);
    expect(checker.getState().result!.acknowledged).toHaveLength(1);
  });
});

test("a check can be broken off while Excel is slow, and made again", async () => {
  const { host, checker } = setUp();
  await checker.check();
  host.answer = () => new Promise(() => {});
  const slow = checker.check();
  await pass(0);
  expect(checker.getState()).toMatchObject({ busy: true, stage: { kind: "read" } });
  checker.cancel();
  await slow;
  expect(checker.getState()).toMatchObject({
    busy: false,
    stage: null,
    cancelled: true,
    failure: null,
    result: { run: 1 },
  });
  host.answer = async () => {};
  await checker.check();
  expect(checker.getState()).toMatchObject({ cancelled: false, result: { run: 2 } });
});

test("says how far a long check is", async () => {
  const host = new FakeHost();
  const { passed, open } = gate();
  const checker = createChecker(host, [], {
    async check(_task, options) {
      options?.onProgress?.(0.42);
      await passed;
      return checked();
    },
  });
  const checking = checker.check();
  await pass(0);
  expect(checker.getState().stage).toEqual({ kind: "check", share: 0.42 });
  open();
  await checking;
});

test("edits are not followed where the user wants it so", async () => {
  const host = new FakeHost();
  let live = false;
  const checker = createChecker(host, [], { check: async () => checked() }, () => live);
  checker.watch();
  await pass(0);
  await checker.check();
  host.change();
  await pass(DEBOUNCE);
  expect(host.reads).toBe(1);
  live = true;
  host.change();
  await pass(DEBOUNCE);
  expect(host.reads).toBe(2);
});

describe("what costs the user's list of undo", () => {
  test("merged areas are asked for with a check that was asked for, on another sheet and after cells moved", async () => {
    const { host, checker } = setUp();
    await pass(0);
    const follow = async (kind?: Parameters<typeof host.change>[0]) => {
      host.askedForMerges.length = 0;
      host.change(kind);
      await pass(DEBOUNCE);
      return host.askedForMerges;
    };
    await checker.check();
    expect(host.askedForMerges).toEqual([true]);
    expect(await follow()).toEqual([false]);
    expect(await follow("calculated")).toEqual([false]);
    expect(await follow("moved")).toEqual([true]);
    expect(await follow()).toEqual([false]);
    host.snapshot = { ...host.snapshot, id: "s2" };
    expect(await follow("activated")).toEqual([true]);
    expect(await follow()).toEqual([false]);
    host.askedForMerges.length = 0;
    await checker.check();
    expect(host.askedForMerges).toEqual([true]);
  });

  test("a closed pane looks at nothing, and makes up for it once it is opened", async () => {
    const { host, checker } = setUp();
    await pass(0);
    await checker.check();
    host.change();
    host.showPane(false);
    host.change();
    await pass(10 * DEBOUNCE);
    expect(host.reads).toBe(1);
    host.showPane(true);
    await pass(DEBOUNCE);
    expect(host.reads).toBe(2);
    host.showPane(false);
    host.showPane(true);
    await pass(10 * DEBOUNCE);
    expect(host.reads).toBe(2);
  });
});

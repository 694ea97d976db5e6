import { createKept } from "../../../src/pane/state/kept";

const format = {
  key: "perf.note",
  initial: "",
  parse: (stored: unknown) => (typeof stored === "string" ? stored : undefined),
  serialize: (value: string) => value,
};

/** Workbooks that one pane serves, of which one was read last. */
function workbooks(kept: Record<string, Record<string, unknown>>) {
  let current = Object.keys(kept)[0]!;
  return {
    read: (name: string) => void (current = name),
    host: {
      workbook: () => current,
      setting: async (key: string, text?: string) => {
        if (text !== undefined) kept[current]![key] = text;
        return kept[current]![key];
      },
    },
  };
}

test("what one workbook keeps does not count in another, nor is it written there", async () => {
  const kept: Record<string, Record<string, unknown>> = { a: { "perf.note": "of a" }, b: {} };
  const { host, read } = workbooks(kept);
  const note = createKept(host, format);
  await note.load();
  expect(note.get()).toBe("of a");
  read("b");
  await note.load();
  expect(note.get()).toBe("");
  await note.put("of b");
  read("a");
  await note.load();
  expect(note.get()).toBe("of a");
  expect(kept).toEqual({ a: { "perf.note": "of a" }, b: { "perf.note": "of b" } });
});

test("each workbook is asked once while it stays the one that was read", async () => {
  const { host } = workbooks({ a: { "perf.note": "of a" } });
  const setting = jest.spyOn(host, "setting");
  const note = createKept(host, format);
  await note.load();
  await note.load();
  expect(setting).toHaveBeenCalledTimes(1);
});

test("an answer that comes when another workbook was read meanwhile is dropped", async () => {
  const { host, read } = workbooks({ a: { "perf.note": "of a" }, b: { "perf.note": "of b" } });
  const note = createKept(host, format);
  const first = note.load();
  read("b");
  await Promise.all([note.load(), first]);
  expect(note.get()).toBe("of b");
});

test("what was said of one workbook is not written into another that was read meanwhile", async () => {
  const kept: Record<string, Record<string, unknown>> = { a: { "perf.note": "of a" }, b: {} };
  const { host, read } = workbooks(kept);
  const note = createKept(host, format);
  await note.load();
  read("b");
  await expect(note.put("more of a")).rejects.toMatchObject({ code: "inactive" });
  expect(kept).toEqual({ a: { "perf.note": "of a" }, b: {} });
});

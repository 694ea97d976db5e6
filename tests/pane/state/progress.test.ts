import { createProgress } from "../../../src/pane/state/progress";
import type { FindingItem } from "../../../src/pane/state/model";
import { finding } from "../support";

const item = (key: string, row: number): FindingItem => ({
  key,
  finding: finding("error", row, 6, 1),
  form: 0,
  block: "funds",
});
const rate = item("rate@G4", 3);
const score = item("score@G12", 11);
const text = item("text@F4", 3);

test("what was there at first and is gone is mended", () => {
  const progress = createProgress();
  expect(progress.follow([rate, score])).toEqual({ fresh: new Set(), mended: 0 });
  expect(progress.follow([score]).mended).toBe(1);
  expect(progress.follow([]).mended).toBe(2);
});

test("a text in F4 hides the wrong rate in G4: nothing is mended, then or once it is taken out again", () => {
  const progress = createProgress();
  progress.follow([rate, score]);
  expect(progress.follow([text, score])).toEqual({ fresh: new Set(["text@F4"]), mended: 0 });
  expect(progress.follow([rate, score])).toEqual({ fresh: new Set(), mended: 0 });
});

test("what comes back is not new, and no longer mended", () => {
  const progress = createProgress();
  progress.follow([rate]);
  expect(progress.follow([]).mended).toBe(1);
  expect(progress.follow([rate])).toEqual({ fresh: new Set(), mended: 0 });
});

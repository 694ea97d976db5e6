import { nationalProfile } from "../../../src/core/profiles/national";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { type Basis, decide } from "../../../src/pane/state/decide";

const sheet = sheetFromValues([["自评表"]]);
const hint = { row: 2, columns: { 0: "name" as const } };
const basis = (change: Partial<Basis["task"]> = {}, kept: readonly unknown[] = KEPT): Basis => ({
  task: { sheet, hints: [], profile: nationalProfile, asOf: "2025-08-31", ...change },
  kept,
});
const KEPT = [[], []];

test("nothing in view, or asked for: everything is checked", () => {
  expect(decide(null, basis())).toBe("check");
});

test("the same cells, headings, standard and day need no check", () => {
  expect(decide(basis(), basis())).toBe("same");
});

test("what was acknowledged since is told anew, without a check", () => {
  expect(decide(basis(), basis({}, [[], KEPT[1]]))).toBe("split");
});

test.each<[what: string, change: Partial<Basis["task"]>]>([
  ["another sheet", { sheet: sheetFromValues([["自评表"]]) }],
  ["another standard", { profile: { ...nationalProfile } }],
  ["another day", { asOf: "2025-09-01" }],
  ["a corrected heading", { hints: [hint] }],
])("%s is checked", (_, change) => {
  expect(decide(basis(), basis(change))).toBe("check");
});

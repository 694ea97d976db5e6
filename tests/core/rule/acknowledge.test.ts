import fc from "fast-check";
import {
  acknowledge,
  fingerprint,
  parseAcknowledged,
  reopen,
  serializeAcknowledged,
  splitAcknowledged,
  type Acknowledged,
} from "../../../src/core/rule/acknowledge";
import { checkSheet } from "../../../src/core/rule/check";
import { nationalProfile } from "../../../src/core/profiles/national";
import type { Finding } from "../../../src/core/finding";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";

const finding: Finding = {
  rule: "rate-low",
  message: "low",
  severity: "warning",
  at: { row: 4, col: 6 },
  values: { rate: 0.825, budget: 400, denominator: "全年预算数" },
  evidence: {},
  fixes: [],
};

const word = fc.string({ minLength: 1, maxLength: 8 });
const values = fc.dictionary(word, fc.oneof(fc.string(), fc.double({ noNaN: true })), { maxKeys: 6 });
const anyFinding: fc.Arbitrary<Finding> = fc.record({
  rule: word,
  message: word,
  severity: fc.constantFrom("error", "warning", "hint"),
  at: fc.record({ row: fc.nat(500), col: fc.nat(20) }),
  values,
  evidence: fc.constant({}),
  fixes: fc.constant([]),
});
const day = fc.constantFrom("2025-01-31", "2025-12-31");
const anyList = fc
  .array(fc.tuple(anyFinding, fc.string(), day, fc.option(word, { nil: undefined })), { maxLength: 6 })
  .map((said) => said.reduce((list, one) => acknowledge(list, ...one), [] as Acknowledged[]));

describe("fingerprint", () => {
  test("places do not count: rows above may come and go", () => {
    const at = (row: number) => ({ ...finding, values: { ...finding.values, where: [{ row, col: 1 }] } });
    expect(fingerprint(at(3))).toBe(fingerprint(at(4)));
    expect(fingerprint(at(3))).toBe(fingerprint(finding));
  });

  test("stays as it is: workbooks hold it", () => {
    expect(fingerprint(finding)).toBe("708e3695a6d371fb");
  });

  test("neither cell nor severity, fixes or the order of the values matter", () => {
    fc.assert(
      fc.property(anyFinding, anyFinding, (one, other) => {
        const turned = Object.fromEntries(Object.entries(one.values).reverse());
        const moved = { ...other, rule: one.rule, message: one.message, values: turned };
        expect(fingerprint(moved)).toBe(fingerprint(one));
      }),
    );
  });

  test("any figure, text, message or rule does", () => {
    const same = (a: Finding, b: Finding) =>
      a.rule === b.rule &&
      a.message === b.message &&
      JSON.stringify(Object.entries(a.values).sort()) === JSON.stringify(Object.entries(b.values).sort());
    fc.assert(
      fc.property(anyFinding, anyFinding, (one, other) => {
        expect(fingerprint(one) === fingerprint(other)).toBe(same(one, other));
      }),
    );
    for (const changed of [
      { ...finding, rule: "rate-over" },
      { ...finding, message: "other" },
      { ...finding, values: { ...finding.values, rate: 0.8250001 } },
      { ...finding, values: { ...finding.values, budget: "400" } },
      { ...finding, values: { ...finding.values, more: 1 } },
    ])
      expect(fingerprint(changed)).not.toBe(fingerprint(finding));
  });
});

describe("acknowledging", () => {
  test("takes out that finding alone, and reopening gives it back", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1 }), fc.string(), (findings, reason) => {
        const [first] = findings as [Finding];
        const list = acknowledge([], first, reason, "2025-02-01", "自评表");
        const { open, acknowledged } = splitAcknowledged(findings, list, "自评表");
        const known = fingerprint(first);
        expect(open).toEqual(findings.filter((each) => fingerprint(each) !== known));
        expect(acknowledged.map((each) => each.finding)).toEqual(
          findings.filter((each) => fingerprint(each) === known),
        );
        expect(acknowledged[0]?.item.reason).toBe(reason);
        expect(splitAcknowledged(findings, reopen(list, known, "自评表"), "自评表").open).toEqual(findings);
      }),
    );
  });

  test("a new reason takes the old one's place, other items stay", () => {
    fc.assert(
      fc.property(anyList, anyFinding, (list, one) => {
        const once = acknowledge(list, one, "尾款待审计", "2025-02-01");
        const twice = acknowledge(once, one, "已列入用款计划", "2025-02-02");
        expect(twice).toHaveLength(once.length);
        expect(twice.at(-1)).toMatchObject({ reason: "已列入用款计划", date: "2025-02-02", rule: one.rule });
        const others = list.filter((item) => item.fingerprint !== fingerprint(one));
        expect(twice.slice(0, -1)).toEqual(others);
      }),
    );
  });

  test("an equal finding on another sheet stays open; without a sheet it holds everywhere", () => {
    const here = acknowledge([], finding, "见附件", "2025-02-01", "甲项目");
    expect(splitAcknowledged([finding], here, "乙项目").open).toEqual([finding]);
    expect(splitAcknowledged([finding], here, "甲项目").open).toEqual([]);
    expect(reopen(here, fingerprint(finding), "乙项目")).toEqual(here);
    const everywhere = acknowledge([], finding, "见附件", "2025-02-01");
    expect(splitAcknowledged([finding], everywhere, "乙项目").open).toEqual([]);
  });
});

describe("on a real sheet", () => {
  const table: CellValue[][] = [
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, 330, 10, "82.50%", 8.25],
  ];
  const findings = (rows: CellValue[][]) =>
    checkSheet(sheetFromValues(rows), rules, nationalProfile).flatMap((form) => form.findings);
  const low = findings(table).find(({ rule }) => rule === "rate-low")!;
  const list = acknowledge([], low, "尾款待审计", "2025-02-01");
  const isOpen = (rows: CellValue[][]) =>
    splitAcknowledged(findings(rows), list).open.some(({ rule }) => rule === "rate-low");

  test("inserted rows and columns do not lose it", () => {
    const inserted = [["2024年度项目支出绩效自评表"], [], ...table].map((row) => [null, ...row]);
    expect(findings(inserted).find(({ rule }) => rule === "rate-low")?.at).not.toEqual(low.at);
    expect(isOpen(inserted)).toBe(false);
  });

  test("a changed figure opens it again", () => {
    const changed = table.map((row) => row.map((value) => (value === 330 ? 331 : value)));
    expect(isOpen(table)).toBe(false);
    expect(isOpen(changed)).toBe(true);
  });
});

describe("what the workbook keeps", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(parseAcknowledged(serializeAcknowledged(list))).toEqual(list);
        expect(parseAcknowledged(JSON.parse(serializeAcknowledged(list)))).toEqual(list);
      }),
    );
  });

  test("is nothing where it is none of ours", () => {
    fc.assert(fc.property(fc.anything(), (data) => void parseAcknowledged(data)));
    for (const data of ["", "{", "[]", "null", '{"version":2,"items":[]}', '{"version":1}', 7, undefined])
      expect(parseAcknowledged(data)).toBeUndefined();
  });

  test("keeps the sound items beside broken ones", () => {
    const good = acknowledge([], finding, "尾款待审计", "2025-02-01")[0]!;
    const broken = [
      null,
      { ...good, fingerprint: "x" },
      { ...good, reason: 1 },
      { ...good, date: "去年" },
      { ...good, rule: undefined },
      { ...good, sheet: 3 },
    ];
    expect(parseAcknowledged({ version: 1, items: [...broken, good] })).toEqual([good]);
  });
});

test.each([
  ["a longer fingerprint", { fingerprint: "0123456789abcdef0" }],
  ["a fingerprint behind something", { fingerprint: "x0123456789abcdef" }],
  ["a date with a time", { date: "2025-02-01T08:00" }],
  ["a date behind something", { date: "on 2025-02-01" }],
  ["a rule that is no text", { rule: 1 }],
  ["a reason that is no text", { reason: null }],
  ["a sheet that is no text", { sheet: 3 }],
])("an item with %s is left out", (_, change) => {
  const item = { fingerprint: "0123456789abcdef", rule: "rate-low", reason: "待审计", date: "2025-02-01" };
  const stored = (items: unknown[]) => JSON.stringify({ version: 1, items });
  expect(parseAcknowledged(stored([item]))).toEqual([item]);
  expect(parseAcknowledged(stored([{ ...item, ...change }]))).toEqual([]);
});

import { currentEntries } from "../../src/review/rounds";
import { fileLine, formLine } from "./forms";

const shown = (entries: ReturnType<typeof currentEntries>) =>
  entries.map(({ file, before }) => `${file.round} ${file.path}${before ? ` <- ${before.file.path}` : ""}`);

const of = (unit: string, project: string) => ({ unit, project });

test("a form that comes back takes the place of the one of its unit, project and year, whatever its file is called", () => {
  const files = [
    fileLine(1, "甲.xlsx", [formLine(1, "甲.xlsx", of("甲局", "修路"))]),
    fileLine(1, "乙.xlsx", [formLine(1, "乙.xlsx", of("乙局", "种树"))]),
    fileLine(2, "改好.xlsx", [formLine(2, "改好.xlsx", of("乙 局", "种树"))]),
  ];
  expect(shown(currentEntries(files))).toEqual(["1 甲.xlsx", "2 改好.xlsx <- 乙.xlsx"]);
});

test("another year or another project is a form of its own", () => {
  const files = [
    fileLine(1, "甲.xlsx", [formLine(1, "甲.xlsx", of("甲局", "修路"))]),
    fileLine(2, "b.xlsx", [formLine(2, "b.xlsx", { ...of("甲局", "修路"), year: 2023 })]),
    fileLine(2, "c.xlsx", [formLine(2, "c.xlsx", of("甲局", "种树"))]),
  ];
  expect(shown(currentEntries(files))).toEqual(["1 甲.xlsx", "2 b.xlsx", "2 c.xlsx"]);
});

test("where neither unit nor project is stated the names of the files tell", () => {
  const files = [
    fileLine(1, "某局自评表.xlsx", [formLine(1, "某局自评表.xlsx")]),
    fileLine(2, "某局自评表(终稿).xlsx", [formLine(2, "某局自评表(终稿).xlsx")]),
  ];
  expect(shown(currentEntries(files))).toEqual(["2 某局自评表(终稿).xlsx <- 某局自评表.xlsx"]);
});

test("of several that read alike each is matched once, in their order; a third round follows the second", () => {
  const twins = (round: number) =>
    ["1.xlsx", "2.xlsx"].map((path, i) =>
      fileLine(round, path, [formLine(round, path, of("甲局", "修路"))], i),
    );
  const files = [
    ...twins(1),
    ...twins(2),
    fileLine(3, "2.xlsx", [formLine(3, "2.xlsx", of("甲局", "修路"))]),
  ];
  expect(shown(currentEntries(files))).toEqual(["3 2.xlsx <- 1.xlsx", "2 2.xlsx <- 2.xlsx"]);
});

// The functions behind Microsoft's own client library, which turns errors and omitted arguments its own way.
import { bootOffice } from "../host/excel/office";

test("arguments, spilled results and errors pass through the client library", async () => {
  const { window, standIn } = await bootOffice([{ name: "Sheet1" }]);
  const { CustomFunctions: runtime } = window as unknown as { CustomFunctions: typeof CustomFunctions };
  Object.assign(globalThis, { CustomFunctions: runtime });
  await import("../../src/functions");

  const column = (...cells: (number | string | { error: string })[]) => cells.map((cell) => [cell]);
  const list = [
    ["项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率"],
    ["河道清淤", 200, 198, 0.95],
  ];
  const call = standIn.callCustomFunction;
  // Together: the library waits a while before it takes each batch.
  const results = await Promise.all([
    call("RATESCORE", [column(100), column(86.2), null]),
    call("GRADE", [column(97.63, 59.99), null]),
    call("WEIGHTED", [column(90, 80), column(60, 40)]),
    call("RATE", [column(0), column(1)]),
    call("RATE", [column(-1), column(1)]),
    call("RATE", [column("1,437"), column(1)]),
    call("RATE", [column(10, 0, { error: "#N/A" }, { error: "#REF!" }), column(1, 1, 1, 1)]),
    call("MISSING", [column(10, 10), column(9, 10), column(""), null, null]),
    call("SCORE", [column("≥95%"), column("显著提升"), column(10), null]),
    call("CHECK", [list, null], ["明细!B4:E5"]),
  ]);
  expect(results).toMatchObject([
    [[8.62]],
    [["优"], ["差"]],
    86,
    { error: "#DIV/0!" },
    { error: "#NUM!" },
    { error: "#VALUE!", message: expect.stringContaining("“1,437”不是纯数字") },
    [
      [0.1],
      [{ error: "#DIV/0!" }],
      [{ error: "#N/A" }],
      [{ error: "#VALUE!", message: expect.stringContaining("#REF!") }],
    ],
    [[true], [false]],
    { error: "#N/A", message: expect.stringContaining("PERF.BAND") },
    [
      ["单元格", "级别", "问题"],
      ["E5", "错误", expect.stringContaining("99.00%")],
    ],
  ]);
});

// The functions behind Microsoft's own client library, which turns errors and omitted arguments its own way.
import { bootOffice } from "../host/office";

test("arguments, spilled results and errors pass through the client library", async () => {
  const { window, standIn } = await bootOffice([{ name: "Sheet1" }]);
  const { CustomFunctions: runtime } = window as unknown as { CustomFunctions: typeof CustomFunctions };
  Object.assign(globalThis, { CustomFunctions: runtime });
  await import("../../src/functions");

  const column = (...cells: (number | string | { error: string })[]) => cells.map((cell) => [cell]);
  const call = standIn.callCustomFunction;
  expect(await call("RATESCORE", [column(100), column(86.2), null])).toEqual([[8.62]]);
  expect(await call("GRADE", [column(97.63, 59.99), null])).toEqual([["优"], ["差"]]);
  expect(await call("WEIGHTED", [column(90, 80), column(60, 40)])).toBe(86);
  expect(await call("RATE", [column(0), column(1)])).toMatchObject({ error: "#DIV/0!" });
  expect(await call("RATE", [column(-1), column(1)])).toMatchObject({ error: "#NUM!" });
  expect(await call("RATE", [column("1,437"), column(1)])).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("“1,437”不是纯数字"),
  });
  expect(
    await call("RATE", [column(10, 0, { error: "#N/A" }, { error: "#REF!" }), column(1, 1, 1, 1)]),
  ).toMatchObject([
    [0.1],
    [{ error: "#DIV/0!" }],
    [{ error: "#N/A" }],
    [{ error: "#VALUE!", message: expect.stringContaining("#REF!") }],
  ]);

  const list = [
    ["项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率"],
    ["河道清淤", 200, 198, 0.95],
  ];
  expect(await call("CHECK", [list, null], ["明细!B4:E5"])).toEqual([
    ["单元格", "级别", "问题"],
    ["E5", "错误", expect.stringContaining("99.00%")],
  ]);
  expect(await call("SCORE", [column("≥95%"), column("显著提升"), column(10), null])).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining("PERF.BAND"),
  });
});

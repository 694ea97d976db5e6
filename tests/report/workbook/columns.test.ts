/** Sheets as lists of columns. */
import { areaOf, cellIn, headRow, listRow, type Column } from "../../../src/report/workbook/columns";

interface Row {
  readonly name: string;
  readonly rate: number | null;
}
const name: Column<Row> = { heading: "单位", width: 10, style: "text", cell: (row) => row.name };
const rate: Column<Row> = {
  heading: "执行率",
  width: 8,
  style: "percent",
  cell: (row) => (row.rate !== null && row.rate < 0.8 ? { value: row.rate, style: "percentOff" } : row.rate),
};
const number: Column<unknown> = { heading: "序号", width: 6, style: "count", cell: (_, n) => n };
const columns = [number, name, rate];
const textsIn = (xml: string) => [...xml.matchAll(/<(?:v|t[^>]*)>([^<]*)</g)].map((match) => match[1]);

test("a row's cells stand in the order of the columns, and so do the headings", () => {
  expect(textsIn(headRow(1, columns))).toEqual(["序号", "单位", "执行率"]);
  expect(textsIn(listRow(5, columns, { name: "水利局", rate: 0.9 }, 4))).toEqual(["4", "水利局", "0.9"]);
});

test("a cell has its column's style, unless it has another; a blank one too", () => {
  const styled = (value: number | null) => cellIn(rate, rate.cell({ name: "", rate: value }, 1));
  expect([0.9, 0.5, null].map(styled)).toEqual([
    { value: 0.9, style: "percent" },
    { value: 0.5, style: "percentOff" },
    { value: null, style: "percent" },
  ]);
});

test("a long text makes its row higher", () => {
  const height = (text: string) =>
    Number(/ht="([\d.]+)"/.exec(listRow(2, columns, { name: text, rate: 1 }, 1))![1]);
  expect(height("青禾县农业农村局畜牧服务中心")).toBe(4 * height("水利局"));
});

test("a chart names a column wherever it stands", () => {
  expect(areaOf(columns, rate, 1, 9)).toEqual({ top: 1, bottom: 9, left: 2, right: 2 });
  expect(areaOf([rate, ...columns], name, 1, 9)).toMatchObject({ left: 2, right: 2 });
});

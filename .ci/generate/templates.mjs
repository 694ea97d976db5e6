// The workbooks of assets/templates, made from src/templates: every form in both flavours.
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { load } from "./load.mjs";

/** Excel files keep an add-in's function under this name until the add-in answers for it. */
const fileFormula = (formula) => formula.slice(1).replaceAll("PERF.", "_xldudf_PERF_");

const solid = (rgb) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });

function cellStyle({ font, size, bold, horizontal, border, fill, format }, color) {
  const side = { style: "thin", color: { rgb: color } };
  return {
    font: { name: font, size, ...(bold ? { bold } : {}) },
    alignment: { horizontal, vertical: "center", wrapText: true },
    ...(border ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    ...(fill ? { fill: solid(fill) } : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** `at` is the cell's own address, which a formula that spills has to state. */
function cellContent(content, flavour, at) {
  if (content === null) return { value: null };
  if (typeof content !== "object") return { value: content };
  const { [flavour]: formula, blank: result, spills } = content;
  if (formula === null) return { value: null };
  const spilling = spills && flavour === "perf";
  return {
    value: result,
    formula: fileFormula(formula),
    formulaResult: result,
    ...(spilling ? { formulaType: "array", formulaRef: at, formulaDynamic: true } : {}),
  };
}

function validation({ range, rule, prompt, alert }) {
  const bounds =
    rule.kind === "list"
      ? { type: "list", values: rule.values }
      : rule.kind === "any"
        ? { type: "textLength", operator: "greaterThanOrEqual", formula1: "0" }
        : {
            type: rule.kind,
            operator: rule.max === undefined ? "greaterThanOrEqual" : "between",
            formula1: String(rule.min),
            ...(rule.max === undefined ? {} : { formula2: String(rule.max) }),
          };
  return {
    range,
    ...bounds,
    allowBlank: true,
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text } : {}),
    showErrorMessage: alert !== undefined,
    ...(alert
      ? { errorTitle: alert.title, errorMessage: alert.text, errorStyle: alert.refuse ? "stop" : "warning" }
      : {}),
  };
}

function highlight({ range, when, fill, font }, index) {
  return {
    type: "expression",
    priority: index + 1,
    range,
    formula: when.slice(1),
    // A differential style fills with the background colour.
    style: {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
      ...(font ? { font: { color: { rgb: font } } } : {}),
    },
  };
}

function worksheet(sheet, flavour, { BORDER_COLOR, STYLES, address }) {
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.heights.map(() => sheet.widths.map(() => null)),
    rowDefs: new Map(sheet.heights.map((height, row) => [row, { height }])),
    cells: new Map(
      sheet.cells.map(({ row, col, style, content }) => [
        `${row},${col}`,
        {
          ...cellContent(content, flavour, address({ row, col })),
          style: cellStyle(STYLES[style], BORDER_COLOR),
        },
      ]),
    ),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    freezePane: { rows: sheet.frozenRows },
    dataValidations: sheet.validations.map(validation),
    conditionalRules: sheet.highlights.map(highlight),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, right: 0.5, bottom: 0.6, left: 0.5, header: 0.3, footer: 0.3 },
      printArea: sheet.print.area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"),
      printTitlesRow: sheet.print.titleRows.replace(/(\d+)/g, "$$$1"),
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

/** Parts of a workbook by name, unpacked: how they are packed depends on the machine. */
const partsOf = (bytes) => {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [
    name,
    Buffer.from(data).toString("utf8"),
  ]);
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
};

export async function templateBooks(root) {
  const forms = await load(
    resolve(root, "src/templates"),
    "./index",
    "./model",
    "./styles",
    "../core/sheet/plan",
    "../core/sheet/sheet",
  );
  // Times are fixed, so that the same data gives the same contents.
  const time = new Date("2025-01-01T00:00:00Z");
  const books = forms.TEMPLATES.flatMap((template) => forms.FLAVOURS.map((flavour) => [template, flavour]));
  return Promise.all(
    books.map(async ([template, flavour]) => {
      const content = await writeXlsx({
        sheets: template.sheets.map((sheet) => worksheet(sheet, flavour, forms)),
        properties: { title: template.title, created: time, modified: time },
      });
      return {
        path: `assets/templates/${template.id}-${flavour}.xlsx`,
        content,
        same: (present) => partsOf(present) === partsOf(content),
      };
    }),
  );
}

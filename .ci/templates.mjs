// The workbooks of assets/templates/, made from src/templates/: every form in both flavours.
//   node .ci/templates.mjs [folder]            exits with 1 where a file's contents differ
//   node .ci/templates.mjs --write [folder]    writes them
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { writeXlsx } from "hucre";

const root = fileURLToPath(new URL("..", import.meta.url));

async function load() {
  const files = ["./index", "./model", "./styles", "../core/sheet/sheet"];
  const source = files.map((name) => `export * from "${name}";`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: resolve(root, "src/templates"), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const { FLAVOURS, MARKS, STYLES, TEMPLATES, address } = await load();

/** Excel files keep an add-in's function under this name until the add-in answers for it. */
const fileFormula = (formula) => formula.slice(1).replaceAll("PERF.", "_xldudf_PERF_");

const solid = (rgb) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });
const side = { style: "thin", color: { rgb: "7F7F7F" } };

function cellStyle({ font, size, bold, horizontal, border, fill, format }) {
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

function highlight({ range, when, mark }, index) {
  const { fill, font } = MARKS[mark];
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

function worksheet(sheet, flavour) {
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.heights.map(() => sheet.widths.map(() => null)),
    rowDefs: new Map(sheet.heights.map((height, row) => [row, { height }])),
    cells: new Map(
      sheet.cells.map(({ row, col, style, content }) => [
        `${row},${col}`,
        { ...cellContent(content, flavour, address({ row, col })), style: cellStyle(STYLES[style]) },
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

/** Files by name. Times are fixed, so that the same data gives the same contents. */
async function workbooks() {
  const time = new Date("2025-01-01T00:00:00Z");
  const files = new Map();
  for (const template of TEMPLATES)
    for (const flavour of FLAVOURS) {
      const bytes = await writeXlsx({
        sheets: template.sheets.map((sheet) => worksheet(sheet, flavour)),
        properties: { title: template.title, created: time, modified: time },
      });
      files.set(`${template.id}-${flavour}.xlsx`, bytes);
    }
  return files;
}

/** Parts of a zip by name, unpacked: how they are packed depends on the machine. */
function parts(bytes) {
  const view = Buffer.from(bytes);
  const found = new Map();
  let at = view.readUInt32LE(view.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (view.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
    const local = view.readUInt32LE(at + 42);
    const from = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const data = view.subarray(from, from + size);
    found.set(
      view.toString("utf8", at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString("utf8"),
    );
    at += 46 + name + extra + note;
  }
  return found;
}

function differs(file, bytes) {
  if (!existsSync(file)) return true;
  const [have, want] = [parts(readFileSync(file)), parts(bytes)];
  return have.size !== want.size || [...want].some(([name, text]) => have.get(name) !== text);
}

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith("--")) ?? resolve(root, "assets/templates"));
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of await workbooks()) {
  const file = resolve(folder, name);
  if (!differs(file, bytes)) continue;
  if (args.includes("--write")) writeFileSync(file, bytes);
  else {
    console.error(`${file} 不是最新，请运行 node .ci/templates.mjs --write / is out of date`);
    process.exitCode = 1;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { offences, rings } from "./walls";

const root = path.resolve(__dirname, "../..");
const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ path: name, text: readFileSync(path.join(root, name), "utf8") }));

test("the walls of src/ stand", () => {
  expect(sources.length).toBeGreaterThan(80);
  expect(offences(sources)).toEqual([]);
});

test("no files name each other round about, but the languages of one set of sentences", () => {
  const ofLanguages = (ring: readonly string[]) => ring.every((file) => /\/strings(?:-en)?\.ts$/.test(file));
  expect(rings(sources).filter((ring) => !ofLanguages(ring))).toEqual([]);
});

test.each<[string, Record<string, string>, string[][]]>([
  ["one after the other", { "a.ts": `import "./b";`, "b.ts": `import "./c";`, "c.ts": "" }, []],
  ["two", { "a.ts": `import type { B } from "./b";`, "b.ts": `import "./a";` }, [["a.ts", "b.ts"]]],
  [
    "three with an index, and one that leads to them",
    {
      "a.ts": `export * from "./b";`,
      "b/index.ts": `import("../c");`,
      "c.tsx": `import "./a";`,
      "d.ts": `import "./a";`,
    },
    [["a.ts", "b/index.ts", "c.tsx"]],
  ],
  ["itself", { "a.ts": `import "./a";` }, [["a.ts"]]],
])("rings of files: %s", (_, files, found) => {
  const asked = Object.entries(files).map(([name, text]) => ({ path: `src/core/${name}`, text }));
  expect(rings(asked)).toEqual(found.map((ring) => ring.map((name) => `src/core/${name}`)));
});

const IMPORTS: readonly (readonly [file: string, line: string])[] = [
  ["src/core/form/read.ts", `import { rules } from "../../rules/index";`],
  ["src/core/form/read.ts", `import type { Profile } from "../../pane/app";`],
  ["src/core/sheet/number.ts", `import * as xlsx from "@e965/xlsx";`],
  ["src/core/sheet/number.ts", `import { readFile } from "node:fs/promises";`],
  ["src/rules/rate-low.ts", `export { readWorkbook } from "../files/workbook/read";`],
  ["src/rules/rate-low.ts", `import React from "react";`],
  ["src/templates/plan.ts", `import { rate } from "../functions/spending";`],
  ["src/functions/index.ts", `import { HostError } from "../host/host";`],
  ["src/functions/index.ts", `import { grid } from "../preview/grid";`],
  ["src/files/workbook/read.ts", `import { rules } from "../../rules";`],
  ["src/files/workbook/read.ts", `import { inflateRawSync } from "zlib";`],
  ["src/host/host.ts", `import { rules } from "../rules";`],
  ["src/pane/app.tsx", `import { createExcelHost } from "../host/excel/excel";`],
  ["src/pane/start.tsx", `import("../host/excel");`],
  ["src/pane/app.tsx", `import { readWorkbook } from "../files/workbook/read";`],
  ["src/pane/app.tsx", `import { LocaleType } from "@univerjs/core";`],
  ["src/pane/index.tsx", `import { boot } from "../preview/standin/boot";`],
  ["src/preview/index.ts", `import { App } from "../pane/app";`],
  ["src/preview/standin/boot.ts", `import type { Host } from "../../host/host";`],
  ["src/preview/functions.ts", `import { functions } from "../functions";`],
  ["src/preview/index.ts", `import { rules } from "../rules";`],
  ["src/preview/open-file.ts", `const fs = require("fs");`],
  ["src/cli/run.ts", `import { App } from "../pane/app";`],
  ["src/cli/run.ts", `import { App } from "../core-extra/app";`],
  ["src/cli/run.ts", `import express from "express";`],
  ["src/batch/pairs.ts", `import { basename } from "node:path";`],
  ["src/batch/pairs.ts", `import type { Run } from "../report/format";`],
  ["src/report/json.ts", `import { strings } from "../cli/strings/strings";`],
  // Inside a part: only what stands before in its row.
  ["src/host/wps/wps.ts", `import { readSheet } from "../excel/read-sheet";`],
  ["src/core/sheet/text.ts", `import { words } from "../rule/message";`],
  ["src/core/prose/claim.ts", `import type { Rule } from "../rule/rule";`],
  ["src/core/memo.ts", `import { groupBy } from "./group-by";`],
  ["src/report/html/html.ts", `import { unitOf } from "../workbook/tally";`],
  ["src/report/format.ts", `import { formats } from "./index";`],
  ["src/pane/state/kept.ts", `import { strings } from "../strings/strings";`],
  ["src/pane/prose/desk.ts", `import { Section } from "../tools/section";`],
  ["src/cli/lines/merge.ts", `import { checkBatch } from "../check";`],
  ["src/cli/check.ts", `import { serve } from "./serve/serve";`],
];

test.each(IMPORTS)("%s may not hold %s", (file, line) => {
  const name = /["']([^"']+)["']/.exec(line)![1];
  expect(offences([{ path: file, text: line }])).toEqual([`${file} imports ${name}`]);
});

test.each([
  ["src/rules/rate-low.ts", `import { sum } from "../core/sheet/number";`],
  ["src/pane/index.tsx", `import { createExcelHost } from "../host/excel/excel";`],
  ["src/pane/app.tsx", `import { HostError } from "../host/host";`],
  ["src/pane/app.tsx", `import icon from "@fluentui/react-icons/svg/info";`],
  ["src/preview/open-file.ts", `void import("../files/workbook/read");`],
  ["src/cli/files/collect.ts", `import { stat } from "node:fs/promises";`],
  ["src/cli/run.ts", `import { checkBatch } from "./check";`],
  ["src/cli/serve/serve.ts", `import { checkBatch } from "../check";`],
  ["src/report/html/html.ts", `import { xml } from "../xlsx/xml";`],
  ["src/report/html/html.ts", `import { PAGE_STYLE } from "./style";`],
  ["src/core/form/read.ts", `// import { rules } from "../../rules";`],
])("%s may hold %s", (file, line) => {
  expect(offences([{ path: file, text: line }])).toEqual([]);
});

test("a new part of src/ needs a wall of its own", () => {
  expect(offences([{ path: "src/shared/text.ts", text: "" }])).toEqual([
    "src/shared/text.ts belongs to no part of src/",
  ]);
});

test("only Excel's adapter says Excel.run", () => {
  const text = "await Excel.run(batch);";
  expect(offences([{ path: "src/pane/app.tsx", text }])).toEqual(["src/pane/app.tsx says Excel.run"]);
  expect(offences([{ path: "src/host/excel/excel.ts", text }])).toEqual([]);
});

test("only the adapter for WPS says what only WPS has", () => {
  const text = "app.ApiEvent.AddApiEventListener(name, listener);";
  expect(offences([{ path: "src/pane/app.tsx", text }])).toEqual(["src/pane/app.tsx says what only WPS has"]);
  expect(offences([{ path: "src/host/wps/changes.ts", text }])).toEqual([]);
});

test.each([
  "try { f(); } catch {}",
  "try { f(); } catch (error) { ; }",
  "try { f(); } catch (error) { return; }",
  "try { f(); } catch (error) { console.log(error); }",
  "void f().catch(() => {});",
  "void f().catch(() => undefined);",
  "void f().catch((error) => console.error(error));",
  "void f().catch(function () { return; });",
  "void f().catch(console.error);",
])("swallowed: %s", (text) => {
  expect(offences([{ path: "src/core/sheet/number.ts", text: `async function g() { ${text} }` }])).toEqual([
    "src/core/sheet/number.ts swallows an error",
  ]);
});

test.each([
  "try { f(); } catch { return false; }",
  "try { f(); } catch (error) { throw new Error('no', { cause: error }); }",
  "try { f(); } catch (error) { report(error); }",
  "void f().catch(fail);",
  "const list = await f().catch(() => null);",
  "void f().catch(() => set({ watching: false }));",
])("handled: %s", (text) => {
  expect(offences([{ path: "src/core/sheet/number.ts", text: `async function g() { ${text} }` }])).toEqual(
    [],
  );
});

/** Who may import whom, and what no source file may hold. */
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a part may name, besides its own files: parts, folders and files of src/; packages by their names. */
interface Wall {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const FLUENT = ["@fluentui/react-components", "@fluentui/react-icons"];
const UNIVER = ["core", "engine-formula", "preset-sheets-core", "themes"].map((name) => `@univerjs/${name}`);

/** The first entry that fits a file holds for it. Types count as well as values. */
const WALLS: readonly (readonly [part: string, wall: Wall])[] = [
  ["src/core/", { files: [], packages: [] }],
  ["src/files/", { files: ["src/core/"], packages: ["@e965/xlsx"] }],
  // What WPS shows of the functions while a formula is typed.
  [
    "src/host/wps/custom-functions.ts",
    { files: ["src/core/", "src/functions/list.json", "src/host/"], packages: [] },
  ],
  ["src/host/", { files: ["src/core/"], packages: [] }],
  ["src/rules/", { files: ["src/core/"], packages: [] }],
  ["src/templates/", { files: ["src/core/", "src/rules/"], packages: [] }],
  ["src/functions/", { files: ["src/core/", "src/rules/"], packages: [] }],
  // Many files and what is told of them, in the command and in a page alike: nothing of Node.
  ["src/batch/", { files: ["src/core/", "src/rules/", "src/files/"], packages: [] }],
  ["src/report/", { files: ["src/core/", "src/rules/", "src/files/", "src/batch/"], packages: [] }],
  // What the pages draw with: no words of theirs, nothing of what they show.
  ["src/ui/", { files: ["src/core/"], packages: ["react", ...FLUENT] }],
  // The entries alone name an adapter, each its own: everything else of the pane sees the port.
  ["src/pane/index.tsx", { files: ["src/pane/", "src/host/excel"], packages: [] }],
  ["src/pane/wps.tsx", { files: ["src/pane/", "src/host/wps"], packages: [] }],
  // The lazy part of the pane, which makes forms and computes functions.
  [
    "src/pane/tools/",
    {
      files: ["src/core/", "src/functions/", "src/templates/", "src/host/host", "src/ui/", "src/pane/"],
      packages: ["react", ...FLUENT],
    },
  ],
  // The other lazy part, which opens report texts too.
  [
    "src/pane/prose/",
    {
      files: ["src/core/", "src/files/", "src/host/host", "src/ui/", "src/pane/"],
      packages: ["react", ...FLUENT],
    },
  ],
  [
    "src/pane/",
    {
      files: ["src/core/", "src/rules/", "src/host/host", "src/ui/"],
      packages: ["react", "react-dom", ...FLUENT],
    },
  ],
  // Lazy, since the library is large.
  ["src/review/desk/letter-document.ts", { files: ["src/review/"], packages: ["docx"] }],
  [
    "src/review/engine/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/batch/", "src/review/"],
      packages: ["fflate"],
    },
  ],
  // Many files in a browser, with the engine and the reports of the command.
  [
    "src/review/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/batch/", "src/report/", "src/ui/"],
      packages: ["react", "react-dom", ...FLUENT],
    },
  ],
  // A page for administrators, which asks Excel itself.
  [
    "src/probe/wps/",
    { files: ["src/core/", "src/host/wps", "src/pane/public-path", "src/probe/page"], packages: [] },
  ],
  ["src/probe/", { files: ["src/pane/public-path"], packages: [] }],
  // It loads the built pane, and names none of its files.
  ["src/preview/", { files: ["src/core/", "src/files/"], packages: UNIVER }],
  [
    "src/cli/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/batch/", "src/report/", "package.json"],
      packages: ["node:", "mkcert", "tinyglobby"],
    },
  ],
];

/** What stands for the files at the top of a part that no place of its row names. */
const REST = "*";

/**
 * Inside a part folders stand in a row, and so do files at its top; each may name those before its place, not those
 * that share it, nor those behind.
 */
const ROWS: readonly (readonly [part: string, places: readonly string[]])[] = [
  [
    "src/core/",
    [
      "locale group-by hash json memo nearest steps xml-text",
      "settings-part",
      "sheet",
      "finding",
      "fill",
      "time",
      "labels",
      "quantity",
      "form",
      "profiles",
      "scoring",
      "facts",
      "rule prose",
    ],
  ],
  ["src/host/", ["host", "edits grid", "excel wps"]],
  ["src/files/", ["model", "messages zip", "workbook", "word", "prose-text"]],
  [
    "src/report/",
    [
      "paths",
      "link",
      "format",
      "words-zh",
      "words-en",
      "words",
      "text",
      "xlsx",
      "html workbook comments",
      "json ndjson",
      "index",
    ],
  ],
  [
    "src/pane/",
    ["engine", "state", "strings", "parts", "findings reading projects settings changes prose tools", REST],
  ],
  [
    "src/review/",
    [
      "model",
      "profile-of",
      "standard",
      "marks rounds items",
      "changes",
      "strings",
      "wording",
      "store",
      "engine",
      "desk",
      "state",
      "list",
      "form",
      REST,
    ],
  ],
  ["src/cli/", ["arguments", "files", "strings", "terminal", "copies", "workers", "lines", REST, "serve"]],
];

/** Everything the files do that they may not, a line each. */
export function offences(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => [...importOffences(source), ...textOffences(source)]);
}

function importOffences({ path: file, text }: Source): string[] {
  const found = WALLS.find(([part]) => file.startsWith(part));
  if (!found) return [`${file} belongs to no part of src/`];
  const [part, wall] = found;
  return imports(text)
    .filter((name) =>
      name.startsWith(".")
        ? ![part, ...wall.files].some((allowed) => within(resolve(file, name), allowed)) ||
          !isInRow(file, resolve(file, name))
        : !wall.packages.some((allowed) => within(packageName(name), allowed)),
    )
    .map((name) => `${file} imports ${name}`);
}

/** Whether what a file names stands before it in the row of their part, where that has one. */
function isInRow(file: string, target: string): boolean {
  const [part, places] = ROWS.find(([each]) => file.startsWith(each)) ?? [];
  if (!part || !places || !target.startsWith(part)) return true;
  const [from, to] = [file, target].map((each) => memberOf(each.slice(part.length)));
  const placeOf = (member: string) => {
    const at = places.findIndex((place) => place.split(" ").includes(member));
    return at >= 0 ? at : places.indexOf(REST);
  };
  const [place, named] = [placeOf(from!), placeOf(to!)];
  // The files that no place names may name each other.
  return from === to || named < place || (named === place && places[place] === REST);
}

/** The folder in its part, or the file at its top: sheet/text → sheet, finding.ts → finding. */
const memberOf = (way: string) => way.split("/")[0]!.replace(/\.tsx?$/, "");

/** Files that name each other round about, each ring in the order of its paths. */
export function rings(sources: readonly Source[]): string[][] {
  const paths = new Set(sources.map((source) => source.path));
  const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];
  const named = new Map(
    sources.map(({ path: file, text }) => [
      file,
      imports(text)
        .filter((name) => name.startsWith("."))
        .flatMap((name) => endings.map((ending) => resolve(file, name) + ending))
        .filter((target) => paths.has(target)),
    ]),
  );
  const reached = new Map([...paths].map((file) => [file, reachedFrom(file, named)]));
  const found = new Map<string, string[]>();
  for (const file of paths) {
    const ring = [...reached.get(file)!].filter((other) => reached.get(other)!.has(file)).sort();
    if (ring.length > 0) found.set(ring[0]!, ring);
  }
  return [...found.values()].sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

/** All that a file names, and what that names. */
function reachedFrom(start: string, named: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const next = [...named.get(start)!];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    next.push(...named.get(file)!);
  }
  return reached;
}

/** Every module a file names: import, import type, export from, import() and require(). */
function imports(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

const resolve = (file: string, name: string) => path.posix.join(path.posix.dirname(file), name);
const within = (target: string, allowed: string) =>
  /[/:]$/.test(allowed)
    ? `${target}/`.startsWith(allowed)
    : target === allowed || target.startsWith(`${allowed}/`);
const packageName = (name: string) => (builtinModules.includes(name) ? `node:${name}` : name);

/** Members that no other program has. */
const OF_WPS = /\b(?:ApiEvent|PluginStorage|AddCustomFunction|CreateTaskPane|GetTaskPane)\b/;

function textOffences({ path: file, text }: Source): string[] {
  const found: string[] = [];
  if (!/^src\/(?:host\/excel|probe)\//.test(file) && /\bExcel\s*\.\s*run\b/.test(text))
    found.push(`${file} says Excel.run`);
  if (!/^src\/(?:host\/wps|probe\/wps|preview\/standin-et)\//.test(file) && OF_WPS.test(text))
    found.push(`${file} says what only WPS has`);
  const visit = (node: ts.Node): void => {
    if (isSwallowed(node)) found.push(`${file} swallows an error`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** `catch {}`, `catch (e) { console.log(e) }`, `.catch(() => {})`, `.catch(console.error)`: nobody hears of it. */
function isSwallowed(node: ts.Node): boolean {
  if (ts.isCatchClause(node)) return node.block.statements.every(isSilent);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const handler = node.expression.name.text === "catch" ? node.arguments[0] : undefined;
  if (!handler) return false;
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler)) return isConsole(handler);
  return ts.isBlock(handler.body) ? handler.body.statements.every(isSilent) : isNothing(handler.body);
}

function isSilent(statement: ts.Statement): boolean {
  if (ts.isReturnStatement(statement)) return !statement.expression;
  return (
    ts.isEmptyStatement(statement) || (ts.isExpressionStatement(statement) && isNothing(statement.expression))
  );
}

function isNothing(expression: ts.Expression): boolean {
  if (ts.isCallExpression(expression)) return isConsole(expression.expression);
  return ts.isVoidExpression(expression) || (ts.isIdentifier(expression) && expression.text === "undefined");
}

function isConsole(expression: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) &&
    ts.isIdentifier(expression.expression) &&
    expression.expression.text === "console"
  );
}

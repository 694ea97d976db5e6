/** Who may import whom, and what no source file may hold. */
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Folders and files of src/ that a part may name, besides its own; packages by their names. */
interface Wall {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const FLUENT = ["@fluentui/react-components", "@fluentui/react-icons"];
const UNIVER = ["core", "engine-formula", "preset-sheets-core", "themes"].map((name) => `@univerjs/${name}`);

/** The first entry that fits a file holds for it. */
const WALLS: readonly (readonly [part: string, wall: Wall])[] = [
  ["src/core/", { files: [], packages: [] }],
  ["src/rules/", { files: ["src/core/"], packages: [] }],
  ["src/templates/", { files: ["src/core/", "src/rules/"], packages: [] }],
  ["src/functions/", { files: ["src/core/", "src/rules/"], packages: [] }],
  ["src/files/", { files: ["src/core/"], packages: ["@e965/xlsx"] }],
  ["src/host/", { files: ["src/core/"], packages: [] }],
  [
    "src/batch/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/cli/", "src/report/"],
      packages: ["node:"],
    },
  ],
  [
    "src/report/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/batch/", "src/cli/"],
      packages: ["node:"],
    },
  ],
  // The entry alone names the adapter: everything else of the pane sees the port.
  ["src/pane/index.tsx", { files: ["src/pane/", "src/host/excel"], packages: [] }],
  // The lazy part of the pane, which makes forms and computes functions.
  [
    "src/pane/tools/",
    {
      files: ["src/core/", "src/functions/", "src/templates/", "src/host/host", "src/pane/"],
      packages: ["react", ...FLUENT],
    },
  ],
  // The other lazy part, which opens report texts too.
  [
    "src/pane/prose/",
    {
      files: ["src/core/", "src/files/", "src/host/host", "src/pane/"],
      packages: ["react", ...FLUENT],
    },
  ],
  [
    "src/pane/",
    { files: ["src/core/", "src/rules/", "src/host/host"], packages: ["react", "react-dom", ...FLUENT] },
  ],
  // A page for administrators, which asks Excel itself.
  ["src/probe/", { files: ["src/pane/public-path"], packages: [] }],
  // It loads the built pane, and names none of its files.
  ["src/preview/", { files: ["src/core/", "src/files/"], packages: UNIVER }],
  [
    "src/cli/",
    {
      files: ["src/core/", "src/rules/", "src/files/", "src/batch/", "src/report/", "package.json"],
      packages: ["node:", "mkcert", "sirv"],
    },
  ],
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
        ? ![part, ...wall.files].some((allowed) => within(resolve(file, name), allowed))
        : !wall.packages.some((allowed) => within(packageName(name), allowed)),
    )
    .map((name) => `${file} imports ${name}`);
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

function textOffences({ path: file, text }: Source): string[] {
  const found: string[] = [];
  if (!/^src\/(?:host\/excel|probe)\//.test(file) && /\bExcel\s*\.\s*run\b/.test(text))
    found.push(`${file} says Excel.run`);
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

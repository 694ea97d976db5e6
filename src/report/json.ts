/** The report that other programs read. Its shape is a contract: `report.schema.json`. */
import { inARow } from "./format";

/** One object, written as it grows. */
export const jsonFormat = inARow({
  between: ",",
  head: ({ run }) => `{\n  "version": 1,\n  "profile": ${indented(run.profile, 2)},\n  "files": [`,
  part: ({ file }) => `\n    ${indented(file, 4)}`,
  foot: (summary, _, cross) =>
    `${summary.files > 0 ? "\n  " : ""}],\n  "crossFindings": ${indented(cross, 2)},\n  "summary": ${indented(summary, 2)}\n}\n`,
});

/** As `JSON.stringify` with two spaces would print it at that depth. */
function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replace(/\n/g, `\n${" ".repeat(depth)}`);
}

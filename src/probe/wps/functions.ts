/** What WPS makes of functions: errors, blanks, tables of results, and whether those of the add-in are there. */
import { pause, type Scratch, shown, type Step, told } from "./scratch";

const NAMESPACE = "PERFPROBE";

/** Each gives an error, a table or what it was given in one of the ways that a function might. */
const FUNCTIONS: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
  THROWS: () => {
    throw new Error("#DIV/0!");
  },
  TEXT: () => "#DIV/0!",
  NUMBER: () => -2146826281,
  TABLE: () => [
    [1, "二"],
    [true, null],
  ],
  GIVEN: (...args) => shown(args),
  LATER: async () => 1,
};

/** V1:V3 are a figure, an error and a blank. */
const FORMULAS = [
  ...["THROWS()", "TEXT()", "NUMBER()", "TABLE()", "GIVEN(V1)", "GIVEN(V1:V3)", "GIVEN(V3,2)", "LATER()"].map(
    (call) => `=${NAMESPACE}.${call}`,
  ),
  "=PERF.RATE(100,96)",
  "=PERF.RATE(V3,V3)",
  '=PERF.BAND("达成预期指标",10)',
  "=PERF.CHECK(V1:V3)",
  "=_xldudf_PERF_RATE(100,96)",
];

export const functionSteps = (patience: number): Step[] => [
  { name: "functions of this page", run: register },
  { name: "formulas with functions", run: (scratch) => formulas(scratch, patience) },
];

async function register({ root: { addin } }: Scratch): Promise<string> {
  const lines: string[] = [];
  for (const [name, implementation] of Object.entries(FUNCTIONS)) {
    const about = { description: name, parameters: [], result: { type: "any[][]" } };
    lines.push(
      `${name} ${await told(() => addin.AddCustomFunction?.(NAMESPACE, name, implementation, about))}`,
    );
  }
  return lines.join("; ");
}

async function formulas({ sheet }: Scratch, patience: number): Promise<string> {
  sheet.Range("V1").Value2 = 100;
  sheet.Range("V2").Value2 = "=1/0";
  const cells = FORMULAS.map((formula, index) => ({ formula, cell: sheet.Range(`X${1 + 4 * index}`) }));
  const lines: string[] = [];
  for (const { formula, cell } of cells) {
    const refused = await told(() => void (cell.Value2 = formula));
    if (refused !== "undefined") lines.push(`${formula} ${refused}`);
  }
  await pause(patience);
  for (const { formula, cell } of cells)
    lines.push(
      `${formula} ${await told(() => shown([cell.Formula, cell.Value2, cell.Text, cell.HasSpill]))}`,
    );
  return lines.join("; ");
}

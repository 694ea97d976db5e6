/** How a case of a function's behaviour is written down. */

/** A call with its result: a value, an error by name, or rows of them. Omitted arguments are null or not there. */
export type Case = readonly [why: string, id: string, args: readonly unknown[], expected: unknown];

export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
export const one = (cell: unknown): unknown[][] => [[cell]];

/** Error cells; whoever makes the call turns them into what its runtime hands over. */
export const REF = { error: "#REF!" };
export const NA = { error: "#N/A" };
export const DIV = { error: "#DIV/0!" };

/** The arguments with every error cell as `make` has it. */
export function withErrors(args: readonly unknown[], make: (code: string) => unknown): unknown[] {
  return args.map((arg) => {
    if (Array.isArray(arg)) return withErrors(arg as unknown[], make);
    const { error } = (arg ?? {}) as { error?: string };
    return error === undefined ? arg : make(error);
  });
}

/** The one sheet that the probe adds, in which it asks Excel its questions, and which it removes again. */

export type Ask = <T>(batch: (sheet: Excel.Worksheet) => Promise<T>) => Promise<T>;

const NAME = "PERF 自检";

/** Adds the sheet, does the work, removes the sheet whatever came of it. Rejects as Excel does. */
export async function withProbeSheet<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const [id, before] = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("id");
    const added = worksheets.add(`${NAME} ${Date.now() % 100_000}`).load("id");
    added.activate();
    await context.sync();
    return [added.id, active.id] as const;
  });
  try {
    return await work((batch) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const outcome = await batch(context.workbook.worksheets.getItem(id));
        await context.sync();
        return outcome;
      }),
    );
  } finally {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItemOrNullObject(before).activate();
      worksheets.getItem(id).delete();
      await context.sync();
    });
  }
}

/** Milliseconds that something took, with what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<readonly [ms: number, outcome: T]> {
  const began = performance.now();
  const outcome = await work();
  return [Math.round(performance.now() - began), outcome];
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

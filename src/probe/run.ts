/** All steps on the probe's sheet, a line for each. */
import { type Ask, withProbeSheet } from "./sheet";
import { type Sizes, steps, told } from "./steps";

/**
 * Never rejects: what fails is a line too.
 * @param tell is told each line as soon as it is known
 * @param byHand what takes the user's hands, on the same sheet
 */
export async function runProbe(
  sizes: Sizes,
  tell: (line: string) => void,
  byHand: (ask: Ask, tell: (line: string) => void) => Promise<void>,
): Promise<void> {
  const outcome = await told(() =>
    withProbeSheet(async (ask) => {
      for (const { name, run } of steps(sizes)) tell(`${name}: ${await told(() => run(ask))}`);
      await byHand(ask, tell);
      return "done";
    }),
  );
  tell(`the sheet of the probe: ${outcome === "done" ? "added and removed" : outcome}`);
}

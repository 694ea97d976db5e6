/** All steps on the probe's workbook, a line for each. */
import type { EtRoot } from "../../host/wps/root";
import { type Scratch, told, withScratch } from "./scratch";
import { type Sizes, steps } from "./steps";

/**
 * Never rejects: what fails is a line too.
 * @param tell is told each line as soon as it is known
 * @param byHand what takes the user's hands, on the same workbook
 */
export async function runProbe(
  root: EtRoot,
  sizes: Sizes,
  tell: (line: string) => void,
  byHand: (scratch: Scratch) => Promise<void>,
): Promise<void> {
  const outcome = await told(() =>
    withScratch(root, async (scratch) => {
      for (const { name, run } of steps(sizes)) tell(`${name}: ${await told(() => run(scratch))}`);
      await byHand(scratch);
    }),
  );
  tell(`the workbook of the probe: ${outcome === "undefined" ? "closed unsaved" : outcome}`);
}

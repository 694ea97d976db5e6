/** A change in percent, as an equation: over what there was before. */
import type { Mention } from "../../mentions/mentions";
import { type Equation, minus, plus, rateIs } from "../../verdicts/equations";

export const overEarlier = (rate: Mention, over: Equation["over"], earlier: Mention): Equation =>
  rateIs("change", rate, over, plus("base", earlier));

/** The earlier figure is the later one less what it changed by. */
export const byChange = (rate: Mention, later: Mention, moved: Mention, fell: boolean): Equation =>
  rateIs("change", rate, plus("difference", moved), [
    ...plus("result", later),
    ...(fell ? plus("difference", moved) : minus("difference", moved)),
  ]);

/** Both figures are told. */
export const between = (rate: Mention, later: Mention, earlier: Mention, fell: boolean): Equation =>
  overEarlier(
    rate,
    fell
      ? [...plus("base", earlier), ...minus("result", later)]
      : [...plus("result", later), ...minus("base", earlier)],
    earlier,
  );

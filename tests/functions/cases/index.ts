/** What every function does, as data: run on the sources, on the built bundle and in the preview's grid. */
import type { Case } from "./model";
import { points } from "./points";
import { review } from "./review";
import { spending } from "./spending";

export { withErrors, type Case } from "./model";
export const cases: readonly Case[] = [...spending, ...points, ...review];

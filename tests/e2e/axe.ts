/** Faults of accessibility, as axe finds them in a page or a frame of it. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: { resultTypes: readonly string[] }): Promise<{
    violations: { id: string; nodes: { target: string[]; html: string }[] }[];
  }>;
}

/** Looks that a page is judged in. Nothing moves meanwhile: a colour on its way to another is none to judge. */
export const LOOKS = {
  light: { colorScheme: "light", reducedMotion: "reduce" },
  dark: { colorScheme: "dark", reducedMotion: "reduce" },
  contrast: { forcedColors: "active", reducedMotion: "reduce" },
} as const;
export const LOOK_NAMES = Object.keys(LOOKS) as readonly (keyof typeof LOOKS)[];

/** A line for each fault, with the rule and the element. */
export async function axeFaults(frame: Frame, where: string): Promise<string[]> {
  // Told through the debugger, which the page's own policy does not bind; it stays as long as what the frame shows.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(async (place) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${place}: ${id} ${target.join(" ")} ${html.slice(0, 160)}`),
    );
  }, where);
}

/** The same of the pane's frame in the preview page. */
export function axeFaultsOfPane(page: Page, where: string): Promise<string[]> {
  return axeFaults(
    page.frames().find((frame) => frame.url().includes("pane.html"))!,
    where,
  );
}

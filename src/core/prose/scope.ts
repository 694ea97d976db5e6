/** The figures that a rate may rest on. */
import type { Placed, Prose } from "./layout";

const FAR = 40;

/** Figures before a percentage in its sentence, behind the last percentage of the kind `ends` tells. */
export function before(
  prose: Prose,
  rate: Placed,
  ends: (figure: Placed) => boolean = () => false,
): Placed[] {
  const found: Placed[] = [];
  for (let i = rate.index - 1; i >= 0 && rate.index - i < FAR; i--) {
    const f = prose.figures[i]!;
    if (f.sentence !== rate.sentence || ends(f)) break;
    if (f.bracket === -1 || f.bracket === rate.bracket) found.unshift(f);
  }
  return found;
}

/** Figures of the sentences before, nearest first. */
export function earlier(prose: Prose, rate: Placed, sentences: number): Placed[] {
  const found: Placed[] = [];
  for (let i = rate.index - 1; i >= 0 && rate.index - i < FAR * 2; i--) {
    const f = prose.figures[i]!;
    if (f.sentence < rate.sentence - sentences) break;
    if (f.sentence !== rate.sentence) found.push(f);
  }
  return found;
}

/** Figures behind a percentage, to the end of its sentence. */
export function behind(prose: Prose, rate: Placed): Placed[] {
  const found: Placed[] = [];
  for (let i = rate.index + 1; i < prose.figures.length && i - rate.index < FAR; i++) {
    const f = prose.figures[i]!;
    if (f.sentence !== rate.sentence) break;
    found.push(f);
  }
  return found;
}

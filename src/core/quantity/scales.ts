/** 万 and 亿 and their like, for cells and running text alike. */

const MULTIPLIER: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  千亿: 1e11,
  万亿: 1e12,
};

/** Longer ones before those they begin with. */
export const SCALE = "(?:万亿|千亿|千万|百万|十万|亿|万|千|百(?!分))";

/** What a scale multiplies by; 1 where there is none. */
export const multiplier = (scale: string): number => MULTIPLIER[scale] ?? 1;

/** Colours of the terminal. */
const CODES = { bold: 1, dim: 2, error: 31, warning: 33, hint: 36, good: 32 } as const;

export type Paint = (text: string, style: keyof typeof CODES) => string;

export function painter(color: boolean): Paint {
  return (text, style) => (color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}

/** A figure to three digits with its unit. */
export function figure(value, unit) {
  const text =
    value >= 100 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(3)));
  return `${text} ${unit}`;
}

export const ratio = ({ ours, other }) => ours / other;

export const quotient = (row) => `${Number(ratio(row).toPrecision(3))}×`;

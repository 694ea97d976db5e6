/** How the budget is spread over rates: columns for the eye, a table for everyone else. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatAmount, formatPercent } from "../../core/sheet/print";
import type { Band } from "../../core/facts/portfolio";
import type { Strings } from "../strings/strings";
import { percentText } from "../state/thresholds";

/** Of the drawing, in its own units. */
const [WIDTH, HEIGHT, GAP] = [300, 56, 4];

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  chart: { display: "block", width: "100%", height: "92px", forcedColorAdjust: "none" },
  column: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  low: {
    fill: tokens.colorStatusWarningBackground3,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  over: {
    fill: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  base: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  label: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "10px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: "pointer", width: "fit-content", color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: "2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
  },
  first: { textAlign: "left" },
});

export interface ProjectChartProps {
  readonly bands: readonly Band[];
  readonly limit: number | null;
  readonly text: Strings;
}

export function ProjectChart({ bands, limit, text: { projects: words } }: ProjectChartProps) {
  const styles = useStyles();
  const whole = bands.reduce((total, { sums }) => total + sums.budget, 0);
  const most = bands.reduce((max, { sums }) => Math.max(max, sums.budget), 0);
  const width = WIDTH / bands.length;
  const nameOf = ({ from, to }: Band) =>
    to === null ? words.beyond : `${percentText(from).slice(0, -1)}–${percentText(to)}`;
  const look = ({ from, to }: Band) =>
    to === null ? styles.over : limit !== null && from < limit ? styles.low : undefined;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{words.chart}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT + 34}`} aria-hidden>
        {bands.map((band, index) => {
          const tall = most > 0 ? (band.sums.budget / most) * HEIGHT : 0;
          const middle = index * width + width / 2;
          return (
            <g key={band.from}>
              <rect
                className={mergeClasses(styles.column, look(band))}
                x={index * width + GAP}
                y={16 + HEIGHT - tall}
                width={width - 2 * GAP}
                height={tall}
              />
              <text className={styles.label} x={middle} y={12 + HEIGHT - tall} textAnchor="middle">
                {band.sums.count > 0 ? words.few(band.sums.count) : ""}
              </text>
              <text className={styles.label} x={middle} y={HEIGHT + 30} textAnchor="middle">
                {nameOf(band)}
              </text>
            </g>
          );
        })}
        <line className={styles.base} x1="0" x2={WIDTH} y1={HEIGHT + 16} y2={HEIGHT + 16} />
      </svg>
      <details className={styles.details}>
        <summary className={styles.summary}>{words.asTable}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {words.columns.map((name, index) => (
                <th key={name} scope="col" className={mergeClasses(styles.cell, index === 0 && styles.first)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.from}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  {nameOf(band)}
                </th>
                <td className={styles.cell}>{band.sums.count}</td>
                <td className={styles.cell}>{formatAmount(band.sums.budget)}</td>
                <td className={styles.cell}>{formatPercent(whole > 0 ? band.sums.budget / whole : 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

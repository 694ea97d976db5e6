/** The look of tables that are read rather than worked in. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const usePlainTable = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": {
      position: "sticky",
      top: 0,
      padding: "4px 12px",
      textAlign: "left",
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
      color: tokens.colorNeutralForeground2,
      backgroundColor: tokens.colorNeutralBackground3,
    },
    "& td": {
      padding: "4px 12px",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      overflowWrap: "anywhere",
    },
  },
  figure: {
    "&&": { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  },
  note: { margin: 0, padding: "16px 12px", color: tokens.colorNeutralForeground3 },
});

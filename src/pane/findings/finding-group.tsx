/** Findings of one severity in one place. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import { useWindow } from "../../ui/windowing";
import type { FindingItem } from "../state/model";

const useStyles = makeStyles({
  place: {
    margin: `${tokens.spacingVerticalXS} 0 2px`,
    paddingLeft: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface FindingGroupProps {
  /** Name of the place, with its count. */
  readonly name: string;
  readonly items: readonly FindingItem[];
  /** Keys of the rows that are drawn wherever the view is. */
  readonly pinned: readonly (string | null)[];
  /** Called after each drawing, which may have moved rows. */
  settle(): void;
  /** Place of a finding in the whole list, and the room to leave above it. */
  row(item: FindingItem, gap: number): ReactNode;
}

export function FindingGroup({ name, items, pinned, row, settle }: FindingGroupProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { slots, rest } = useWindow(
    list,
    items.map(({ key }) => key),
    pinned,
    settle,
  );
  return (
    <>
      <h4 className={styles.place}>{name}</h4>
      <ul ref={list} className={styles.rows} aria-label={name} style={{ paddingBottom: rest || undefined }}>
        {slots.map(({ index, gap }) => row(items[index]!, gap))}
      </ul>
    </>
  );
}

/** Where the formula is to go, what it replaces and what stands in its way, and the last word on it. */
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { address, areaAddress } from "../../core/sheet/sheet";
import { contentText } from "../parts/proposals";
import { placeName, type Placement } from "./placement";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

/** Cells in the way that are named one by one. */
const MOST_NAMED = 3;

export interface PlacePanelProps {
  readonly placement: Placement;
  readonly words: ToolStrings;
  readonly busy: boolean;
  onConfirm(): void;
  onCancel(): void;
}

export function PlacePanel({ placement, words, busy, onConfirm, onCancel }: PlacePanelProps) {
  const styles = useViewStyles();
  const text = words.insert;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
    // Newer browsers answer with a promise, which must not pass for a clean-up.
    void panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const { edit, area, blocked, merged, circular } = placement;
  const spilling = area.bottom > area.top || area.right > area.left;
  const impossible = circular || placement.protected;
  const list = words.formulas.list;
  return (
    <div ref={panel} role="group" aria-labelledby={id} className={styles.panel}>
      <p id={id} className={styles.strong}>
        {text.placeTitle(placeName(placement))}
      </p>
      <p className={styles.line}>
        <span className={styles.quiet}>{text.now}</span> {contentText(edit.before) || text.blank}{" "}
        <span aria-hidden>→</span> <span className={styles.quiet}>{text.to}</span>{" "}
        <strong className={styles.code}>{contentText(edit.to)}</strong>
      </p>
      {circular && <p className={styles.strong}>{text.circular(address(edit.at))}</p>}
      {placement.protected && <p className={styles.strong}>{text.protected}</p>}
      {!impossible && spilling && <p className={styles.line}>{text.spill(areaAddress(area))}</p>}
      {!impossible && blocked.length > 0 && (
        <p className={styles.strong}>
          {text.blocked(list(blocked.slice(0, MOST_NAMED).map(address)), blocked.length)}
        </p>
      )}
      {!impossible && merged.length > 0 && (
        <p className={styles.strong}>{text.merged(list(merged.slice(0, MOST_NAMED).map(areaAddress)))}</p>
      )}
      <div className={styles.buttons}>
        {!impossible && (
          <Button ref={first} size="small" appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
            {text.confirm}
          </Button>
        )}
        <Button ref={impossible ? first : undefined} size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

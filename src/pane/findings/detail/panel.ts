import type { Fix } from "../../../core/finding";
import type { Position } from "../../../core/sheet/sheet";
import type { CellEdit } from "../../../host/host";
import type { FindingItem } from "../../state/model";

/** What is unfolded under a finding besides its words; `none-certain` says that no fix is. */
export type Panel =
  | { readonly kind: "none" | "none-certain" | "explain" | "acknowledge" | "alike" | "page" }
  | { readonly kind: "confirm"; readonly fixes: readonly Fix[] };

export interface DetailActions {
  onPanel(panel: Panel): void;
  onShow(at: Position): void;
  onApply(groups: readonly (readonly CellEdit[])[]): void;
  onAcknowledge(items: readonly FindingItem[], reason: string): void;
}

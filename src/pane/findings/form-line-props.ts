import type { CheckedForm } from "../../core/rule/check";
import type { Profile } from "../../core/profiles/profile";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import type { Limits } from "../state/thresholds";
import type { Strings } from "../strings/strings";

export interface FormLineProps {
  readonly forms: readonly CheckedForm[];
  readonly profile: Profile;
  readonly limits: Limits;
  /** The day time progress is measured at, YYYY-MM-DD. */
  readonly asOf: string;
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
}

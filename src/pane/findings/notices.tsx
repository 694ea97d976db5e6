/** What holds only in part: figures that were not understood, doubtful blocks, a form that looks like another place's. */
import { useMemo, useState } from "react";
import { isUnfilled, blanksOf } from "../../core/facts/blank";
import { blankText, unreadText } from "../../core/facts/words";
import { unreadOfSheet } from "../../core/form/left/sheet";
import type { Locale } from "../../core/locale";
import { profiles } from "../../core/profiles";
import { nationalProfile } from "../../core/profiles/national";
import type { Profile } from "../../core/profiles/profile";
import { resembling } from "../../core/profiles/resembling";
import type { Position } from "../../core/sheet/sheet";
import { Note } from "../../ui/note";
import type { CheckResult } from "../state/model";
import type { Strings } from "../strings/strings";

export interface NoticesProps {
  readonly result: CheckResult;
  readonly profile: Profile;
  readonly text: Strings;
  readonly locale: Locale;
  /** Leads to where headings are named, at a cell. */
  onReading(at: Position): void;
  onProfile(profile: Profile): void;
}

export function Notices({ result, profile, text, locale, onReading, onProfile }: NoticesProps) {
  const { forms, items, sheet } = result;
  const unread = useMemo(
    () => (forms.length > 0 ? forms.flatMap(({ form }) => form.unread) : unreadOfSheet(sheet)),
    [forms, sheet],
  );
  const doubtful = [...new Set(forms.flatMap(({ form }) => form.doubtful))];
  const unsure = forms.find(({ form }) => form.doubtful.length > 0)?.form;
  const [first] = unread;
  // Where nothing was found at all the verdict says it.
  const blank =
    items.length > 0
      ? forms.filter(({ form }) => isUnfilled(form)).flatMap(({ form }) => blanksOf(form))
      : [];
  const blankNames = [...new Set(blank.map((each) => blankText(each, locale)))];
  return (
    <>
      {first && (
        <Note
          action={{
            name: text.unread.go,
            onClick: () => onReading({ row: first.area.top, col: first.area.left }),
          }}
        >
          {unread.length > 1
            ? text.unread.more(unreadText(first, locale), unread.length)
            : unreadText(first, locale)}
        </Note>
      )}
      {unsure && (
        <Note
          action={{
            name: text.unread.go,
            onClick: () => onReading({ row: unsure.area.top, col: unsure.area.left }),
          }}
        >
          {text.unread.doubtful(text.fixes.list(doubtful.map((block) => text.blocks[block])))}
        </Note>
      )}
      {blankNames.length > 0 && <Note>{text.clean.blank(text.fixes.list(blankNames))}</Note>}
      {forms.length > 0 && profile.id === nationalProfile.id && (
        <Resembling key={result.sheetId} result={result} text={text} locale={locale} onProfile={onProfile} />
      )}
    </>
  );
}

type ResemblingProps = Pick<NoticesProps, "result" | "text" | "locale" | "onProfile">;

/** Asks, and never changes the profile by itself. */
function Resembling({ result: { sheet }, text, locale, onProfile }: ResemblingProps) {
  const [declined, setDeclined] = useState(false);
  const profile = useMemo(() => (declined ? undefined : resembling(sheet, profiles)), [sheet, declined]);
  if (!profile || profile.id === nationalProfile.id) return null;
  const words = text.resembling;
  return (
    <Note
      action={{ name: words.yes, onClick: () => onProfile(profile) }}
      other={{ name: words.no, onClick: () => setDeclined(true) }}
    >
      {words.ask(profile.title[locale])}
    </Note>
  );
}

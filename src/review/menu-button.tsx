/** A button that unfolds what can be done: arrow keys move, Escape and a press elsewhere fold it again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { rowButton } from "../ui/looks";

const useStyles = makeStyles({
  place: { position: "relative" },
  menu: {
    position: "absolute",
    top: "calc(100% + 4px)",
    right: 0,
    zIndex: 10,
    minWidth: "180px",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    ...rowButton,
    display: "block",
    padding: "5px 10px",
    borderRadius: tokens.borderRadiusSmall,
    whiteSpace: "nowrap",
  },
  divider: { margin: "4px 0", border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface MenuEntry {
  readonly name: string;
  onClick(): void;
}

export interface MenuButtonProps {
  readonly name: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  /** Put apart by a line. */
  readonly groups: readonly (readonly MenuEntry[])[];
}

export function MenuButton({ name, primary = false, disabled, groups }: MenuButtonProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const press = ({ target }: PointerEvent) => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, [open]);

  const fold = () => {
    setOpen(false);
    place.current?.querySelector<HTMLElement>("button")?.focus();
  };

  function move(event: KeyboardEvent<HTMLElement>): void {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Tab") return setOpen(false);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") fold();
    else if (to === undefined) return;
    else all[to % all.length]?.focus();
    // Neither scrolls the page nor leaves the form under it.
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
  }

  return (
    <div ref={place} className={styles.place}>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {name}
      </Button>
      {open && (
        <div id={id} role="menu" aria-label={name} className={styles.menu} onKeyDown={move}>
          {groups.map((group, i) => [
            ...(i > 0 ? [<hr key={`line ${i}`} className={styles.divider} />] : []),
            ...group.map((entry) => (
              <button
                key={entry.name}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                onClick={() => {
                  fold();
                  entry.onClick();
                }}
              >
                {entry.name}
              </button>
            )),
          ])}
        </div>
      )}
    </div>
  );
}

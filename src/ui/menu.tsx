/** A button that unfolds a short list of commands. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontal16Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { iconButton, rowButton } from "./looks";

const useStyles = makeStyles({
  place: { position: "relative", flexShrink: 0 },
  button: iconButton,
  list: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 10,
    minWidth: "168px",
    maxWidth: "280px",
    whiteSpace: "nowrap",
    margin: "2px 0 0",
    padding: "4px 0",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { ...rowButton, padding: "5px 12px", minHeight: "28px" },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: "4px", paddingTop: "4px" },
});

export interface MenuItem {
  readonly name: string;
  /** Whether a line parts it from what stands above. */
  readonly apart?: boolean;
  /** Of a name in another language than the page. */
  readonly lang?: string;
  onClick(): void;
}

export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector("button")?.focus();
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function handle(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const { length } = buttons;
    if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (event.key === "ArrowDown") buttons[(at + 1) % length]?.focus();
    else if (event.key === "ArrowUp") buttons[(at - 1 + length) % length]?.focus();
    else if (event.key === "Home") buttons[0]?.focus();
    else if (event.key === "End") buttons[length - 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={handle}
      onBlur={({ relatedTarget }) => {
        if (open && relatedTarget && !place.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <MoreHorizontal16Regular aria-hidden />
      </button>
      {open && (
        <ul ref={list} className={styles.list} aria-label={label}>
          {items.map(({ name, apart, lang, onClick }) => (
            <li key={name} className={mergeClasses(apart && styles.group)}>
              <button
                type="button"
                lang={lang}
                className={styles.item}
                onClick={() => {
                  close();
                  onClick();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

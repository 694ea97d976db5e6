/** A question over the page, as the browser's own dialog: it keeps the focus inside and closes with Escape. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "min(600px, calc(100vw - 32px))",
    maxHeight: "calc(100vh - 32px)",
    padding: "18px 20px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  title: {
    margin: "0 0 10px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  actions: { display: "flex", justifyContent: "flex-end", flexWrap: "wrap", gap: "8px", marginTop: "16px" },
});

export interface ModalProps {
  readonly title: string;
  readonly closeName: string;
  /** What else than closing can be done. */
  readonly actions: readonly { readonly name: string; readonly primary?: boolean; onClick(): void }[];
  readonly children: ReactNode;
  onClose(): void;
}

export function Modal({ title, closeName, actions, children, onClose }: ModalProps) {
  const styles = useStyles();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>
        {actions.map(({ name, primary = false, onClick }) => (
          <Button key={name} appearance={primary ? "primary" : "secondary"} onClick={onClick}>
            {name}
          </Button>
        ))}
        <Button onClick={onClose}>{closeName}</Button>
      </div>
    </dialog>
  );
}

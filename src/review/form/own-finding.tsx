/** A finding that the reviewer adds, at a cell or of the whole table. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { QuietButton } from "../../ui/quiet-button";
import { useViewStyles } from "../../ui/view-styles";
import type { OwnFinding } from "../model";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  panel: { padding: "8px 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  fields: { display: "grid", gridTemplateColumns: "72px 1fr", gap: "4px 8px", alignItems: "center" },
  buttons: { display: "flex", columnGap: "8px", marginTop: "6px" },
});

export interface OwnFindingFormProps {
  /** Address of the cell that is chosen in the table, "" for none. */
  readonly chosen: string;
  readonly text: Strings;
  onAdd(finding: OwnFinding): void;
}

export function OwnFindingForm({ chosen, text: { form, cancel }, onAdd }: OwnFindingFormProps) {
  const styles = useStyles();
  const views = useViewStyles();
  const [open, setOpen] = useState(false);
  const [cell, setCell] = useState(chosen);
  const [what, setWhat] = useState("");
  const [fix, setFix] = useState("");
  useEffect(() => setCell(chosen), [chosen]);

  if (!open)
    return (
      <div className={styles.panel} title={form.addHint}>
        <QuietButton onClick={() => setOpen(true)}>{chosen ? form.addAt(chosen) : form.add}</QuietButton>
      </div>
    );
  const field = (name: string, value: string, onChange: (value: string) => void, first = false) => (
    <>
      <span aria-hidden>{name}</span>
      <input
        className={views.control}
        aria-label={name}
        autoFocus={first}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() === "") return;
        onAdd({ cell: cell.trim().toUpperCase(), what: what.trim(), fix: fix.trim() });
        setWhat("");
        setFix("");
        setOpen(false);
      }}
    >
      <div className={styles.fields}>
        {field(form.own.what, what, setWhat, true)}
        {field(form.own.fix, fix, setFix)}
        {field(form.own.cell, cell, setCell)}
      </div>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={what.trim() === ""}>
          {form.own.save}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

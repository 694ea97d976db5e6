/** Blank forms, put into sheets of their own. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AddedSheet } from "../../host/host";
import { TEMPLATES } from "../../templates";
import { FLAVOURS, type Flavour, type Template } from "../../templates/model";
import { templatePlan } from "../../templates/plan";
import { QuietButton } from "../../ui/quiet-button";
import { Choices } from "./choices";
import { useViewStyles } from "../../ui/view-styles";
import type { ToolProps } from "./props";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  button: { flexShrink: 0, minWidth: "56px" },
});

interface Inserted {
  readonly sheets: readonly AddedSheet[];
  /** Findings in the new form. */
  readonly found: number;
}

export function TemplatesSection({ host, checker, words, busy, attempt, onShowFindings }: ToolProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const [flavour, setFlavour] = useState<Flavour>("native");
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const text = words.templates;

  function insert(template: Template): void {
    setInserted(null);
    attempt(async () => {
      const sheets = await host.addSheets((nameOf) => templatePlan(template, flavour, nameOf));
      await checker.check();
      const found = checker.getState().result?.items.length ?? 0;
      setInserted({ sheets, found });
    });
  }

  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{text.hint}</p>
      {host.runsFunctions && (
        <>
          <Choices
            label={text.formulas}
            names={text.flavours}
            options={FLAVOURS}
            value={flavour}
            onChoose={(chosen) => setFlavour(chosen)}
          />
          <p className={styles.hint}>{text.flavourHint}</p>
        </>
      )}
      <div aria-live="polite">
        {busy && <p className={styles.hint}>{words.working}</p>}
        {inserted && (
          <p className={styles.line}>
            {text.inserted(inserted.sheets.map(({ name }) => name))} {text.found(inserted.found)}{" "}
            {inserted.sheets.some(({ pageSetUp }) => !pageSetUp) && text.noPageSetUp}{" "}
            <QuietButton onClick={onShowFindings}>{text.show}</QuietButton>
          </p>
        )}
      </div>
      <ul className={styles.list}>
        {TEMPLATES.map((template) => (
          <li key={template.id} className={styles.item}>
            <div className={styles.words}>
              <h3 className={styles.name}>{text.names[template.id]}</h3>
              <p className={styles.hint}>{text.about[template.id]}</p>
            </div>
            <Button
              size="small"
              className={styles.button}
              disabledFocusable={busy}
              aria-label={text.insertNamed(text.names[template.id])}
              onClick={() => insert(template)}
            >
              {text.insert}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

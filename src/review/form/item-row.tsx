/** A finding as the reviewer judges it: accepted or dropped, with a remark. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { QuietButton } from "../../ui/quiet-button";
import { SeverityIcon } from "../../ui/severity";
import { useViewStyles } from "../../ui/view-styles";
import type { Item } from "../items";
import type { MarkChange } from "../marks";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  item: {
    padding: "6px 10px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  off: { color: tokens.colorNeutralForeground3 },
  head: { display: "flex", alignItems: "center", columnGap: "6px" },
  title: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1, minWidth: 0 },
  what: { margin: "2px 0", overflowWrap: "anywhere" },
  struck: { textDecorationLine: "line-through" },
  more: { margin: "2px 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", alignItems: "center", columnGap: "10px" },
  remark: { flexGrow: 1, minHeight: "24px" },
});

export interface ItemRowProps {
  readonly item: Item;
  readonly current: boolean;
  readonly text: Strings;
  onLook(): void;
  onMark(change: MarkChange): void;
}

export function ItemRow({ item, current, text, onLook, onMark }: ItemRowProps) {
  const styles = useStyles();
  const views = useViewStyles();
  const { form } = text;
  const [writing, setWriting] = useState(false);
  const { key, severity, dropped, remark, acknowledged, own } = item;
  const judge = (change: { readonly dropped?: boolean; readonly remark?: string }) =>
    onMark({ kind: "finding", key, value: { dropped, remark, severity, ...change } });
  return (
    <li className={mergeClasses(styles.item, current && styles.current, dropped && styles.off)}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <span className={styles.title}>
          {text.severity[severity]} · {item.title}
        </span>
        {item.cell !== "" ? (
          <QuietButton label={form.goTo(item.place)} onClick={onLook}>
            {item.place}
          </QuietButton>
        ) : (
          <span className={styles.off}>{item.place}</span>
        )}
      </div>
      <p className={mergeClasses(styles.what, dropped && styles.struck)}>{item.what}</p>
      {item.fix && !dropped && <p className={styles.more}>{form.fixLine(item.fix)}</p>}
      {current && item.why && <p className={styles.more}>{form.whyLine(item.why)}</p>}
      {acknowledged !== undefined && <p className={styles.more}>{form.acknowledged(acknowledged)}</p>}
      <div className={styles.actions}>
        {own ? (
          <QuietButton onClick={() => onMark({ kind: "own", key, value: null })}>
            {form.own.remove}
          </QuietButton>
        ) : (
          <>
            <QuietButton
              label={`${dropped ? form.accept : form.drop} ${item.title} ${item.place}`}
              onClick={() => judge({ dropped: !dropped })}
            >
              {dropped ? form.accept : form.drop}
            </QuietButton>
            {writing || remark ? (
              <input
                className={mergeClasses(views.control, styles.remark)}
                aria-label={`${form.itemRemark} ${item.title} ${item.place}`}
                autoFocus={writing}
                defaultValue={remark}
                onBlur={({ target }) => {
                  setWriting(false);
                  if (target.value !== remark) judge({ remark: target.value });
                }}
              />
            ) : (
              <QuietButton
                label={`${form.itemRemark} ${item.title} ${item.place}`}
                onClick={() => setWriting(true)}
              >
                {form.write}
              </QuietButton>
            )}
          </>
        )}
      </div>
    </li>
  );
}

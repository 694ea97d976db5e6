/** What a form is about, as a text calls it. */
import type { Form } from "../../form/model";

/** Its project, else its office, as it stands in a text laid out: no white space, brackets as Chinese has them. */
export function nameOf({ head }: Form): string {
  const name = head["projectName"]?.text || head["reportingUnit"]?.text || head["implementer"]?.text || "";
  return name.normalize("NFKC").replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）");
}

/** A label without the form's own name before it: 河道清淤项目全年预算数 is its 全年预算数. */
export function withoutName(label: string, name: string): string {
  if (name === "" || !label.startsWith(name)) return label;
  return label.slice(name.length).replace(/^(?:项目|专项)?(?:的)?/, "");
}

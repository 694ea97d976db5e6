/** What a form is about, as a text calls it. */
import { YEAR_IN_TEXT } from "../../time/year";
import type { Form } from "../../form/model";

/** Its project, else its office, as it stands in a text laid out: no white space, brackets as Chinese has them. */
export function nameOf({ head }: Form): string {
  const name = head["projectName"]?.text || head["reportingUnit"]?.text || head["implementer"]?.text || "";
  return name.normalize("NFKC").replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）");
}

const YEAR = new RegExp(`^${YEAR_IN_TEXT}`);

/** A label without year and the form's own name before it: 2025年河道清淤项目全年预算数 is its 全年预算数. */
export function withoutName(label: string, name: string): string {
  const words = label.replace(YEAR, "");
  if (name === "" || !words.startsWith(name)) return words;
  return words
    .slice(name.length)
    .replace(/^(?:项目|专项)?(?:的)?/, "")
    .replace(YEAR, "");
}

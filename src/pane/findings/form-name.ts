import type { Form } from "../../core/form/model";
import type { Strings } from "../strings/strings";

/** What a form is called: its project, else its title, else its kind. */
export const formName = ({ head, title, kind }: Form, text: Strings): string =>
  head["projectName"]?.text || title || text.kinds[kind];

/** The forms a user may begin with. */
import { department } from "./department";
import type { Template } from "./model";
import { monitoring } from "./monitoring";
import { project } from "./project";
import { projectList } from "./project-list";

export const TEMPLATES: readonly Template[] = [department, project, projectList, monitoring];

/** Which part belongs to which, and of what type each is. */
import { segmentsOf, wayTo } from "../paths";
import { toXml } from "../../core/xml-text";
import type { PackageEdit } from "./package-edit";
import { appended, attribute, findTag, NotAnnotated, tagsNamed } from "./tags";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Relation {
  readonly id: string;
  /** The last word of its type: `comments`, `vmlDrawing` … */
  readonly kind: string;
  readonly type: string;
  /** Name of the part; of what is outside the package its address. */
  readonly target: string;
}

/** xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels */
const partOf = (part: string) => part.replace(/[^/]*$/, "_rels/$&.rels");
const folderOf = (part: string) => part.replace(/[^/]*$/, "");

/** What a part names; nothing where it has no list. */
export async function relationsOf(edit: PackageEdit, part: string): Promise<Relation[]> {
  const list = partOf(part);
  if (!edit.has(list)) return [];
  const text = await edit.read(list);
  return tagsNamed(text, "Relationship").map((tag) => {
    const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((name) => attribute(tag, name));
    const outside = attribute(tag, "TargetMode") === "External";
    return { id, type, kind: type.split("/").at(-1)!, target: outside ? target : resolved(part, target) };
  });
}

function resolved(part: string, target: string): string {
  const way = target.startsWith("/") ? target : folderOf(part) + target;
  return decoded(segmentsOf(way).join("/"));
}

/** Names may be written as addresses are. */
function decoded(way: string): string {
  try {
    return decodeURI(way);
  } catch {
    return way;
  }
}

/** Adds a relation to a part of the package; gives its id. */
export async function relate(edit: PackageEdit, part: string, type: string, target: string): Promise<string> {
  const list = partOf(part);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const text = edit.has(list) ? await edit.read(list) : empty;
  const taken = new Set((await relationsOf(edit, part)).map(({ id }) => id.toLowerCase()));
  let n = 1;
  while (taken.has(`rid${n}`)) n++;
  const root = findTag(text, "Relationships");
  if (!root) throw new NotAnnotated("unsound", `${list} has no root`);
  const way = wayTo(segmentsOf(target), segmentsOf(folderOf(part)));
  edit.write(
    list,
    appended(text, root, `<${root.prefix}Relationship Id="rId${n}" Type="${type}" Target="${toXml(way)}"/>`),
  );
  return `rId${n}`;
}

const TYPES = "[Content_Types].xml";

/** Declares a part's type. */
export async function declareType(edit: PackageEdit, part: string, type: string): Promise<void> {
  await addType(edit, (prefix) => `<${prefix}Override PartName="/${toXml(part)}" ContentType="${type}"/>`);
}

/** Declares the type of all parts with an extension, where there is none. */
export async function declareExtension(edit: PackageEdit, extension: string, type: string): Promise<void> {
  const known = tagsNamed(await edit.read(TYPES), "Default").map((tag) => attribute(tag, "Extension"));
  if (known.some((each) => each?.toLowerCase() === extension)) return;
  await addType(edit, (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`);
}

async function addType(edit: PackageEdit, entry: (prefix: string) => string): Promise<void> {
  const text = await edit.read(TYPES);
  const root = findTag(text, "Types");
  if (!root) throw new NotAnnotated("unsound", `${TYPES} has no root`);
  edit.write(TYPES, appended(text, root, entry(root.prefix)));
}

/** Parts of the sheets by name, and of the workbook itself. Throws where the package is none of Excel's. */
export async function sheetParts(edit: PackageEdit) {
  if (!edit.has(TYPES)) throw new NotAnnotated("format", "no Office package");
  // The package as a whole names its parts from the top.
  const main = (await relationsOf(edit, "")).find(({ kind }) => kind === "officeDocument");
  if (main?.type.startsWith("http://purl.oclc.org/")) throw new NotAnnotated("strict", main.type);
  const workbook = main?.target ?? "xl/workbook.xml";
  if (!/\.xml$/i.test(workbook) || !edit.has(workbook)) throw new NotAnnotated("format", workbook);
  const text = await edit.read(workbook);
  if (findTag(text, "workbook") === undefined) throw new NotAnnotated("format", "no workbook");
  const targets = new Map((await relationsOf(edit, workbook)).map((each) => [each.id, each]));
  const sheets = new Map<string, string>();
  for (const tag of tagsNamed(text, "sheet")) {
    const [name, id] = [
      attribute(tag, "name"),
      /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.rest)?.[1],
    ];
    const found = id === undefined ? undefined : targets.get(id);
    if (name !== undefined && found?.kind === "worksheet") sheets.set(name, found.target);
  }
  return { workbook, sheets };
}

/** Conversations at cells: what is added to one is a reply, or Excel would not show it. */
import { hash } from "../../core/hash";
import { toXml } from "../../core/xml-text";
import { AUTHOR, type CellNote } from "./comments";
import { declareType, relate, relationsOf } from "./relations";
import type { PackageEdit } from "./package-edit";
import { appended, attribute, findTag, NotAnnotated, tagsNamed } from "./tags";

const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const PERSON = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const PERSONS = "application/vnd.ms-excel.person+xml";

/** Replies where a note's cell has a conversation. `day` is YYYY-MM-DD. */
export async function addReplies(
  edit: PackageEdit,
  workbook: string,
  part: string,
  notes: readonly CellNote[],
  day: string,
): Promise<void> {
  let text = await edit.read(part);
  const firsts = new Map<string, string>();
  const known = new Set<string>();
  for (const tag of tagsNamed(text, "threadedComment")) {
    const [cell, id] = [attribute(tag, "ref")?.toUpperCase(), attribute(tag, "id")];
    if (id) known.add(id.toUpperCase());
    if (cell && id && attribute(tag, "parentId") === undefined && !firsts.has(cell)) firsts.set(cell, id);
  }
  const asked = notes
    .filter(({ cell }) => firsts.has(cell))
    .map(({ cell, lines }) => {
      const reply = lines.map((line) => line.text).join("\n");
      return { cell, reply, id: guid(`${part} ${cell} ${reply}`) };
    });
  // Given already, when the workbook was annotated before.
  const replied = asked.filter(({ id }) => !known.has(id));
  if (replied.length === 0) return;
  const person = await personIn(edit, workbook);
  const root = findTag(text, "ThreadedComments");
  if (!root) throw new NotAnnotated("unsound", "conversations without a root");
  const replies = replied.map(
    ({ cell, reply, id }) =>
      `<${root.prefix}threadedComment ref="${cell}" dT="${day}T00:00:00.00" personId="${person}" id="${id}" parentId="${firsts.get(cell)}"><${root.prefix}text>${toXml(reply)}</${root.prefix}text></${root.prefix}threadedComment>`,
  );
  text = appended(text, root, replies.join(""));
  edit.write(part, text);
}

/** Our entry in the list of those who take part. */
async function personIn(edit: PackageEdit, workbook: string): Promise<string> {
  const id = guid(AUTHOR);
  const known = (await relationsOf(edit, workbook)).find(({ kind }) => kind === "person");
  const part = known?.target ?? edit.free((n) => `xl/persons/person${n}.xml`);
  const text = known
    ? await edit.read(part)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<personList xmlns="${THREADS}"></personList>`;
  const root = findTag(text, "personList");
  if (!root) throw new NotAnnotated("unsound", `${part} has no root`);
  if (!text.includes(id)) {
    const entry = `<${root.prefix}person displayName="${AUTHOR}" id="${id}" userId="${AUTHOR}" providerId="None"/>`;
    edit.write(part, appended(text, root, entry));
  }
  if (!known) {
    await relate(edit, workbook, PERSON, part);
    await declareType(edit, part, PERSONS);
  }
  return id;
}

/** The same for the same text, in the form that Office gives its ids. */
function guid(text: string): string {
  const hex = (hash(text) + hash(`${text}\0`)).toUpperCase();
  return `{${[hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-")}}`;
}

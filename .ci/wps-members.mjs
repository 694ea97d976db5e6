// Holds the members that the adapter for WPS uses against the vendor's published declarations: npm run wps-members
// They are fetched for the comparison and thrown away: their licence forbids changing them or selling them alone.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "..");
const DECLARATIONS = "et-jsapi-declare@2.5.0";

/** The vendor's interfaces for ours; several where members stand on one or the other. */
const SAME = {
  EtRange: ["Range"],
  EtCells: ["Range"],
  EtList: ["Worksheets", "Areas", "Workbooks", "CustomXMLParts"],
  EtValidation: ["Validation"],
  EtPage: ["PageSetup"],
  EtSheet: ["Worksheet"],
  EtXmlParts: ["CustomXMLParts"],
  EtBook: ["Workbook"],
  EtEvents: ["EtApiEvent"],
  EtPane: ["CustomTaskpane"],
  EtAddin: ["AddonRoot", "EtAddonRoot", "Application"],
  EtApplication: ["Application"],
};
/** Seen on machines, newer than the declarations. */
const NEWER = new Set(["Range.HasSpill", "Range.SpillingToRange", "AddonRoot.AddCustomFunction"]);

/** Names of members by interface, of every interface in a file. */
function interfacesIn(path) {
  const found = new Map();
  const visit = (node) => {
    if (ts.isInterfaceDeclaration(node)) {
      const members = found.get(node.name.text) ?? new Set();
      for (const { name } of node.members) if (name && ts.isIdentifier(name)) members.add(name.text);
      found.set(node.name.text, members);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

const folder = mkdtempSync(join(tmpdir(), "wps-members-"));
try {
  const pack = ["pack", DECLARATIONS, "--silent", "--pack-destination", folder];
  const [file] = execFileSync("npm", pack, { cwd: folder, encoding: "utf8" }).trim().split("\n");
  execFileSync("tar", ["xzf", join(folder, file), "-C", folder]);
  const place = join(folder, "package");
  const declared = new Map();
  for (const name of readdirSync(place).filter((each) => each.endsWith(".d.ts")))
    for (const [type, members] of interfacesIn(join(place, name)))
      declared.set(type, new Set([...(declared.get(type) ?? []), ...members]));
  const missing = [];
  let count = 0;
  for (const [ours, members] of interfacesIn(join(root, "src/host/wps/et.ts"))) {
    const theirs = SAME[ours];
    if (!theirs) throw new Error(`${ours}: no interface of the vendor's is named for it`);
    for (const member of members) {
      count += 1;
      if (theirs.some((type) => declared.get(type)?.has(member)) || NEWER.has(`${theirs[0]}.${member}`))
        continue;
      missing.push(`${theirs.join(" or ")}.${member}`);
    }
  }
  console.log(`${count} members, ${missing.length} not in ${DECLARATIONS}`);
  for (const each of missing) console.log(`  ${each}`);
  if (missing.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

// The manifest held against Microsoft's schema, so far as it uses it: which elements in which order, how long, how named.
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

interface Flavours {
  readonly PLACEHOLDER: string;
  stampOrigin(text: string, origin: string): string;
}
// A script of the build, without types.
const { PLACEHOLDER, stampOrigin } = jest.requireActual<Flavours>(
  path.resolve(__dirname, "../../.ci/build/flavours.cjs"),
);

const text = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

/** The children of an element in their order; "?" may be left out, "+" may come several times. */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  "OfficeApp > Hosts": "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  DisplayName: "Override?",
  "OfficeApp > Description": "Override?",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  "VersionOverrides > Hosts": "Host+",
  "VersionOverrides Host": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint[CustomFunctions]": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint[PrimaryCommandSurface]": "OfficeTab",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  "Control[Button]": "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image bt:Image bt:Image",
  // With a runtime that lives long no action names a pane: there is one.
  "Action[ShowTaskpane]": "SourceLocation",
  "Action[ExecuteFunction]": "FunctionName",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "Resources bt:Url": "bt:Override?",
  "Resources bt:String": "bt:Override?",
};

/** Elements of text: what it looks like. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  Id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // Not below 1.0, which the schema allows and Microsoft's service refuses.
  Version: /^[1-9]\d{0,4}(?:\.\d{1,5}){3}$/,
  ProviderName: /^.{1,125}$/,
  DefaultLocale: /^[a-z]{2}-[A-Z]{2}$/,
  Permissions: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  FunctionName: /^[A-Za-z]\w{0,63}$/,
};

/** Attributes that an element must have. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  Set: { Name: /^\w+$/, MinVersion: /^\d+\.\d+$/ },
  Runtime: { resid: /^.{1,32}$/, lifetime: /^(?:long|short)$/ },
  Group: { id: /^[\w.]{1,125}$/ },
  Control: { id: /^[\w.]{1,125}$/ },
  OfficeTab: { id: /^Tab\w+$/ },
  IconUrl: { DefaultValue: /^https:.{1,2040}\.png$/ },
  HighResolutionIconUrl: { DefaultValue: /^https:.{1,2040}\.png$/ },
  DisplayName: { DefaultValue: /^.{1,125}$/ },
  "bt:Override": { Locale: /^[a-z]{2}-[A-Z]{2}$/, Value: /./ },
  "bt:Url": { id: /^.{1,32}$/, DefaultValue: /^https:\/\/.{1,2040}$/ },
  "bt:ShortStrings > bt:String": { id: /^.{1,32}$/, DefaultValue: /^.{1,125}$/ },
  "bt:LongStrings > bt:String": { id: /^.{1,32}$/, DefaultValue: /^.{1,250}$/ },
};

const TYPE = "xsi:type";

/** Whether an element is meant: `Name`, `Parent > Name` or `Ancestor Name`, and `Name[xsi:type]`. */
function isMeant(element: Element, selector: string): boolean {
  const [, outer, direct, name, type] = /^(?:(\S+) (> )?)?([\w:]+)(?:\[(\w+)\])?$/.exec(selector)!;
  if (element.tagName !== name) return false;
  if (type !== undefined && element.getAttribute(TYPE) !== type) return false;
  if (outer === undefined) return true;
  if (direct) return element.parentElement?.tagName === outer;
  for (let above = element.parentElement; above; above = above.parentElement)
    if (above.tagName === outer) return true;
  return false;
}

/** The most exact of the selectors that fit. */
const ruleFor = <T>(rules: Readonly<Record<string, T>>, element: Element): T | undefined =>
  Object.entries(rules)
    .filter(([selector]) => isMeant(element, selector))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];

function violations(xml: string): string[] {
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  const found: string[] = [];
  const ids = new Map<string, number>();
  for (const element of document.querySelectorAll("*")) {
    const name = `${element.parentElement?.tagName ?? ""}/${element.tagName}`;
    const children = [...element.children].map(({ tagName }) => tagName);
    const order = ruleFor(CHILDREN, element);
    if (order === undefined && children.length > 0) found.push(`${name}: ${children.join(" ")}?`);
    const pattern = (order ?? "").replace(/(\S+?)([?+]?)(?: |$)/g, "(?:$1 )$2");
    if (
      order !== undefined &&
      !new RegExp(`^${pattern}$`).test(children.map((child) => `${child} `).join(""))
    )
      found.push(`${name}: ${children.join(" ")}, not ${order}`);
    const words = ruleFor(TEXTS, element);
    if (words && !words.test(element.textContent)) found.push(`${name}: ${element.textContent}`);
    for (const [attribute, look] of Object.entries(ruleFor(ATTRIBUTES, element) ?? {}))
      if (!look.test(element.getAttribute(attribute) ?? "")) found.push(`${name} ${attribute}`);
    const id = element.getAttribute("id");
    if (id !== null && !/^Tab/.test(id)) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  for (const [id, count] of ids) if (count > 1) found.push(`${id} twice`);
  for (const element of document.querySelectorAll("[resid]"))
    if (!ids.has(element.getAttribute("resid")!))
      found.push(`${element.tagName}: no ${element.getAttribute("resid")}`);
  return found;
}

test.each([
  PLACEHOLDER,
  "https://perf.example.cn",
  "https://caiwu-server:8443/perf",
  "https://绩效.example.cn",
])("as packed for %s it holds", (origin) => expect(violations(stampOrigin(text, origin))).toEqual([]));

test.each<[string, (xml: string) => string]>([
  [
    "two elements in the wrong order",
    (xml) => xml.replace(/(<Label resid="Group.Label" \/>)(\s*<Icon>[\s\S]*?<\/Icon>)/, "$2$1"),
  ],
  ["a required element left out", (xml) => xml.replace(/<ProviderName>.*<\/ProviderName>/, "")],
  [
    "an element that the schema does not know",
    (xml) => xml.replace("<Hosts>", "<Words><a /></Words><Hosts>"),
  ],
  ["a version below 1.0", (xml) => xml.replace(/<Version>.*?<\/Version>/, "<Version>0.9.0.0</Version>")],
  ["a resource that is not there", (xml) => xml.replace('resid="Icon.80"', 'resid="Icon.64"')],
  ["a text too long", (xml) => xml.replace('DefaultValue="打开面板"', `DefaultValue="${"长".repeat(126)}"`)],
  ["a name too long", (xml) => xml.replaceAll("Pane.Url", "Pane.Url.That.Is.Longer.Than.Thirty-Two")],
  ["an override of the other namespace", (xml) => xml.replace("<bt:Override", "<Override")],
  [
    "a pane named beside a long runtime",
    (xml) => xml.replace('<Action xsi:type="ShowTaskpane">', "$&<TaskpaneId>P</TaskpaneId>"),
  ],
  ["an address without https", (xml) => stampOrigin(xml, "http://perf.example.cn")],
])("%s would be caught", (_fault, spoil) => {
  const spoiled = spoil(text);
  expect(spoiled).not.toBe(text);
  expect(violations(spoiled)).not.toEqual([]);
});

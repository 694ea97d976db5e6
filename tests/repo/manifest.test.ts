// What Microsoft's online validator would say of manifest.xml, checked offline.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

interface WebpackConfig {
  name: string;
  entry: Record<string, string>;
  plugins: { userOptions?: { filename?: string }; files?: string[] }[];
}

const root = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
// Throws where the XML is not well-formed.
const xml = new JSDOM(text, { contentType: "application/xml" }).window.document;
const packageJson = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const ORIGIN = "https://perf.example";

const all = (name: string) => [...xml.getElementsByTagName(name)];
const only = (name: string) => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const value = (element: Element, name = "DefaultValue") => element.getAttribute(name) ?? "";
const declared = () => [...only("Resources").querySelectorAll("[id]")];
const resources = () => new Map(declared().map((element) => [value(element, "id"), element]));
const head = (name: string) => [...xml.documentElement.children].find(({ localName }) => localName === name)!;
/** Everything with words in it. */
const localized = () => [head("DisplayName"), head("Description"), ...all("bt:String")];
const overrides = (element: Element) =>
  [...element.children].filter(({ localName }) => localName === "Override");
const urls = () =>
  [...xml.querySelectorAll("*")]
    .flatMap((element) => [value(element), value(element, "Value")])
    .filter((candidate) => /^\w+:\/\//.test(candidate));

test("is an Office add-in in UTF-8", () => {
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  expect(xml.documentElement.localName).toBe("OfficeApp");
});

test("Microsoft's own reader finds the add-in in it", () => {
  // In a process of its own: the package mixes module systems in a way Jest does not load.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
    .then((info) => console.log(JSON.stringify(info)))`;
  expect(JSON.parse(execFileSync("node", ["-e", script], { cwd: root, encoding: "utf8" }))).toMatchObject({
    displayName: "绩效自评助手",
    defaultLocale: "zh-CN",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
  });
});

test("carries a GUID of its own", () => {
  expect(head("Id").textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("carries the package's version with a major one higher: Microsoft refuses what is below 1.0", () => {
  const [major, minor, patch] = packageJson.version.split(".").map(Number);
  expect(head("Version").textContent).toBe(`${major! + 1}.${minor}.${patch}.0`);
});

test("every reference resolves to a resource of the right kind, and none is left over", () => {
  const byId = resources();
  expect(byId.size).toBe(declared().length);
  const references = [...xml.querySelectorAll("[resid]")];
  const kindFor = (name: string) =>
    name === "bt:Image"
      ? "bt:Image"
      : ["Label", "Title", "Description", "Namespace"].includes(name)
        ? "bt:String"
        : "bt:Url";
  for (const reference of references)
    expect([value(reference, "resid"), byId.get(value(reference, "resid"))?.tagName]).toEqual([
      value(reference, "resid"),
      kindFor(reference.tagName),
    ]);
  expect(new Set(references.map((reference) => value(reference, "resid")))).toEqual(new Set(byId.keys()));
});

test("ids and texts keep within Office's limits", () => {
  for (const id of resources().keys()) expect(id.length).toBeLessThanOrEqual(32);
  const groups: [Element[], number][] = [
    [[head("DisplayName"), ...only("bt:ShortStrings").children], 125],
    [[head("Description"), ...only("bt:LongStrings").children], 250],
  ];
  for (const [elements, limit] of groups)
    for (const element of elements)
      for (const words of [value(element), ...overrides(element).map((other) => value(other, "Value"))])
        expect(words.length).toBeLessThanOrEqual(limit);
});

test("every text is there in Chinese and in English", () => {
  for (const element of localized()) {
    if (value(element, "id") === "Functions.Namespace") continue;
    expect(value(element)).toMatch(/\p{Script=Han}/u);
    const [english, ...more] = overrides(element);
    expect(more).toHaveLength(0);
    expect(value(english!, "Locale")).toBe("en-US");
    expect(value(english!, "Value")).toMatch(/^[\x20-\x7e]+$/);
  }
});

test("the functions are PERF.* and their list follows the language", () => {
  expect(value(resources().get("Functions.Namespace")!)).toBe("PERF");
  const metadata = resources().get("Functions.Metadata.Url")!;
  expect(value(metadata)).toBe(`${ORIGIN}/functions-zh-cn.json`);
  expect(overrides(metadata).map((element) => [value(element, "Locale"), value(element, "Value")])).toEqual([
    ["en-US", `${ORIGIN}/functions.json`],
  ]);
});

test("pane, functions and commands share one runtime", () => {
  expect(value(only("Runtime"), "lifetime")).toBe("long");
  const pages = [
    only("Runtime"),
    only("FunctionFile"),
    ...all("Page").map((page) => page.firstElementChild!),
  ];
  for (const page of pages) expect(value(page, "resid")).toBe("Pane.Url");
  expect(only("FunctionName").textContent).toBe("runChecks");
});

test("asks for what the code uses and no more", () => {
  expect(all("Set").map((set) => `${value(set, "Name")} ${value(set, "MinVersion")}`)).toEqual([
    "SharedRuntime 1.1",
    "ExcelApi 1.13",
  ]);
});

test("every URL is on the one origin and names a file the build makes", () => {
  const load =
    jest.requireActual<((env: object, argv: object) => WebpackConfig)[]>("../../webpack.config.js");
  const addin = load.map((config) => config({}, {})).find(({ name }) => name === "addin")!;
  const made = [
    ...Object.keys(addin.entry).map((name) => `/${name}.js`),
    ...addin.plugins.map((plugin) => `/${plugin.userOptions?.filename ?? ""}`),
    ...addin.plugins.flatMap((plugin) => plugin.files ?? []).map((name) => `/${name}`),
  ];
  expect(urls().length).toBeGreaterThan(8);
  for (const url of urls()) {
    const { origin, pathname } = new URL(url);
    expect(origin).toBe(ORIGIN);
    if (pathname.startsWith("/assets/")) expect(existsSync(path.join(root, pathname))).toBe(true);
    else expect(made).toContain(pathname);
  }
});

test("icons have the sizes they are asked for", () => {
  const stated: [string, number][] = [
    [value(only("IconUrl")), 32],
    [value(only("HighResolutionIconUrl")), 64],
    ...all("Icon").flatMap((icon) =>
      [...icon.children].map((image): [string, number] => [
        value(resources().get(value(image, "resid"))!),
        Number(value(image, "size")),
      ]),
    ),
  ];
  expect(new Set(stated.map(([, size]) => size))).toEqual(new Set([16, 32, 64, 80]));
  for (const [url, size] of stated)
    expect([url, pngSize(new URL(url).pathname)]).toEqual([url, [size, size]]);
  expect(pngSize("/assets/icon-128.png")).toEqual([128, 128]);
});

function pngSize(pathname: string): [number, number] {
  const file = readFileSync(path.join(root, pathname));
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

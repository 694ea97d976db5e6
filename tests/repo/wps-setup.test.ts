// The scripts that put the add-in into WPS: run on profile folders, the one for Windows in a stand-in for its script host.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";

const SOURCE = path.resolve(__dirname, "../../assets/install/wps");
const OTHER =
  '<jspluginonline name="another" type="wps" url="http://10.1.2.3/another/" enable="enable_dev" install="null"/>';
const LIST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${OTHER}\n</jsplugins>\n`;
const OURS = "perf-self-evaluation";

interface Computer {
  /** Where the profile's add-ins are. */
  readonly folder: string;
  /** A list of an administrator's. */
  readonly list: string;
  run(...args: string[]): { readonly status: number; readonly output: string };
}

let root: string;
beforeEach(() => void (root = mkdtempSync(path.join(tmpdir(), "wps-setup-"))));
afterEach(() => rmSync(root, { recursive: true }));

function unpack(script: string): string {
  const place = path.join(root, "package");
  mkdirSync(path.join(place, "site/ui"), { recursive: true });
  writeFileSync(path.join(place, "site/ribbon.xml"), "<customUI/>");
  writeFileSync(path.join(place, "site/ui/pane.html"), "");
  const text = readFileSync(path.join(SOURCE, script), "utf8").replaceAll("{{version}}", "1.2.3");
  writeFileSync(path.join(place, script), text);
  return path.join(place, script);
}

function linux(): Computer {
  const script = unpack("setup.sh");
  return {
    folder: path.join(root, "share/Kingsoft/wps/jsaddons"),
    list: path.join(root, "jsplugins.xml"),
    run(...args) {
      const env = { PATH: process.env["PATH"]!, HOME: root, XDG_DATA_HOME: path.join(root, "share") };
      const { status, stdout, stderr } = spawnSync("sh", [script, ...args], { encoding: "utf8", env });
      return { status: status!, output: stdout + stderr };
    },
  };
}

/** What the script uses of Windows' script host, on this computer's own files. */
function windows(): Computer {
  const script = unpack("setup.js");
  const profile = path.join(root, "AppData");
  const onDisk = (name: string) => name.replaceAll("\\", "/");
  class Stopped extends Error {}
  class Enumerator {
    private at = 0;
    constructor(private readonly all: readonly unknown[]) {}
    atEnd = () => this.at >= this.all.length;
    moveNext = () => void this.at++;
    item = () => this.all[this.at];
  }
  const files = {
    FolderExists: (name: string) => existsSync(onDisk(name)),
    FileExists: (name: string) => existsSync(onDisk(name)),
    GetParentFolderName: (name: string) => name.replace(/[\\/][^\\/]*$/, ""),
    CreateFolder: (name: string) => mkdirSync(onDisk(name)),
    DeleteFolder: (name: string) => rmSync(onDisk(name), { recursive: true }),
    CopyFolder: (from: string, to: string) => cpSync(onDisk(from), onDisk(to), { recursive: true }),
    CopyFile: (from: string, to: string) => cpSync(onDisk(from), onDisk(to)),
    GetFolder: (name: string) => ({
      SubFolders: readdirSync(onDisk(name))
        .filter((each) => statSync(path.join(onDisk(name), each)).isDirectory())
        .map((each) => ({ Name: each, Path: `${name}\\${each}` })),
    }),
  };
  class Stream {
    Type = 2;
    Charset = "";
    Position = 0;
    private bytes = Buffer.alloc(0);
    Open() {}
    Close() {}
    LoadFromFile(name: string) {
      this.bytes = readFileSync(onDisk(name));
    }
    ReadText = () => this.bytes.toString("utf8");
    WriteText(text: string) {
      this.bytes = Buffer.from(`\ufeff${text}`);
    }
    CopyTo(other: Stream) {
      other.bytes = this.bytes.subarray(this.Position);
    }
    SaveToFile(name: string) {
      writeFileSync(onDisk(name), this.bytes);
    }
  }
  const objects: Readonly<Record<string, () => object>> = {
    "Scripting.FileSystemObject": () => files,
    "ADODB.Stream": () => new Stream(),
    "WScript.Shell": () => ({ ExpandEnvironmentStrings: () => profile }),
  };
  return {
    folder: path.join(profile, "kingsoft/wps/jsaddons"),
    list: path.join(root, "jsplugins.xml"),
    run(...args) {
      mkdirSync(profile, { recursive: true });
      const output: string[] = [];
      function ActiveXObject(name: string) {
        return objects[name]!();
      }
      const WScript = {
        Arguments: Object.assign([...args], { Item: (index: number) => args[index] }),
        ScriptFullName: script,
        Echo: (words: string) => void output.push(words),
        Quit: (code: number) => {
          throw new Stopped(String(code));
        },
      };
      try {
        runInNewContext(readFileSync(script, "utf8"), { ActiveXObject, WScript, Enumerator });
        return { status: 0, output: output.join("\n") };
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        return { status: Number(error.message), output: output.join("\n") };
      }
    },
  };
}

describe.each([
  ["Linux", linux],
  ["Windows", windows],
])("on %s", (_system, computer) => {
  const publish = ({ folder }: Computer) => readFileSync(path.join(folder, "publish.xml"), "utf8");
  const names = (xml: string) => [...xml.matchAll(/name="([^"]*)"/g)].map((match) => match[1]);

  test("into an empty profile: the folder beside a list that names it", () => {
    const here = computer();
    expect(here.run("install")).toMatchObject({ status: 0, output: expect.stringContaining("信任") });
    expect(publish(here)).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  <jsplugin name="${OURS}" type="et" url="${OURS}_1.2.3" version="1.2.3" enable="enable_dev" install="null" customDomain=""/>\n</jsplugins>\n`,
    );
    expect(existsSync(path.join(here.folder, `${OURS}_1.2.3/ui/pane.html`))).toBe(true);
  });

  test("beside another add-in: both stay, and after removal the other as it was", () => {
    const here = computer();
    mkdirSync(here.folder, { recursive: true });
    writeFileSync(path.join(here.folder, "publish.xml"), LIST);
    mkdirSync(path.join(here.folder, "another_1.0"));
    here.run("install");
    expect(publish(here)).toContain(OTHER);
    expect(names(publish(here))).toEqual(["another", OURS]);
    expect(readFileSync(path.join(here.folder, "publish.xml.bak"), "utf8")).toBe(LIST);
    here.run("uninstall");
    expect(publish(here)).toBe(LIST);
    expect(readdirSync(here.folder).sort()).toEqual(["another_1.0", "publish.xml", "publish.xml.bak"]);
  });

  test("installed again, from a server: one entry, and no copy of an earlier version", () => {
    const here = computer();
    mkdirSync(path.join(here.folder, `${OURS}_0.9.0`), { recursive: true });
    here.run("install");
    expect(existsSync(path.join(here.folder, `${OURS}_0.9.0`))).toBe(false);
    expect(here.run("install", "--url", "http://10.1.2.3:8080/perf/")).toMatchObject({ status: 0 });
    expect(names(publish(here))).toEqual([OURS]);
    expect(publish(here)).toContain(
      `<jspluginonline name="${OURS}" type="et" url="http://10.1.2.3:8080/perf/"`,
    );
    expect(existsSync(path.join(here.folder, `${OURS}_1.2.3`))).toBe(false);
  });

  test.each([
    ["a list without any", "<jsplugins/>", [OURS]],
    [
      "an entry of another kind",
      `<jsplugins><jsplugin name="${OURS}" url="x"></jsplugin>${OTHER}</jsplugins>`,
      ["another", OURS],
    ],
  ])("an administrator's list, with %s", (_name, xml, expected) => {
    const here = computer();
    writeFileSync(here.list, xml);
    expect(here.run("install", "--url", "http://perf/", "--list", here.list)).toMatchObject({ status: 0 });
    expect(names(readFileSync(here.list, "utf8"))).toEqual(expected);
    expect(existsSync(here.folder)).toBe(false);
    here.run("uninstall", "--list", here.list);
    expect(names(readFileSync(here.list, "utf8"))).toEqual(expected.filter((name) => name !== OURS));
  });

  test("a file that is no list of add-ins is left as it is", () => {
    const here = computer();
    mkdirSync(here.folder, { recursive: true });
    writeFileSync(path.join(here.folder, "publish.xml"), "<html>");
    expect(here.run("install")).toMatchObject({ status: 1, output: expect.stringContaining("没有改动") });
    expect(publish(here)).toBe("<html>");
  });

  test.each([
    [["install", "--url", 'http://a/"/><x']],
    [["install", "--url", "ftp://a/"]],
    [["install", "--url", "http://a/b"]],
    [["install", "--list", "x.xml"]],
    [["remove"]],
  ])("%j is refused", (args) => {
    const here = computer();
    expect(here.run(...args).status).toBe(1);
    expect(existsSync(path.join(here.folder, "publish.xml"))).toBe(false);
  });
});
